import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ChallengeEntity } from './challenge.entity.js';
import { CommitmentEntity } from './commitment.entity.js';

/** A commitment cited in a challenge, with the respondent's answer and the panel's finding. */
@Entity('alleged_breach')
@Index('alleged_breach_by_commitment', ['compactId', 'commitmentId'])
@Check('alleged_breach_finding_known', "finding in ('upheld', 'partlyUpheld', 'notUpheld', 'noFinding')")
@Check('alleged_breach_position_known', "respondent_position in ('kept', 'notKept', 'partlyKept', 'disputed')")
@ForeignKey(() => ChallengeEntity, ['compactId', 'challengeId'], ['compactId', 'id'], {
  name: 'alleged_breach_challenge_fk',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey(() => CommitmentEntity, ['compactId', 'commitmentId'], ['compactId', 'id'], { name: 'alleged_breach_commitment_fk' })
export class AllegedBreachEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'alleged_breach_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'challenge_id', type: 'uuid', primaryKeyConstraintName: 'alleged_breach_pk' })
  challengeId: string;

  @PrimaryColumn({ name: 'commitment_id', type: 'uuid', primaryKeyConstraintName: 'alleged_breach_pk' })
  commitmentId: string;

  @Column({ name: 'respondent_position', type: 'text', nullable: true })
  respondentPosition: string | null;

  @Column({ name: 'respondent_reason', type: 'text', nullable: true })
  respondentReason: string | null;

  @Column({ type: 'text', nullable: true })
  finding: string | null;

  @Column({ name: 'finding_reasons', type: 'text', nullable: true })
  findingReasons: string | null;
}
