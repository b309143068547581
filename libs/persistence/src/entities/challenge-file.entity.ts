import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ChallengeEntity } from './challenge.entity.js';

/** What the challenger wrote. Apart from challenge, so that numbers can be read without narrative. */
@Entity('challenge_file')
@Index('challenge_file_search', ['search'], { type: 'gin' })
@Check(
  'challenge_file_length',
  'char_length(title) <= 200 and char_length(what_happened) <= 20000 and char_length(remedy_sought) <= 20000 and char_length(steps_tried) <= 20000 and char_length(late_reason) <= 20000',
)
@ForeignKey(() => ChallengeEntity, ['compactId', 'challengeId'], ['compactId', 'id'], {
  name: 'challenge_file_challenge_fk',
  deferrable: 'INITIALLY DEFERRED',
})
export class ChallengeFileEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'challenge_file_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'challenge_id', type: 'uuid', primaryKeyConstraintName: 'challenge_file_pk' })
  challengeId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ name: 'what_happened', type: 'text' })
  whatHappened: string;

  @Column({ name: 'remedy_sought', type: 'text' })
  remedySought: string;

  @Column({ name: 'steps_tried', type: 'text', nullable: true })
  stepsTried: string | null;

  @Column({ name: 'late_reason', type: 'text', nullable: true })
  lateReason: string | null;

  @Column({
    type: 'tsvector',
    asExpression: "to_tsvector('simple', title || ' ' || what_happened || ' ' || remedy_sought)",
    generatedType: 'STORED',
    insert: false,
    update: false,
  })
  readonly search?: string;
}
