import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ChallengeEntity } from './challenge.entity.js';

/** One side's consent to mediation or signature of the agreement to mediate, in one round. */
@Entity('mediation_mark')
@Check('mediation_mark_kind_known', "kind in ('consent', 'signature')")
@Check('mediation_mark_side_known', "side in ('challenger', 'respondent', 'mediator')")
@ForeignKey(() => ChallengeEntity, ['compactId', 'challengeId'], ['compactId', 'id'], { name: 'mediation_mark_challenge_fk' })
export class MediationMarkEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'mediation_mark_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'challenge_id', type: 'uuid', primaryKeyConstraintName: 'mediation_mark_pk' })
  challengeId: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'mediation_mark_pk' })
  round: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'mediation_mark_pk' })
  kind: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'mediation_mark_pk' })
  side: string;

  @PrimaryColumn({ name: 'agreement_version', type: 'integer', primaryKeyConstraintName: 'mediation_mark_pk' })
  agreementVersion: number;

  @Column({ name: 'marked_at', type: 'timestamptz' })
  markedAt: Date;
}
