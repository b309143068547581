import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ChallengeEntity } from './challenge.entity.js';

/** A file attached to a challenge, for the readers of one stream. */
@Entity('document')
@Check('document_audience_known', "audience in ('shared', 'challenger', 'respondent', 'mediation', 'panel', 'officers')")
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

  @Column({ type: 'bytea' })
  content: Buffer;

  @Column({ name: 'attached_at', type: 'timestamptz' })
  attachedAt: Date;
}
