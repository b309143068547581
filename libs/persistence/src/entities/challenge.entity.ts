import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AgreementVersionEntity } from './agreement-version.entity.js';
import { CompactEntity } from './compact.entity.js';
import { LedgerEntryEntity } from './ledger-entry.entity.js';
import { ProcedureVersionEntity } from './procedure-version.entity.js';

/** A challenge without narrative. The database computes `position`; the ledger row at `ledgerHead` vouches for it. */
@Entity('challenge')
@Unique('challenge_reference_unique', ['reference'])
@Index('challenge_by_stage', ['compactId', 'stage', 'receivedAt', 'id'])
@Index('challenge_counted', ['compactId', 'countedOn'])
@Index('challenge_newest_first', ['compactId', 'receivedAt', 'id'])
@Index('challenge_under_review', ['compactId'], { where: "review <> 'none'" })
@Check('challenge_channel_known', "channel in ('web', 'email', 'phone', 'paper', 'in-person', 'import')")
@Check('challenge_language_known', "language in ('en', 'cy')")
@ForeignKey(() => AgreementVersionEntity, ['compactId', 'agreementVersionId'], ['compactId', 'id'], {
  name: 'challenge_agreement_version_fk',
})
@ForeignKey(() => CompactEntity, ['compactId'], ['id'], { name: 'challenge_compact_fk' })
@ForeignKey(
  () => LedgerEntryEntity,
  ['compactId', 'id', 'mainStream', 'version', 'ledgerHead', 'position'],
  ['compactId', 'challengeId', 'stream', 'seq', 'hash', 'toPosition'],
  { name: 'challenge_position_is_in_ledger', deferrable: 'INITIALLY DEFERRED' },
)
@ForeignKey(() => ProcedureVersionEntity, ['compactId', 'procedureVersion'], ['compactId', 'version'], { name: 'challenge_procedure_fk' })
export class ChallengeEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'challenge_pk' })
  compactId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'challenge_pk' })
  id: string;

  @Column({ type: 'text' })
  reference: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  stage: string;

  @Column({ name: 'sub_state', type: 'text' })
  subState: string;

  @Column({ type: 'text' })
  clock: string;

  @Column({ type: 'text' })
  track: string;

  @Column({ name: 'regional_support', type: 'text' })
  regionalSupport: string;

  @Column({ name: 'external_proceedings', type: 'text' })
  externalProceedings: string;

  @Column({ type: 'text' })
  review: string;

  @Column({ name: 'returns_to', type: 'text', nullable: true })
  returnsTo: string | null;

  @Column({ name: 'paused_for', type: 'text', nullable: true })
  pausedFor: string | null;

  @Column({
    type: 'text',
    asExpression:
      "stage || '.' || sub_state || '|' || clock || '|' || track || '|' || regional_support || '|' || external_proceedings || '|' || review || '|' || coalesce(returns_to, '-') || '|' || coalesce(paused_for, '-')",
    generatedType: 'STORED',
    insert: false,
    update: false,
  })
  readonly position?: string;

  @Column({ name: 'main_stream', type: 'text', asExpression: "'shared'", generatedType: 'STORED', insert: false, update: false })
  readonly mainStream?: string;

  @Column({ name: 'ledger_head', type: 'text' })
  ledgerHead: string;

  @Column({ name: 'machine_hash', type: 'text' })
  machineHash: string;

  @Column({ name: 'procedure_version', type: 'integer' })
  procedureVersion: number;

  @Column({ name: 'agreement_version_id', type: 'uuid' })
  agreementVersionId: string;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt: Date;

  @Column({ name: 'counted_on', type: 'date' })
  countedOn: string;

  @Column({ type: 'text' })
  channel: string;

  @Column({ type: 'text' })
  language: string;

  @Column({ name: 'event_from', type: 'date' })
  eventFrom: string;

  @Column({ name: 'event_to', type: 'date', nullable: true })
  eventTo: string | null;

  @Column({ name: 'aware_on', type: 'date', nullable: true })
  awareOn: string | null;

  @Column({ name: 'decision_on', type: 'date', nullable: true })
  decisionOn: string | null;

  @Column({ name: 'effective_on', type: 'date', nullable: true })
  effectiveOn: string | null;

  @Column({ name: 'identity_protected', type: 'boolean' })
  identityProtected: boolean;

  @Column({ type: 'text', nullable: true })
  severity: string | null;

  @Column({ name: 'mediation_unsuitable', type: 'text', nullable: true })
  mediationUnsuitable: string | null;

  @Column({ name: 'accepted_on', type: 'date', nullable: true })
  acceptedOn: string | null;

  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  @Column({ name: 'resolved_at_stage', type: 'text', nullable: true })
  resolvedAtStage: string | null;

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn: string | null;

  @Column({ name: 'challenger_sector', type: 'text' })
  challengerSector: string;

  @Column({ name: 'respondent_sector', type: 'text' })
  respondentSector: string;

  @Column({ type: 'boolean' })
  counts: boolean;
}
