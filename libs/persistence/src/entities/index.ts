import { AccessTokenEntity } from './access-token.entity.js';
import { AccountEntity } from './account.entity.js';
import { ActionEntity } from './action.entity.js';
import { AdjustmentEntity } from './adjustment.entity.js';
import { AdvocacyEngagementEntity } from './advocacy-engagement.entity.js';
import { AgreementVersionEntity } from './agreement-version.entity.js';
import { AllegedBreachEntity } from './alleged-breach.entity.js';
import { BaselineChangeEntity } from './baseline-change.entity.js';
import { CalendarEntity } from './calendar.entity.js';
import { CaseSeenEntity } from './case-seen.entity.js';
import { CaseViewEntity } from './case-view.entity.js';
import { ChallengeEntity } from './challenge.entity.js';
import { ChallengeFileEntity } from './challenge-file.entity.js';
import { ChampionAppointmentEntity } from './champion-appointment.entity.js';
import { CodeEntity } from './code.entity.js';
import { CommitmentEntity } from './commitment.entity.js';
import { CompactEntity } from './compact.entity.js';
import { ConflictDeclarationEntity } from './conflict-declaration.entity.js';
import { DeadlineEntity } from './deadline.entity.js';
import { DocumentEntity } from './document.entity.js';
import { DocumentPieceEntity } from './document-piece.entity.js';
import { DraftEntity } from './draft.entity.js';
import { DraftDocumentEntity } from './draft-document.entity.js';
import { DraftDocumentPieceEntity } from './draft-document-piece.entity.js';
import { IdempotencyKeyEntity } from './idempotency-key.entity.js';
import { IndicatorDefinitionEntity } from './indicator-definition.entity.js';
import { InterestEntity } from './interest.entity.js';
import { KeptFormEntity } from './kept-form.entity.js';
import { LedgerDetailEntity } from './ledger-detail.entity.js';
import { LedgerEntryEntity } from './ledger-entry.entity.js';
import { MembershipEntity } from './membership.entity.js';
import { MessageEntity } from './message.entity.js';
import { OrganisationEntity } from './organisation.entity.js';
import { ParticipantEntity } from './participant.entity.js';
import { PersonEntity } from './person.entity.js';
import { ProcedureVersionEntity } from './procedure-version.entity.js';
import { PublishedDecisionEntity } from './published-decision.entity.js';
import { RecordedFigureEntity } from './recorded-figure.entity.js';
import { RedressBodyEntity } from './redress-body.entity.js';
import { ReferenceCounterEntity } from './reference-counter.entity.js';
import { RoleAssignmentEntity } from './role-assignment.entity.js';
import { SecondFactorEntity } from './second-factor.entity.js';
import { SignInFailureEntity } from './sign-in-failure.entity.js';
import { SignInLinkEntity } from './sign-in-link.entity.js';
import { SignatureEntity } from './signature.entity.js';

/** One class per table, columns alone: what the tables mean to each other is in the SQL of the use cases. */
export const entities = [
  AccessTokenEntity,
  AccountEntity,
  ActionEntity,
  AdjustmentEntity,
  AdvocacyEngagementEntity,
  AgreementVersionEntity,
  AllegedBreachEntity,
  BaselineChangeEntity,
  CalendarEntity,
  CaseSeenEntity,
  CaseViewEntity,
  ChallengeEntity,
  ChallengeFileEntity,
  ChampionAppointmentEntity,
  CodeEntity,
  CommitmentEntity,
  CompactEntity,
  ConflictDeclarationEntity,
  DeadlineEntity,
  DocumentEntity,
  DocumentPieceEntity,
  DraftEntity,
  DraftDocumentEntity,
  DraftDocumentPieceEntity,
  IdempotencyKeyEntity,
  IndicatorDefinitionEntity,
  InterestEntity,
  KeptFormEntity,
  LedgerDetailEntity,
  LedgerEntryEntity,
  MembershipEntity,
  MessageEntity,
  OrganisationEntity,
  ParticipantEntity,
  PersonEntity,
  ProcedureVersionEntity,
  PublishedDecisionEntity,
  RecordedFigureEntity,
  RedressBodyEntity,
  ReferenceCounterEntity,
  RoleAssignmentEntity,
  SecondFactorEntity,
  SignInFailureEntity,
  SignInLinkEntity,
  SignatureEntity,
];

export {
  AccessTokenEntity,
  AccountEntity,
  ActionEntity,
  AdjustmentEntity,
  AdvocacyEngagementEntity,
  AgreementVersionEntity,
  AllegedBreachEntity,
  BaselineChangeEntity,
  CalendarEntity,
  CaseSeenEntity,
  CaseViewEntity,
  ChallengeEntity,
  ChallengeFileEntity,
  ChampionAppointmentEntity,
  CodeEntity,
  CommitmentEntity,
  CompactEntity,
  ConflictDeclarationEntity,
  DeadlineEntity,
  DocumentEntity,
  DocumentPieceEntity,
  DraftEntity,
  DraftDocumentEntity,
  DraftDocumentPieceEntity,
  IdempotencyKeyEntity,
  IndicatorDefinitionEntity,
  InterestEntity,
  LedgerDetailEntity,
  LedgerEntryEntity,
  MembershipEntity,
  MessageEntity,
  OrganisationEntity,
  ParticipantEntity,
  PersonEntity,
  ProcedureVersionEntity,
  PublishedDecisionEntity,
  RecordedFigureEntity,
  RedressBodyEntity,
  ReferenceCounterEntity,
  RoleAssignmentEntity,
  SecondFactorEntity,
  SignInFailureEntity,
  SignInLinkEntity,
  SignatureEntity,
};
