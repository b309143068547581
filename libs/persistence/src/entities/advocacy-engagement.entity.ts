import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ChallengeEntity } from './challenge.entity.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';

/** Advice, representation or signposting given to an organisation, with or without a challenge. */
@Entity('advocacy_engagement')
@Index('advocacy_engagement_opened', ['compactId', 'openedOn'])
@Check('advocacy_engagement_kind_known', "kind in ('signposting', 'advice', 'representation')")
@Check('advocacy_engagement_period', 'closed_on is null or closed_on >= opened_on')
@ForeignKey(() => ChallengeEntity, ['compactId', 'challengeId'], ['compactId', 'id'], { name: 'advocacy_engagement_challenge_fk' })
@ForeignKey(() => OrganisationEntity, ['compactId', 'organisationId'], ['compactId', 'id'], { name: 'advocacy_engagement_organisation_fk' })
@ForeignKey(() => PersonEntity, ['advocatePersonId'], ['id'], { name: 'advocacy_engagement_person_fk' })
export class AdvocacyEngagementEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'advocacy_engagement_pk' })
  compactId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'advocacy_engagement_pk' })
  id: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  provider: string;

  @Column({ name: 'advocate_person_id', type: 'uuid', nullable: true })
  advocatePersonId: string | null;

  @Column({ name: 'challenge_id', type: 'uuid', nullable: true })
  challengeId: string | null;

  @Column({ type: 'text' })
  kind: string;

  @Column({ name: 'opened_on', type: 'date' })
  openedOn: string;

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn: string | null;

  @Column({ type: 'integer' })
  version: number;
}
