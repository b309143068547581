import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CompactEntity } from './compact.entity.js';
import { PersonEntity } from './person.entity.js';

/** A challenge that somebody is still writing: their own affair until it is lodged. */
@Entity('draft')
@Index('draft_by_author', ['authorPersonId'])
@Index('draft_by_time', ['updatedAt'])
@Unique('draft_key_unique', ['keyHash'])
@Check('draft_length', 'char_length(answers::text) <= 200000')
@ForeignKey(() => CompactEntity, ['compactId'], ['id'], { name: 'draft_compact_fk' })
@ForeignKey(() => PersonEntity, ['authorPersonId'], ['id'], { name: 'draft_author_fk' })
export class DraftEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'draft_pk' })
  compactId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'draft_pk' })
  id: string;

  @Column({ name: 'author_person_id', type: 'uuid', nullable: true })
  authorPersonId: string | null;

  @Column({ name: 'key_hash', type: 'text' })
  keyHash: string;

  @Column({ name: 'address_hash', type: 'text', nullable: true })
  addressHash: string | null;

  @Column({ type: 'jsonb' })
  answers: Record<string, unknown>;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt: Date | null;
}
