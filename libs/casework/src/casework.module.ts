import { Module } from '@nestjs/common';
import { AdvanceChallenge } from './advance-challenge/advance-challenge.use-case.js';
import { CheckPublication } from './publication/check-publication.use-case.js';
import { PublishedDecisions } from './publication/published-decisions.use-case.js';
import { CheckPanel } from './check-panel/check-panel.use-case.js';
import { ExplainDeadline } from './deadlines/explain-deadline.use-case.js';
import { PreviewClosure } from './deadlines/preview-closure.use-case.js';
import { DeclareConflict } from './declare-conflict/declare-conflict.use-case.js';
import { AttachDocument } from './documents/attach-document.use-case.js';
import { DownloadDocument } from './documents/download-document.use-case.js';
import { ListDocuments } from './documents/list-documents.use-case.js';
import { ConfirmDraft } from './drafts/confirm-draft.use-case.js';
import { KeepDraftDocuments } from './drafts/draft-documents.use-case.js';
import { KeepDrafts } from './drafts/keep-drafts.use-case.js';
import { LodgeDraft } from './drafts/lodge-draft.use-case.js';
import { ListChallenges } from './list-challenges/list-challenges.use-case.js';
import { ReadMediationRoom } from './mediation-room/read-mediation-room.use-case.js';
import { ReadMyChallenges } from './my-challenges/read-my-challenges.use-case.js';
import { ReadNews } from './news/read-news.use-case.js';
import { OpenFile } from './open-file/open-file.use-case.js';
import { ReadPapers } from './papers/read-papers.use-case.js';
import { PrepareEvent } from './prepare-event/prepare-event.use-case.js';
import { ReadChallenge } from './read-challenge/read-challenge.use-case.js';
import { ReadDecision } from './read-decision/read-decision.use-case.js';
import { ReadHistory } from './read-history/read-history.use-case.js';
import { SubmitChallenge } from './submit-challenge/submit-challenge.use-case.js';
import { ReadWhoLooked } from './who-looked/read-who-looked.use-case.js';
import { ReadWorklist } from './worklist/read-worklist.use-case.js';

const useCases = [
  SubmitChallenge,
  AdvanceChallenge,
  DeclareConflict,
  ReadChallenge,
  ListChallenges,
  ReadHistory,
  ExplainDeadline,
  PreviewClosure,
  ReadWorklist,
  ReadNews,
  KeepDrafts,
  KeepDraftDocuments,
  LodgeDraft,
  ConfirmDraft,
  ReadMyChallenges,
  ReadWhoLooked,
  OpenFile,
  ReadMediationRoom,
  ReadDecision,
  PrepareEvent,
  AttachDocument,
  ListDocuments,
  DownloadDocument,
  ReadPapers,
  CheckPanel,
  CheckPublication,
  PublishedDecisions,
];

/** Challenges: lodging, progressing, reading. Needs UnitOfWork, a Clock and DOCUMENT_SCANNING from the program. */
@Module({ providers: useCases, exports: useCases })
export class CaseworkModule {}
