import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ChallengeEntity } from './challenge.entity.js';

/** What the challenger's side needs to take part: a loop, large print, somebody who signs. Never for the other side. */
@Entity('adjustment')
@Check('adjustment_length', 'char_length(wish) <= 4000')
@ForeignKey(() => ChallengeEntity, ['compactId', 'challengeId'], ['compactId', 'id'], {
  name: 'adjustment_challenge_fk',
  deferrable: 'INITIALLY DEFERRED',
})
export class AdjustmentEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'adjustment_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'challenge_id', type: 'uuid', primaryKeyConstraintName: 'adjustment_pk' })
  challengeId: string;

  @Column({ type: 'text' })
  wish: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
