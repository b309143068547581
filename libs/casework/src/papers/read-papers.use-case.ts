import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import type { Language } from '#libs/workflow';
import { openedCase } from '../case-file/opened-case.js';
import { contentOf } from '../documents/content-of.js';
import { DOCUMENT_SCANNING, type DocumentView } from '../documents/document-view.js';
import { documentsSeen } from '../documents/documents.read-model.js';
import type { ChallengeView } from '../read-challenge/challenge-view.js';
import { viewOf } from '../read-challenge/challenge-view.read-model.js';
import { history, type HistoryItem } from '../read-history/read-history.use-case.js';
import { noteWhoLooked } from '../who-looked/note-who-looked.js';
import { besideMediation, mediationIn, type MediationInPapers } from './without-mediation.js';

export type { MediationInPapers };

/** Fields of a challenge that the panel's papers may tell: named one by one, so that a new field stays out until it is put in. */
const told = [
  ...(['reference', 'compact', 'language', 'title', 'whatHappened', 'remedySought', 'stepsTried', 'lateReason', 'severity'] as const),
  ...(['receivedAt', 'eventFrom', 'eventTo', 'awareOn', 'decisionOn', 'effectiveOn', 'hearingOn'] as const),
  ...(['parties', 'people', 'commitments'] as const),
] satisfies readonly (keyof ChallengeView)[];
type Told = Pick<ChallengeView, (typeof told)[number]>;

const readers = ['officer', 'chair', 'panelMember'];

/** What a scrutiny panel is given to read: everything that the panel may know, and nothing of a mediation but that there was one. */
export interface PanelPapers {
  readonly challenge: Told;
  /** Of what everybody on the case knows; oldest first. */
  readonly history: readonly HistoryItem[];
  /** Undefined where there was none. */
  readonly mediation: MediationInPapers | undefined;
  /** For everybody on the case and for the panel. */
  readonly documents: readonly DocumentView[];
  /** The content of a document that can be given out, read as fast as it is taken. */
  content(document: DocumentView): AsyncIterable<Buffer>;
}

/** Gathers the papers of a panel for those who sit on it and for the officer who sends them out. Leaves a note of it. */
@Injectable()
export class ReadPapers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DOCUMENT_SCANNING) private readonly isScanned: boolean,
  ) {}

  /** @throws DomainError not-found; not-allowed for others who can open the case */
  async execute(person: SignedInPerson, reference: string, language: Language = person.language): Promise<PanelPapers> {
    return this.unitOfWork.readNoted(actingPersonOf(person), async (tx) => {
      const opened = await openedCase(tx, person, this.clock, reference);
      const { challenge, material } = opened;
      if (!material.capacities.some((capacity) => readers.includes(capacity))) throw new DomainError('not-allowed');
      await noteWhoLooked(tx, challenge, this.clock.now());
      const view = await viewOf(tx, opened, language);
      const documents = await documentsSeen(tx, challenge, this.isScanned);
      return {
        challenge: Object.fromEntries(told.map((field) => [field, view[field]])) as unknown as Told,
        history: besideMediation(await history(tx, challenge, language)),
        mediation: mediationIn(material.ledger),
        documents: documents.filter(({ audience }) => audience === 'shared' || audience === 'panel'),
        content: (document) => contentOf(this.unitOfWork, person, challenge, document),
      };
    });
  }
}
