/** Challenges and all that happens to them: the ring of I/O around the machine of #libs/workflow. */
export { CaseworkModule } from './casework.module.js';
export { SubmitChallenge, submitChallenge } from './submit-challenge/submit-challenge.use-case.js';
export type { SubmitChallengeCommand } from './submit-challenge/submit-challenge.command.js';
export { KeepDrafts, type BegunDraft } from './drafts/keep-drafts.use-case.js';
export { LodgeDraft } from './drafts/lodge-draft.use-case.js';
export { ConfirmDraft, type Confirmation, type DraftToConfirm } from './drafts/confirm-draft.use-case.js';
export { KeepDraftDocuments, mostInDraft, type DraftDocument } from './drafts/draft-documents.use-case.js';
export { canLodge, citedIn } from './drafts/draft-command.js';
export type { Draft, DraftAnswers, DraftHolder, DraftView } from './drafts/draft.js';
export { AdvanceChallenge } from './advance-challenge/advance-challenge.use-case.js';
export { takeEvent } from './advance-challenge/take-event.js';
export type { EventCommand } from './advance-challenge/decide-event.js';
export {
  DeclareConflict,
  challengeNamed,
  declareConflict,
  type ConflictDeclaration,
  type DeclarationView,
} from './declare-conflict/declare-conflict.use-case.js';
export { ReadChallenge } from './read-challenge/read-challenge.use-case.js';
export type {
  ActionView,
  ChallengeReceipt,
  ChallengeView,
  CommitmentView,
  DeadlineView,
  PartyView,
  WorkerView,
} from './read-challenge/challenge-view.js';
export { ListChallenges, type ChallengeFilter, type ChallengeSummary } from './list-challenges/list-challenges.use-case.js';
export { ReadHistory, type HistoryItem, type HistoryView } from './read-history/read-history.use-case.js';
export { PreviewClosure, type ClosurePreview, type MovedDeadline } from './deadlines/preview-closure.use-case.js';
export { recomputeDeadlines } from './deadlines/recompute-deadlines.js';
export { ExplainDeadline, type ExplainedDeadline } from './deadlines/explain-deadline.use-case.js';
export { AttachDocument, type DocumentCommand } from './documents/attach-document.use-case.js';
export { ListDocuments } from './documents/list-documents.use-case.js';
export { DownloadDocument, type DocumentDownload } from './documents/download-document.use-case.js';
export { DOCUMENT_SCANNING, type DocumentView, type ScanState } from './documents/document-view.js';
export { largestDocument, tooLarge, type FileFacts } from './documents/examine-file.js';
export { fileOnDisk, type SentFile } from './documents/sent-file.js';
export { ReadMediationRoom } from './mediation-room/read-mediation-room.use-case.js';
export type { MediationRoomView, RoomNote, SettledAction, SettlementView } from './mediation-room/mediation-room.read-model.js';
export { agreedOffer, offerStatuses, type OfferStatus, type OfferView } from './mediation-room/offers.js';
export type { SessionView } from './mediation-room/sessions.js';
export { ReadMyChallenges } from './my-challenges/read-my-challenges.use-case.js';
export { ReadPapers, type MediationInPapers, type PanelPapers } from './papers/read-papers.use-case.js';
export { OpenFile, type FileView } from './open-file/open-file.use-case.js';
export { PrepareEvent, type CandidateView, type EventPreparation } from './prepare-event/prepare-event.use-case.js';
export { CheckPanel, type PanelCheck, type PanelRule, type SeatCheck } from './check-panel/check-panel.use-case.js';
export type { Unseatable } from './check-panel/cannot-sit.read-model.js';
export type { SeatFault } from './facts/panel-facts.js';
export { ReadDecision } from './read-decision/read-decision.use-case.js';
export type { DecisionView, FindingView, PanelSeatView, RecommendationView } from './read-decision/decision.read-model.js';
export { CheckPublication } from './publication/check-publication.use-case.js';
export type { FoundName } from './publication/names-in-text.js';
export { PublishedDecisions, type PublishedDecision, type PublishedFinding } from './publication/published-decisions.use-case.js';
export { ReadWhoLooked } from './who-looked/read-who-looked.use-case.js';
export type { LookView } from './who-looked/who-looked.read-model.js';
export { ReadNews, type NewsItem } from './news/read-news.use-case.js';
export { ReadWorklist, worklistOrder, type WorklistFilter, type WorklistItem } from './worklist/read-worklist.use-case.js';
export { scanWithClamd, ScannerFailed, type ScanVerdict } from './scan-documents/clamd.js';
export { scanWith } from './scan-documents/watch-documents.js';
export type { ScanRound } from './scan-documents/scan-documents.js';
export { watchLedgers } from './verify-ledgers/watch-ledgers.js';
export { verifyLedgers, type LedgerFault, type Verification } from './verify-ledgers/verify-ledgers.js';
