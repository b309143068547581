import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody looked at a case in an hour, and in which role. */
@Entity('case_view')
@Check(
  'case_view_role_known',
  "role in ('officer', 'champion', 'advocate', 'mediator', 'chair', 'panelMember', 'observer', 'reviewer', 'challenger', 'representative', 'respondent', 'interested')",
)
@Check('case_view_whole_hour', "hour = date_trunc('hour', hour, 'UTC')")
export class CaseViewEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'case_view_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'challenge_id', type: 'uuid', primaryKeyConstraintName: 'case_view_pk' })
  challengeId: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'case_view_pk' })
  personId: string;

  @PrimaryColumn({ type: 'timestamptz', primaryKeyConstraintName: 'case_view_pk' })
  hour: Date;

  @Column({ type: 'text' })
  role: string;

  /** Whether it was an office, and the person on no party's side at that moment; else the name is never told. */
  @Column({ name: 'in_office', type: 'boolean' })
  inOffice: boolean;
}
