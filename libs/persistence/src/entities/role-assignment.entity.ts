import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CompactEntity } from './compact.entity.js';
import { PersonEntity } from './person.entity.js';

/** A role that a person holds in a Compact. */
@Entity('role_assignment')
@Index('role_assignment_by_person', ['personId'])
@Check(
  'role_assignment_role_known',
  "role in ('officer', 'champion', 'advocate', 'mediator', 'chair', 'panelMember', 'representative', 'organisationMember', 'maig', 'administrator')",
)
@ForeignKey(() => CompactEntity, ['compactId'], ['id'], { name: 'role_assignment_compact_fk' })
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'role_assignment_person_fk' })
export class RoleAssignmentEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'role_assignment_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'role_assignment_pk' })
  personId: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'role_assignment_pk' })
  role: string;
}
