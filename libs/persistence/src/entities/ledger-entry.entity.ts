import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A link in one hash chain of a challenge's history. Append-only and free of personal data. */
@Entity('ledger_entry')
@Unique('ledger_entry_vouches', ['compactId', 'challengeId', 'stream', 'seq', 'hash', 'toPosition'])
@Check('ledger_entry_first_has_no_previous', '(seq = 1) = (prev_seq is null) and (seq = 1) = (prev_hash is null)')
@Check('ledger_entry_follows', 'prev_seq is null or prev_seq = seq - 1')
@Check('ledger_entry_seq_positive', 'seq > 0')
@Check('ledger_entry_stream_known', "stream in ('shared', 'challenger', 'respondent', 'mediation', 'panel', 'officers', 'access')")
// By name: the challenge points back at its ledger, and entities that import each other crash at start.
@ForeignKey('challenge', ['compactId', 'challengeId'], ['compactId', 'id'], {
  name: 'ledger_entry_challenge_fk',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey(
  () => LedgerEntryEntity,
  ['compactId', 'challengeId', 'stream', 'prevSeq', 'prevHash', 'fromPosition'],
  ['compactId', 'challengeId', 'stream', 'seq', 'hash', 'toPosition'],
  { name: 'ledger_entry_previous_fk' },
)
export class LedgerEntryEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'ledger_entry_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'challenge_id', type: 'uuid', primaryKeyConstraintName: 'ledger_entry_pk' })
  challengeId: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'ledger_entry_pk' })
  stream: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'ledger_entry_pk' })
  seq: number;

  @Column({ name: 'event_type', type: 'text' })
  eventType: string;

  @Column({ type: 'text' })
  role: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ name: 'from_position', type: 'text' })
  fromPosition: string;

  @Column({ name: 'to_position', type: 'text' })
  toPosition: string;

  @Column({ type: 'jsonb' })
  facts: Record<string, unknown>;

  @Column({ type: 'jsonb' })
  lasting: unknown;

  @Column({ name: 'deadlines_before', type: 'jsonb' })
  deadlinesBefore: unknown;

  @Column({ name: 'deadlines_after', type: 'jsonb' })
  deadlinesAfter: unknown;

  @Column({ name: 'machine_hash', type: 'text' })
  machineHash: string;

  @Column({ name: 'procedure_version', type: 'integer' })
  procedureVersion: number;

  @Column({ name: 'sealed_commitment', type: 'text' })
  sealedCommitment: string;

  @Column({ name: 'prev_seq', type: 'integer', nullable: true })
  prevSeq: number | null;

  @Column({ name: 'prev_hash', type: 'text', nullable: true })
  prevHash: string | null;

  @Column({ type: 'text' })
  hash: string;
}
