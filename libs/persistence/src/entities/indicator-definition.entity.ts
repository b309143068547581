import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CompactEntity } from './compact.entity.js';

/** An indicator of a Compact's action plan: where it comes from, baseline and target. */
@Entity('indicator_definition')
@Check('indicator_definition_direction_known', "desired_direction in ('up', 'down', 'hold', 'none')")
@Check('indicator_definition_key_length', 'char_length(key) <= 100')
@ForeignKey(() => CompactEntity, ['compactId'], ['id'], { name: 'indicator_definition_compact_fk' })
export class IndicatorDefinitionEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'indicator_definition_pk' })
  compactId: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'indicator_definition_pk' })
  key: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  aim: string;

  @Column({ type: 'text' })
  outcome: string;

  @Column({ type: 'text' })
  timeline: string;

  @Column({ type: 'jsonb' })
  sources: unknown;

  @Column({ name: 'desired_direction', type: 'text' })
  desiredDirection: string;

  @Column({ name: 'baseline_value', type: 'numeric', nullable: true })
  baselineValue: string | null;

  @Column({ name: 'baseline_year', type: 'text', nullable: true })
  baselineYear: string | null;

  @Column({ name: 'baseline_source', type: 'text', nullable: true })
  baselineSource: string | null;

  @Column({ name: 'target_value', type: 'numeric', nullable: true })
  targetValue: string | null;

  @Column({ name: 'name_cy', type: 'text', nullable: true })
  nameCy: string | null;

  /** Reporting year after which the plan has it no longer. */
  @Column({ name: 'last_year', type: 'text', nullable: true })
  lastYear: string | null;

  @Column({ type: 'integer' })
  version: number;
}
