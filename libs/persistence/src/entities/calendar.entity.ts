import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CompactEntity } from './compact.entity.js';

/** A version of the days on which a Compact does not work: bank holidays and its own closures. */
@Entity('calendar')
@ForeignKey(() => CompactEntity, ['compactId'], ['id'], { name: 'calendar_compact_fk' })
export class CalendarEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'calendar_pk' })
  compactId: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'calendar_pk' })
  version: number;

  @Column({ type: 'text' })
  label: string;

  @Column({ type: 'jsonb' })
  holidays: { date: string; title: string }[];

  @Column({ type: 'jsonb' })
  closures: { date: string; title: string }[];

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
