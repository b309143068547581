import { CreateRolesAndSessionSettings1764000000000 } from './1764000000000-create-roles-and-session-settings.js';
import { CreateCompactsAndAgreements1764000001000 } from './1764000001000-create-compacts-and-agreements.js';
import { CreatePeopleAndOrganisations1764000002000 } from './1764000002000-create-people-and-organisations.js';
import { CreateLedger1764000003000 } from './1764000003000-create-ledger.js';
import { CreateChallenges1764000003100 } from './1764000003100-create-challenges.js';
import { CreateCaseRecords1764000003200 } from './1764000003200-create-case-records.js';
import { CreateMessages1764000003300 } from './1764000003300-create-messages.js';
import { CreateCaseCapacities1764000004000 } from './1764000004000-create-case-capacities.js';
import { WallOffPublishedRows1764000005000 } from './1764000005000-wall-off-published-rows.js';
import { WallOffPeople1764000005100 } from './1764000005100-wall-off-people.js';
import { WallOffCases1764000005200 } from './1764000005200-wall-off-cases.js';
import { WallOffMessages1764000005300 } from './1764000005300-wall-off-messages.js';
import { CreateSignInFunctions1764000006000 } from './1764000006000-create-sign-in-functions.js';
import { GatherCaseMaterial1764000007000 } from './1764000007000-gather-case-material.js';
import { ServeHistoryAndSearch1764000007100 } from './1764000007100-serve-history-and-search.js';
import { ErasePeople1764000008000 } from './1764000008000-erase-people.js';
import { CountChallengesForEverybodyAlike1764000010030 } from './1764000010030-count-challenges-for-everybody-alike.js';
import { KeepMessagesOfImports1764000010031 } from './1764000010031-keep-messages-of-imports.js';
import { QueueMessages1764000011000 } from './1764000011000-queue-messages.js';
import { TellWhetherACommitmentIsCited1764000012100 } from './1764000012100-tell-whether-a-commitment-is-cited.js';
import { ServeFilesAndLists1764000013000 } from './1764000013000-serve-files-and-lists.js';
import { NoteWhoLooked1764000014000 } from './1764000014000-note-who-looked.js';
import { OfferCandidates1764000014100 } from './1764000014100-offer-candidates.js';
import { KeepDrafts1764000015000 } from './1764000015000-keep-drafts.js';
import { AddWaysToSignIn1764000015100 } from './1764000015100-add-ways-to-sign-in.js';
import { KeepDocumentsInPieces1764000016000 } from './1764000016000-keep-documents-in-pieces.js';
import { KeepFilesWithDrafts1764000016100 } from './1764000016100-keep-files-with-drafts.js';
import { OpenTheMediationRoom1764000017000 } from './1764000017000-open-the-mediation-room.js';
import { RememberFormerCapacities1764000017100 } from './1764000017100-remember-former-capacities.js';
import { PublishDecisions1764000017200 } from './1764000017200-publish-decisions.js';
import { EraseNamesFromPublications1764000017300 } from './1764000017300-erase-names-from-publications.js';
import { KeepAnAccountOfWhoeverSignedIn1764000018000 } from './1764000018000-keep-an-account-of-whoever-signed-in.js';
import { KeepFormsOfEndedSessions1764000018100 } from './1764000018100-keep-forms-of-ended-sessions.js';
import { CountForTheMeeting1764000018200 } from './1764000018200-count-for-the-meeting.js';
import { RecomputeOpenDeadlines1764000018300 } from './1764000018300-recompute-open-deadlines.js';
import { TellWhatIsNew1764000018900 } from './1764000018900-tell-what-is-new.js';
import { EraseWhatNamesAPerson1764000019000 } from './1764000019000-erase-what-names-a-person.js';
import { FindDeclarationsByPersonAndCase1764000019100 } from './1764000019100-find-declarations-by-person-and-case.js';
import { TellTheCalendarWithTheCase1764000019200 } from './1764000019200-tell-the-calendar-with-the-case.js';
import { ListDutiesWithoutReadingAll1764000019300 } from './1764000019300-list-duties-without-reading-all.js';
import { NameWhoLooked1764000020000 } from './1764000020000-name-who-looked.js';
import { SealSecondFactors1764000021000 } from './1764000021000-seal-second-factors.js';
import { EndOwnTies1764000021100 } from './1764000021100-end-own-ties.js';
import { KeepTheActionPlan1764000022000 } from './1764000022000-keep-the-action-plan.js';
import { RecordFigures1764000022100 } from './1764000022100-record-figures.js';
import { EraseNamesFromPlans1764000022200 } from './1764000022200-erase-names-from-plans.js';

/** Every migration in the order in which it is applied. A migration is never edited after it was released. */
export const migrations = [
  CreateRolesAndSessionSettings1764000000000,
  CreateCompactsAndAgreements1764000001000,
  CreatePeopleAndOrganisations1764000002000,
  CreateLedger1764000003000,
  CreateChallenges1764000003100,
  CreateCaseRecords1764000003200,
  CreateMessages1764000003300,
  CreateCaseCapacities1764000004000,
  WallOffPublishedRows1764000005000,
  WallOffPeople1764000005100,
  WallOffCases1764000005200,
  WallOffMessages1764000005300,
  CreateSignInFunctions1764000006000,
  GatherCaseMaterial1764000007000,
  ServeHistoryAndSearch1764000007100,
  ErasePeople1764000008000,
  CountChallengesForEverybodyAlike1764000010030,
  KeepMessagesOfImports1764000010031,
  QueueMessages1764000011000,
  TellWhetherACommitmentIsCited1764000012100,
  ServeFilesAndLists1764000013000,
  NoteWhoLooked1764000014000,
  OfferCandidates1764000014100,
  KeepDrafts1764000015000,
  AddWaysToSignIn1764000015100,
  KeepDocumentsInPieces1764000016000,
  KeepFilesWithDrafts1764000016100,
  OpenTheMediationRoom1764000017000,
  RememberFormerCapacities1764000017100,
  PublishDecisions1764000017200,
  EraseNamesFromPublications1764000017300,
  KeepAnAccountOfWhoeverSignedIn1764000018000,
  KeepFormsOfEndedSessions1764000018100,
  CountForTheMeeting1764000018200,
  RecomputeOpenDeadlines1764000018300,
  TellWhatIsNew1764000018900,
  EraseWhatNamesAPerson1764000019000,
  FindDeclarationsByPersonAndCase1764000019100,
  TellTheCalendarWithTheCase1764000019200,
  ListDutiesWithoutReadingAll1764000019300,
  NameWhoLooked1764000020000,
  SealSecondFactors1764000021000,
  EndOwnTies1764000021100,
  KeepTheActionPlan1764000022000,
  RecordFigures1764000022100,
  EraseNamesFromPlans1764000022200,
];
