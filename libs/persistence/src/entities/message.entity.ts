import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CompactEntity } from './compact.entity.js';

/** The outbox: a message to one person, queued in the transaction that caused it. */
@Entity('message')
@Unique('message_once', ['compactId', 'dedupeKey'])
@Index('message_by_recipient', ['recipientPersonId'])
@Index('message_by_challenge', ['compactId', 'challengeId'])
@Index('message_newest_first', ['compactId', 'createdAt', 'id'])
@Index('message_waiting', ['nextAttemptAt'], { where: "status = 'queued'" })
@Check('message_language_known', "language in ('en', 'cy')")
@Check('message_status_known', "status in ('queued', 'kept', 'sent', 'parked')")
@ForeignKey(() => CompactEntity, ['compactId'], ['id'], { name: 'message_compact_fk' })
export class MessageEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'message_pk' })
  compactId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'message_pk' })
  id: string;

  @Column({ name: 'challenge_id', type: 'uuid', nullable: true })
  challengeId: string | null;

  @Column({ type: 'text' })
  template: string;

  @Column({ type: 'text' })
  language: string;

  @Column({ name: 'recipient_role', type: 'text' })
  recipientRole: string;

  @Column({ name: 'recipient_person_id', type: 'uuid', nullable: true })
  recipientPersonId: string | null;

  @Column({ name: 'recipient_address', type: 'text', nullable: true })
  recipientAddress: string | null;

  @Column({ type: 'jsonb' })
  parameters: Record<string, unknown>;

  @Column({ name: 'dedupe_key', type: 'text' })
  dedupeKey: string;

  @Column({ name: 'message_id', type: 'text' })
  messageId: string;

  @Column({ type: 'text' })
  status: string;

  @Column({ type: 'integer' })
  attempts: number;

  @Column({ name: 'next_attempt_at', type: 'timestamptz' })
  nextAttemptAt: Date;

  @Column({ name: 'leased_until', type: 'timestamptz', nullable: true })
  leasedUntil: Date | null;

  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt: Date | null;

  /** The key in a link, until the message is sent. The worker alone may read it. */
  @Column({ type: 'text', nullable: true })
  secret: string | null;
}
