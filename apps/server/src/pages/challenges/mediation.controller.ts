import { Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { OpenFile, ReadMediationRoom, type ChallengeView } from '#libs/casework';
import { DomainError } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import type { EventType } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { ReferencePipe } from '../../api/challenges/reference.pipe.js';
import { documentsSection } from '../documents/documents-view.js';
import { documentsTexts } from '../documents/documents.texts.js';
import { languageOf } from '../language/page-language.js';
import { fill } from '../language/texts.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { caseTabs } from './case-tabs.js';
import { caseTrail } from './case-trail.js';
import { caseView, notesFor, timeline } from './case-view.js';
import { caseTexts } from './case.texts.js';
import { caseWords } from './case-words.texts.js';
import { noteForm } from './note-form.js';
import { offerTexts } from './offer.texts.js';
import { roomTexts } from './room.texts.js';
import { stepsIn } from './room-steps.js';
import { calendarEntry } from './session-calendar.js';
import { roomView } from './room-view.js';

const texts = { ...caseTexts, ...caseWords, ...roomTexts, ...offerTexts, ...documentsTexts };

/** The steps that belong to mediation. */
const mediationEvents: readonly EventType[] = [
  ...(['propose-mediation', 'consent-to-mediation', 'decline-mediation', 'appoint-mediator', 'sign-agreement-to-mediate'] as const),
  ...(['make-offer', 'set-session', 'conclude-mediation', 'leave-mediation', 'settle'] as const),
];

/** The mediation room: for the parties and the mediator. For everybody else it is not there. */
@PageController()
export class MediationController {
  constructor(
    private readonly openFile: OpenFile,
    private readonly readRoom: ReadMediationRoom,
  ) {}

  @ShowAt(paths.challengeMediation)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(response.req);
    const file = await this.open(person, reference, language);
    const { challenge, history, rooms } = file;
    const room = await this.readRoom.execute(person, reference);
    const isOn = challenge.stage === 'mediation';
    const own = rooms.find((room) => room === 'challenger' || room === 'respondent');
    page(response, 'challenges/mediation', {
      at: paths.challengeMediation,
      titleValues: { reference },
      texts,
      model: {
        trail: caseTrail(response, person, reference),
        tabs: caseTabs(response, reference, file, paths.challengeMediation),
        challenge: { ...caseView(challenge, language), ...stepsIn(challenge, mediationEvents, 'mediation') },
        isOn,
        wasOn: history.some(({ to }) => to?.stage === 'mediation'),
        sides: sidesOf(challenge),
        ...roomView(room, challenge),
        mediator: challenge.people.find(({ role }) => role === 'mediator')?.name,
        items: timeline(
          history.filter(
            ({ type, audience, from, to }) =>
              audience === 'shared' &&
              (from?.stage === 'mediation' || to?.stage === 'mediation') &&
              type !== 'record-note' &&
              type !== 'attach-document',
          ),
          language,
        ),
        documents: documentsSection(file, language, 'mediation'),
        notes: notesFor(history, 'mediation'),
        noteForm: isOn ? noteForm(challenge, 'mediation', 'mediation') : undefined,
        hasOwnSide: own !== undefined,
        ownNotes: own ? notesFor(history, own) : [],
        ownNoteForm: own ? noteForm(challenge, own, 'mediation') : undefined,
      },
    });
  }

  /** The next session for somebody's own calendar: when, and the number of the challenge; not who, not where. */
  @Get('/challenges/:reference/mediation/session.ics')
  async session(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Res() response: Response,
  ): Promise<void> {
    const { sessions } = await this.readRoom.execute(person, reference);
    const entry = calendarEntry(reference, sessions, fill(offerTexts.calendarTitle[languageOf(response.req)], { reference }));
    if (entry === undefined) throw new DomainError('not-found');
    response.set({
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${reference}.ics"`,
      'Cache-Control': 'private, no-store',
    });
    response.send(entry);
  }

  private async open(person: SignedInPerson, reference: string, language: ReturnType<typeof languageOf>) {
    try {
      const file = await this.openFile.execute(person, reference, language);
      if (file.rooms.includes('mediation')) return file;
    } catch (error) {
      // Who has yet to declare, or may see the case and not open it, learns of a room no more than anybody else.
      if (!(error instanceof DomainError)) throw error;
    }
    throw new DomainError('not-found');
  }
}

type Given = 'yes' | 'notYet' | 'notAsked';

/** Who has agreed and signed in this round, and who is still to act. */
function sidesOf({ stage, subState, mediation }: ChallengeView) {
  const asked = (when: readonly string[]) => stage === 'mediation' && when.includes(subState);
  const given = (list: readonly string[], side: string, isAsked: boolean): Given =>
    list.includes(side) ? 'yes' : isAsked ? 'notYet' : 'notAsked';
  return (['challenger', 'respondent', 'mediator'] as const).map((side) => ({
    side,
    consent: side === 'mediator' ? 'notAsked' : given(mediation.consented, side, asked(['inviting'])),
    signature: given(mediation.signed, side, asked(['signing'])),
  }));
}
