import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CompactEntity } from './compact.entity.js';

/** A published version of the time limits and stages of a Compact's procedure. A challenge keeps the one it began under. */
@Entity('procedure_version')
@ForeignKey(() => CompactEntity, ['compactId'], ['id'], { name: 'procedure_version_compact_fk' })
export class ProcedureVersionEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'procedure_version_pk' })
  compactId: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'procedure_version_pk' })
  version: number;

  @Column({ type: 'jsonb' })
  settings: Record<string, unknown>;

  @Column({ name: 'published_at', type: 'timestamptz' })
  publishedAt: Date;
}
