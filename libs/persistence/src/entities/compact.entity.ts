import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A Compact, the tenant: every other row of a case belongs to one. */
@Entity('compact')
@Unique('compact_area_code_unique', ['areaCode'])
@Unique('compact_slug_unique', ['slug'])
@Check('compact_area_code_form', "area_code ~ '^[A-Z]{2,6}$'")
@Check('compact_division_known', "division in ('england-and-wales', 'scotland', 'northern-ireland')")
@Check('compact_slug_length', 'char_length(slug) <= 100')
@Check('compact_slug_form', "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'")
export class CompactEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'compact_pk' })
  id: string;

  @Column({ type: 'text' })
  slug: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'name_cy', type: 'text', nullable: true })
  nameCy: string | null;

  @Column({ name: 'area_code', type: 'text' })
  areaCode: string;

  @Column({ type: 'text' })
  nation: string;

  @Column({ type: 'text' })
  division: string;

  @Column({ name: 'regional_link', type: 'boolean' })
  regionalLink: boolean;

  @Column({ name: 'publishes_champions', type: 'boolean' })
  publishesChampions: boolean;

  @Column({ name: 'publishes_organisations', type: 'boolean' })
  publishesOrganisations: boolean;

  /** The parties and the officer of a case also see the names of those who looked at it in an office. */
  @Column({ name: 'looks_show_names', type: 'boolean', default: false })
  looksShowNames: boolean;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
