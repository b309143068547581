import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ChallengeEntity } from './challenge.entity.js';

/** A file attached to a challenge, for the readers of one stream. Its content lies beside it in pieces. */
@Entity('document')
@Index('document_to_scan', ['attachedAt'], { where: "scan = 'notScanned'" })
@Check('document_audience_known', "audience in ('shared', 'challenger', 'respondent', 'mediation', 'panel', 'officers')")
@Check('document_scan_known', "scan in ('notScanned', 'clean', 'infected')")
@Check('document_scan_dated', "(scan = 'notScanned') = (scanned_at is null)")
@ForeignKey(() => ChallengeEntity, ['compactId', 'challengeId'], ['compactId', 'id'], { name: 'document_challenge_fk' })
export class DocumentEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'document_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'challenge_id', type: 'uuid', primaryKeyConstraintName: 'document_pk' })
  challengeId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'document_pk' })
  id: string;

  @Column({ type: 'text' })
  audience: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType: string;

  @Column({ type: 'integer' })
  bytes: number;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ name: 'attached_at', type: 'timestamptz' })
  attachedAt: Date;

  @Column({ name: 'attached_as', type: 'text' })
  attachedAs: string;

  @Column({ type: 'text' })
  scan: 'notScanned' | 'clean' | 'infected';

  @Column({ name: 'scanned_at', type: 'timestamptz', nullable: true })
  scannedAt: Date | null;
}
