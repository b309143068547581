import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ChallengeEntity } from './challenge.entity.js';

/** One due date of a challenge with its explanation. Never deleted: met, missed or void, with the date. */
@Entity('deadline')
@Index('deadline_open', ['compactId', 'dueOn', 'challengeId'], { where: "status = 'open'" })
@Check('deadline_sense_known', "sense in ('by', 'until', 'from')")
@Check('deadline_status_known', "status in ('open', 'met', 'missed', 'void')")
@ForeignKey(() => ChallengeEntity, ['compactId', 'challengeId'], ['compactId', 'id'], {
  name: 'deadline_challenge_fk',
  deferrable: 'INITIALLY DEFERRED',
})
export class DeadlineEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'deadline_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'challenge_id', type: 'uuid', primaryKeyConstraintName: 'deadline_pk' })
  challengeId: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'deadline_pk' })
  rule: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'deadline_pk' })
  round: number;

  @Column({ type: 'text' })
  sense: string;

  @Column({ type: 'text' })
  owner: string;

  @Column({ name: 'due_on', type: 'date' })
  dueOn: string;

  @Column({ type: 'text' })
  status: string;

  @Column({ name: 'ended_on', type: 'date', nullable: true })
  endedOn: string | null;

  @Column({ name: 'calendar_version', type: 'integer' })
  calendarVersion: number;

  @Column({ type: 'jsonb' })
  explanation: Record<string, unknown>;

  @Column({ name: 'reminder_dates', type: 'jsonb' })
  reminderDates: string[];

  @Column({ name: 'reminders_sent', type: 'integer' })
  remindersSent: number;
}
