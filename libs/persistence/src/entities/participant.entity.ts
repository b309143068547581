import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ChallengeEntity } from './challenge.entity.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';

/** The part of an organisation or a person in one challenge. Ended, never deleted. */
@Entity('participant')
@Index('participant_by_organisation', ['compactId', 'organisationId', 'challengeId'])
@Index('participant_by_person', ['personId', 'compactId', 'challengeId'])
@Check(
  'participant_capacity_known',
  "capacity in ('challenger', 'coChallenger', 'interested', 'representative', 'respondent', 'champion', 'advocate', 'mediator', 'chair', 'panelMember', 'observer')",
)
@Check('participant_is_somebody', '(organisation_id is not null) or (person_id is not null)')
@ForeignKey(() => ChallengeEntity, ['compactId', 'challengeId'], ['compactId', 'id'], {
  name: 'participant_challenge_fk',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey(() => OrganisationEntity, ['compactId', 'organisationId'], ['compactId', 'id'], { name: 'participant_organisation_fk' })
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'participant_person_fk' })
export class ParticipantEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'participant_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'challenge_id', type: 'uuid', primaryKeyConstraintName: 'participant_pk' })
  challengeId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'participant_pk' })
  id: string;

  @Column({ type: 'text' })
  capacity: string;

  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId: string | null;

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId: string | null;

  @Column({ type: 'boolean' })
  visible: boolean;

  @Column({ name: 'identity_hidden', type: 'boolean' })
  identityHidden: boolean;

  @Column({ name: 'from_at', type: 'timestamptz' })
  fromAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
