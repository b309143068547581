import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ChallengeEntity } from './challenge.entity.js';
import { OrganisationEntity } from './organisation.entity.js';

/** Something promised or recommended as an outcome of a challenge, with its owner and the date it is due. */
@Entity('action')
@ForeignKey(() => ChallengeEntity, ['compactId', 'challengeId'], ['compactId', 'id'], { name: 'action_challenge_fk' })
@ForeignKey(() => OrganisationEntity, ['compactId', 'organisationId'], ['compactId', 'id'], { name: 'action_organisation_fk' })
export class ActionEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'action_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'challenge_id', type: 'uuid', primaryKeyConstraintName: 'action_pk' })
  challengeId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'action_pk' })
  id: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @Column({ name: 'due_on', type: 'date' })
  dueOn: string;

  @Column({ name: 'arose_from', type: 'text' })
  aroseFrom: string;

  @Column({ name: 'done_on', type: 'date', nullable: true })
  doneOn: string | null;

  @Column({ type: 'text', nullable: true })
  evidence: string | null;

  @Column({ name: 'verified_on', type: 'date', nullable: true })
  verifiedOn: string | null;
}
