import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';

/** A person's place in an organisation. */
@Entity('membership')
@Index('membership_by_person', ['personId'])
@ForeignKey(() => OrganisationEntity, ['compactId', 'organisationId'], ['compactId', 'id'], { name: 'membership_organisation_fk' })
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'membership_person_fk' })
export class MembershipEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'membership_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'membership_pk' })
  personId: string;

  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'membership_pk' })
  organisationId: string;
}
