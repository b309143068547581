import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LedgerEntryEntity } from './ledger-entry.entity.js';

/** The part of a ledger row that can be erased: who acted and what they wrote. Its salted hash stays in the ledger. The server writes it and cannot read it. */
@Entity('ledger_detail')
@Index('ledger_detail_by_actor', ['actorPersonId'])
@ForeignKey(() => LedgerEntryEntity, ['compactId', 'challengeId', 'stream', 'seq'], ['compactId', 'challengeId', 'stream', 'seq'], {
  name: 'ledger_detail_entry_fk',
})
export class LedgerDetailEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'ledger_detail_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'challenge_id', type: 'uuid', primaryKeyConstraintName: 'ledger_detail_pk' })
  challengeId: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'ledger_detail_pk' })
  stream: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'ledger_detail_pk' })
  seq: number;

  @Column({ type: 'text', nullable: true })
  salt: string | null;

  @Column({ name: 'actor_person_id', type: 'uuid', nullable: true })
  actorPersonId: string | null;

  @Column({ type: 'jsonb', nullable: true })
  payload: unknown;
}
