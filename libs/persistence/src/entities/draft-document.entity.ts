import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DraftEntity } from './draft.entity.js';

/** A file that somebody added while writing a challenge. It goes with the draft. */
@Entity('draft_document')
@ForeignKey(() => DraftEntity, ['compactId', 'draftId'], ['compactId', 'id'], { name: 'draft_document_draft_fk', onDelete: 'CASCADE' })
export class DraftDocumentEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'draft_document_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'draft_id', type: 'uuid', primaryKeyConstraintName: 'draft_document_pk' })
  draftId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'draft_document_pk' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType: string;

  @Column({ type: 'integer' })
  bytes: number;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ name: 'added_at', type: 'timestamptz' })
  addedAt: Date;
}
