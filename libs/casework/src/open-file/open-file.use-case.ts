import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import type { Language, PanelComposition, Stream } from '#libs/workflow';
import { audiencesOf } from '../case-file/audiences-of.js';
import { openedCase } from '../case-file/opened-case.js';
import { roomsOf } from '../case-file/rooms-of.js';
import { DOCUMENT_SCANNING, type DocumentView } from '../documents/document-view.js';
import { documentsSeen } from '../documents/documents.read-model.js';
import type { ChallengeView } from '../read-challenge/challenge-view.js';
import { viewOf } from '../read-challenge/challenge-view.read-model.js';
import { history, type HistoryItem } from '../read-history/read-history.use-case.js';
import { decisionStands } from '../facts/situation-facts.js';
import { adjustmentsSeen } from './adjustments.read-model.js';
import { noteWhoLooked } from '../who-looked/note-who-looked.js';
import { lookers, looksShowNames, toldWhoLooked, type LookView } from '../who-looked/who-looked.read-model.js';

/** Everything that the pages of one case show, at one moment. */
export interface FileView {
  readonly challenge: ChallengeView;
  /** Oldest first. */
  readonly history: readonly HistoryItem[];
  /** Those that this person reads, in the order in which they came. */
  readonly documents: readonly DocumentView[];
  /** Whom a document of this person may be for now; none where none can be attached. */
  readonly documentAudiences: readonly Stream[];
  /** Who looked last; undefined for those who are not told. */
  readonly looks: readonly LookView[] | undefined;
  /** Whether the Compact lets the names of those who looked in an office be seen. */
  readonly looksShowNames: boolean;
  /** What the challenger's side needs to take part; null for those who are not told. */
  readonly adjustments: string | null;
  /** The audiences whose notes this person reads. */
  readonly rooms: readonly Stream[];
  /** The decision of a panel stands, and can be read as a document. */
  readonly hasDecision: boolean;
  /** Number under which everybody may read it without names, or null. */
  readonly published: number | null;
  readonly panel: PanelComposition & { readonly noticeWorkingDays: number };
}

/** As many as fit on the page of the case; the rest is a list of its own. */
const LATEST_LOOKS = 10;

/** Opens the file of a case with its history, as its pages show them. Leaves a note of it. */
@Injectable()
export class OpenFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DOCUMENT_SCANNING) private readonly isScanned: boolean,
  ) {}

  async execute(person: SignedInPerson, reference: string, language: Language = person.language): Promise<FileView> {
    return this.unitOfWork.readNoted(actingPersonOf(person), async (tx) => {
      const opened = await openedCase(tx, person, this.clock, reference);
      const { challenge, material, procedure, facts } = opened;
      const noted = noteWhoLooked(tx, challenge, this.clock.now());
      const [view, items, documents, looks, namesAreShown, adjustments, rooms] = await Promise.all([
        viewOf(tx, opened, language),
        history(tx, challenge, language),
        documentsSeen(tx, challenge, this.isScanned),
        toldWhoLooked(material) ? lookers(tx, challenge, { limit: LATEST_LOOKS - 1, after: undefined }) : undefined,
        looksShowNames(tx, challenge.compactId),
        adjustmentsSeen(tx, challenge),
        roomsOf(tx, material),
        noted,
      ]);
      return {
        challenge: view,
        history: items,
        documents,
        documentAudiences: audiencesOf(opened, 'attach-document'),
        looks,
        looksShowNames: namesAreShown,
        adjustments,
        rooms,
        hasDecision: decisionStands(opened),
        published: opened.published ?? null,
        panel: { ...procedure.panel, noticeWorkingDays: facts.procedure.hearingNotice[challenge.position.track] },
      };
    });
  }
}
