import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DocumentEntity } from './document.entity.js';

/** A piece of the content of a document; all but the last are of the same size. */
@Entity('document_piece')
@Check('document_piece_size', 'octet_length(content) between 1 and 262144')
@ForeignKey(() => DocumentEntity, ['compactId', 'challengeId', 'documentId'], ['compactId', 'challengeId', 'id'], {
  name: 'document_piece_document_fk',
})
export class DocumentPieceEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'document_piece_pk' })
  compactId: string;

  @PrimaryColumn({ name: 'challenge_id', type: 'uuid', primaryKeyConstraintName: 'document_piece_pk' })
  challengeId: string;

  @PrimaryColumn({ name: 'document_id', type: 'uuid', primaryKeyConstraintName: 'document_piece_pk' })
  documentId: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'document_piece_pk' })
  number: number;

  @Column({ type: 'bytea' })
  content: Buffer;
}
