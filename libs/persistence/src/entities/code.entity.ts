import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AgreementVersionEntity } from './agreement-version.entity.js';

/** A code of an agreement: a group of commitments. */
@Entity('code')
@Unique('code_ref_unique', ['compactId', 'agreementVersionId', 'ref'])
@Check('code_ref_length', 'char_length(ref) <= 100')
@ForeignKey(() => AgreementVersionEntity, ['compactId', 'agreementVersionId'], ['compactId', 'id'], { name: 'code_agreement_version_fk' })
export class CodeEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'code_pk' })
  compactId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'code_pk' })
  id: string;

  @Column({ name: 'agreement_version_id', type: 'uuid' })
  agreementVersionId: string;

  @Column({ type: 'text' })
  ref: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ name: 'title_cy', type: 'text', nullable: true })
  titleCy: string | null;
}
