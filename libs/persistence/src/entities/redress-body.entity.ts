import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CompactEntity } from './compact.entity.js';

/** Another route of redress that a challenge can be referred to. */
@Entity('redress_body')
@Check('redress_body_key_length', 'char_length(key) <= 100')
@ForeignKey(() => CompactEntity, ['compactId'], ['id'], { name: 'redress_body_compact_fk' })
export class RedressBodyEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'redress_body_pk' })
  compactId: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'redress_body_pk' })
  key: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'name_cy', type: 'text', nullable: true })
  nameCy: string | null;

  @Column({ type: 'text' })
  handles: string;

  @Column({ name: 'handles_cy', type: 'text', nullable: true })
  handlesCy: string | null;

  @Column({ type: 'text', nullable: true })
  url: string | null;
}
