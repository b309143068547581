import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';

/** A known tie of a person with an organisation. `toOn` is the last day, null while it lasts. */
@Entity('interest')
@Index('interest_by_person', ['personId'])
@Check('interest_kind_known', "kind in ('employment', 'trusteeship', 'funding', 'family', 'other')")
@ForeignKey(() => OrganisationEntity, ['compactId', 'organisationId'], ['compactId', 'id'], { name: 'interest_organisation_fk' })
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'interest_person_fk' })
export class InterestEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'interest_pk' })
  compactId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'interest_pk' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ name: 'from_on', type: 'date' })
  fromOn: string;

  @Column({ name: 'to_on', type: 'date', nullable: true })
  toOn: string | null;
}
