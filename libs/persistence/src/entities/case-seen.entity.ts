import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a person last looked at a case in which something was new. */
@Entity('case_seen')
export class CaseSeenEntity {
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'case_seen_pk' })
  personId: string;

  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'case_seen_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'challenge_id', type: 'uuid', primaryKeyConstraintName: 'case_seen_pk' })
  challengeId: string;

  @Column({ name: 'seen_at', type: 'timestamptz' })
  seenAt: Date;
}
