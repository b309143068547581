import { Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { OpenFile } from '#libs/casework';
import type { SignedInPerson } from '#libs/people';
import type { EventType } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { ReferencePipe } from '../../api/challenges/reference.pipe.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { caseTrail } from './case-trail.js';
import { caseView, notesFor } from './case-view.js';
import { caseTexts } from './case.texts.js';
import { caseWords } from './case-words.texts.js';
import { orDeclareFirst } from './declare-first.js';
import { EventPages, formOf } from './event-pages.js';
import { eventTexts } from './event.texts.js';
import { noteForm } from './note-form.js';
import { roomTexts } from './room.texts.js';
import { stepsIn } from './room-steps.js';

/** The step whose form stands on the page itself: there is never more than one. */
const ownForms: readonly EventType[] = ['form-panel', 'hold-hearing', 'decide'];
const panelEvents: readonly EventType[] = ['adjourn-hearing', 'expedite', 'attach-document'];
const seats = ['chair', 'panelMember', 'observer'];

/** The scrutiny panel of a case: how it is made up, who sits on it, its hearing and its findings. */
@PageController()
export class PanelController {
  constructor(
    private readonly openFile: OpenFile,
    private readonly events: EventPages,
  ) {}

  @ShowAt(paths.challengePanel)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(response.req);
    const file = await orDeclareFirst(response, reference, () => this.openFile.execute(person, reference, language));
    if (!file) return;
    const { challenge, history, rooms, panel } = file;
    const next = challenge.availableEvents.find(({ type }) => ownForms.includes(type));
    const ask = next && { response, person, reference, type: next.type, from: 'panel' as const };
    const isInRoom = rooms.includes('panel');
    page(response, 'challenges/panel', {
      at: paths.challengePanel,
      titleValues: { reference },
      texts: { ...caseTexts, ...caseWords, ...eventTexts, ...roomTexts },
      model: {
        trail: caseTrail(response, person, reference),
        challenge: { ...caseView(challenge, language), ...stepsIn(challenge, panelEvents, 'panel') },
        panel,
        wasAsked: history.some(({ to }) => to?.stage === 'scrutiny'),
        members: challenge.people.filter(({ role }) => seats.includes(role)),
        stepLabel: next?.label,
        form: ask && formOf(ask, await this.events.prepare(ask)),
        isInRoom,
        notes: notesFor(history, 'panel'),
        noteForm: isInRoom ? noteForm(challenge, 'panel', 'panel') : undefined,
      },
    });
  }
}
