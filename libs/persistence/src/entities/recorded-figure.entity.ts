import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CompactEntity } from './compact.entity.js';
import { PersonEntity } from './person.entity.js';

/** A figure that the product does not count, with its source. A correction is one more row. Added only. */
@Entity('recorded_figure')
@Unique('recorded_figure_number_unique', ['compactId', 'indicatorKey', 'year', 'number'])
@Check('recorded_figure_role_known', "recorded_as in ('officer', 'administrator')")
@Check('recorded_figure_correction_explained', 'number = 1 or reason is not null')
@Check('recorded_figure_first_is_one', 'number > 1 or value is not null')
@ForeignKey(() => CompactEntity, ['compactId'], ['id'], { name: 'recorded_figure_compact_fk' })
@ForeignKey(() => PersonEntity, ['recordedByPersonId'], ['id'], { name: 'recorded_figure_person_fk' })
export class RecordedFigureEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'recorded_figure_pk' })
  compactId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'recorded_figure_pk' })
  id: string;

  @Column({ name: 'indicator_key', type: 'text' })
  indicatorKey: string;

  /** Reporting year. */
  @Column({ type: 'text' })
  year: string;

  /** 1 for the first, 2 for its correction, and so on. */
  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'numeric', nullable: true })
  value: string | null;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'recorded_by_person_id', type: 'uuid' })
  recordedByPersonId: string;

  @Column({ name: 'recorded_as', type: 'text' })
  recordedAs: string;
}
