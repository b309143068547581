import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DraftDocumentEntity } from './draft-document.entity.js';

/** A piece of the content of a file of a draft. */
@Entity('draft_document_piece')
@Check('draft_document_piece_size', 'octet_length(content) between 1 and 262144')
@ForeignKey(() => DraftDocumentEntity, ['compactId', 'draftId', 'documentId'], ['compactId', 'draftId', 'id'], {
  name: 'draft_document_piece_document_fk',
  onDelete: 'CASCADE',
})
export class DraftDocumentPieceEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'draft_document_piece_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'draft_id', type: 'uuid', primaryKeyConstraintName: 'draft_document_piece_pk' })
  draftId: string;

  @PrimaryColumn({ name: 'document_id', type: 'uuid', primaryKeyConstraintName: 'draft_document_piece_pk' })
  documentId: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'draft_document_piece_pk' })
  number: number;

  @Column({ type: 'bytea' })
  content: Buffer;
}
