import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';

/** A Compact Champion: person, organisation, period and training. */
@Entity('champion_appointment')
@Index('champion_appointment_by_person', ['personId'])
@Check('champion_appointment_period', 'to_on is null or to_on >= from_on')
@ForeignKey(() => OrganisationEntity, ['compactId', 'organisationId'], ['compactId', 'id'], {
  name: 'champion_appointment_organisation_fk',
})
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'champion_appointment_person_fk' })
export class ChampionAppointmentEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'champion_appointment_pk' })
  compactId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'champion_appointment_pk' })
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @Column({ name: 'from_on', type: 'date' })
  fromOn: string;

  @Column({ name: 'to_on', type: 'date', nullable: true })
  toOn: string | null;

  @Column({ name: 'trained_on', type: 'date', nullable: true })
  trainedOn: string | null;

  @Column({ type: 'integer' })
  version: number;
}
