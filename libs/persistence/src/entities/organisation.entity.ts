import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CompactEntity } from './compact.entity.js';

/** An organisation of a Compact: a signatory, a challenger or a respondent. */
@Entity('organisation')
@Unique('organisation_name_unique', ['compactId', 'name'])
@Check('organisation_name_length', 'char_length(name) <= 300')
@Check('organisation_sector_known', "sector in ('vcs', 'public', 'private', 'other')")
@ForeignKey(() => CompactEntity, ['compactId'], ['id'], { name: 'organisation_compact_fk' })
@ForeignKey(() => OrganisationEntity, ['compactId', 'replacedBy'], ['compactId', 'id'], { name: 'organisation_replaced_by_fk' })
export class OrganisationEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'organisation_pk' })
  compactId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'organisation_pk' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  sector: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ name: 'gss_code', type: 'text', nullable: true })
  gssCode: string | null;

  @Column({ name: 'charity_number', type: 'text', nullable: true })
  charityNumber: string | null;

  @Column({ name: 'replaced_by', type: 'uuid', nullable: true })
  replacedBy: string | null;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
