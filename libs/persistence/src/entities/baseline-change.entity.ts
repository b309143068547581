import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IndicatorDefinitionEntity } from './indicator-definition.entity.js';
import { PersonEntity } from './person.entity.js';

/** A change of a frozen baseline: what it was before, and why it was changed. Added only. */
@Entity('baseline_change')
@Check('baseline_change_role_known', "changed_as in ('officer', 'administrator')")
@ForeignKey(() => IndicatorDefinitionEntity, ['compactId', 'indicatorKey'], ['compactId', 'key'], { name: 'baseline_change_indicator_fk' })
@ForeignKey(() => PersonEntity, ['changedByPersonId'], ['id'], { name: 'baseline_change_person_fk' })
export class BaselineChangeEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'baseline_change_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'indicator_key', type: 'text', primaryKeyConstraintName: 'baseline_change_pk' })
  indicatorKey: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'baseline_change_pk' })
  number: number;

  @Column({ name: 'previous_value', type: 'numeric', nullable: true })
  previousValue: string | null;

  @Column({ name: 'previous_year', type: 'text', nullable: true })
  previousYear: string | null;

  @Column({ name: 'previous_source', type: 'text', nullable: true })
  previousSource: string | null;

  @Column({ type: 'text' })
  reason: string;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt: Date;

  @Column({ name: 'changed_by_person_id', type: 'uuid' })
  changedByPersonId: string;

  @Column({ name: 'changed_as', type: 'text' })
  changedAs: string;
}
