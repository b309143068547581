import { Body, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CheckPanel, OpenFile } from '#libs/casework';
import type { SignedInPerson } from '#libs/people';
import { eventCatalogue, type EventType } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { ReferencePipe } from '../../api/challenges/reference.pipe.js';
import { documentsSection } from '../documents/documents-view.js';
import { downloads } from '../documents/downloads.js';
import { documentsTexts } from '../documents/documents.texts.js';
import { papersTexts } from '../../papers/papers.texts.js';
import type { RawForm } from '../forms/raw-form.js';
import { readForm } from '../forms/read-form.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { caseTabs } from './case-tabs.js';
import { caseTrail } from './case-trail.js';
import { caseView, notesFor } from './case-view.js';
import { caseTexts } from './case.texts.js';
import { caseWords } from './case-words.texts.js';
import { decisionTexts } from './decision.texts.js';
import { orDeclareFirst } from './declare-first.js';
import { EventPages, formOf } from './event-pages.js';
import { eventTexts } from './event.texts.js';
import { noteForm } from './note-form.js';
import { panelCheckTexts } from './panel-check.texts.js';
import { panelCheckView } from './panel-check-view.js';
import { panelChoice } from './panel-choice.js';
import { roomTexts } from './room.texts.js';
import { stepsIn } from './room-steps.js';

const texts = {
  ...caseTexts,
  ...caseWords,
  ...eventTexts,
  ...roomTexts,
  ...panelCheckTexts,
  ...decisionTexts,
  ...documentsTexts,
  ...papersTexts,
};

/** The step whose form stands on the page itself: there is never more than one. */
const ownForms: readonly EventType[] = ['form-panel', 'hold-hearing', 'decide'];
const panelEvents: readonly EventType[] = ['adjourn-hearing', 'expedite'];
const seats = ['chair', 'panelMember', 'observer'];

/** A panel that is being put together, with what the process says of it. */
interface ChosenPanel {
  readonly raw: RawForm;
  readonly check: ReturnType<typeof panelCheckView>;
}

/** The scrutiny panel of a case: how it is made up, who sits on it, its hearing and its findings. */
@PageController()
export class PanelController {
  constructor(
    private readonly openFile: OpenFile,
    private readonly events: EventPages,
    private readonly checkPanel: CheckPanel,
  ) {}

  @ShowAt(paths.challengePanel)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.showWith(person, reference, response);
  }

  /** The panel as it is chosen so far, held against every rule; with a script this is asked at every choice. Changes nothing. */
  @Post('/challenges/:reference/panel/check')
  @HttpCode(200)
  async check(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { fields } = eventCatalogue['form-panel'];
    const { raw, payload } = readForm(fields, body);
    const check = panelCheckView(await this.checkPanel.execute(person, reference, panelChoice({ ...payload })));
    await this.showWith(person, reference, response, { raw, check });
  }

  /** Who comes back to the address of a check by a link or a reload. */
  @Get('/challenges/:reference/panel/check')
  backToPanel(@Param('reference', ReferencePipe) reference: string, @Res() response: Response): void {
    response.redirect(303, paths.challengePanel.to({ reference }));
  }

  private async showWith(person: SignedInPerson, reference: string, response: Response, chosen?: ChosenPanel): Promise<void> {
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
      texts,
      model: {
        trail: caseTrail(response, person, reference),
        tabs: caseTabs(response, reference, file, paths.challengePanel),
        challenge: { ...caseView(challenge, language), ...stepsIn(challenge, panelEvents, 'panel') },
        panel,
        wasAsked: history.some(({ to }) => to?.stage === 'scrutiny'),
        members: challenge.people.filter(({ role }) => seats.includes(role)),
        stepLabel: next?.label,
        form: ask && formOf(ask, await this.events.prepare(ask), chosen?.raw),
        check: chosen?.check,
        isInRoom,
        documents: documentsSection(file, language, 'panel'),
        papers: isInRoom ? downloads.papers.to({ reference }) : undefined,
        hasDecision: file.hasDecision,
        notes: notesFor(history, 'panel'),
        noteForm: isInRoom ? noteForm(challenge, 'panel', 'panel') : undefined,
      },
    });
  }
}
