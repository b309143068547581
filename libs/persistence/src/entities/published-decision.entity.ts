import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ChallengeEntity } from './challenge.entity.js';
import { CompactEntity } from './compact.entity.js';

/** A decision that everybody may read, in words that name nobody. Written by functions of the database alone. */
@Entity('published_decision')
@Check('published_decision_number_positive', 'number > 0')
@Check('published_decision_month', `decided_in ~ '^[0-9]{4}-[0-9]{2}$' and published_in ~ '^[0-9]{4}-[0-9]{2}$'`)
@Check('published_decision_length', 'char_length(title) <= 200 and char_length(summary) <= 20000')
@ForeignKey(() => CompactEntity, ['compactId'], ['id'], { name: 'published_decision_compact_fk' })
@ForeignKey(() => ChallengeEntity, ['compactId', 'challengeId'], ['compactId', 'id'], { name: 'published_decision_challenge_fk' })
@Index('published_decision_once', ['compactId', 'challengeId'], { unique: true, where: 'not withdrawn' })
export class PublishedDecisionEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'published_decision_pk' })
  compactId: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'published_decision_pk' })
  number: number;

  @Column({ name: 'challenge_id', type: 'uuid' })
  challengeId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  summary: string;

  @Column({ type: 'text' })
  outcome: string;

  @Column({ type: 'jsonb' })
  findings: unknown;

  @Column({ type: 'text' })
  language: string;

  @Column({ name: 'decided_in', type: 'text' })
  decidedIn: string;

  @Column({ name: 'published_in', type: 'text' })
  publishedIn: string;

  @Column({ type: 'boolean' })
  withdrawn: boolean;
}
