import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CompactEntity } from './compact.entity.js';

/** The last number given to a challenge of a Compact in a reporting year. */
@Entity('reference_counter')
@ForeignKey(() => CompactEntity, ['compactId'], ['id'], { name: 'reference_counter_compact_fk' })
export class ReferenceCounterEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'reference_counter_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'reporting_year', type: 'text', primaryKeyConstraintName: 'reference_counter_pk' })
  reportingYear: string;

  @Column({ name: 'last_serial', type: 'integer' })
  lastSerial: number;
}
