import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AgreementVersionEntity } from './agreement-version.entity.js';
import { CodeEntity } from './code.entity.js';

/** One undertaking of an agreement that a challenge can cite. */
@Entity('commitment')
@Unique('commitment_ref_unique', ['compactId', 'agreementVersionId', 'ref'])
@Check('commitment_applies_to_known', "applies_to in ('public', 'vcs', 'both')")
@Check('commitment_ref_length', 'char_length(ref) <= 100')
@ForeignKey(() => AgreementVersionEntity, ['compactId', 'agreementVersionId'], ['compactId', 'id'], {
  name: 'commitment_agreement_version_fk',
})
@ForeignKey(() => CodeEntity, ['compactId', 'codeId'], ['compactId', 'id'], { name: 'commitment_code_fk' })
export class CommitmentEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'commitment_pk' })
  compactId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'commitment_pk' })
  id: string;

  @Column({ name: 'agreement_version_id', type: 'uuid' })
  agreementVersionId: string;

  @Column({ name: 'code_id', type: 'uuid' })
  codeId: string;

  @Column({ type: 'text' })
  ref: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ name: 'title_cy', type: 'text', nullable: true })
  titleCy: string | null;

  @Column({ name: 'applies_to', type: 'text' })
  appliesTo: string;

  @Column({ name: 'measurable_rule', type: 'text', nullable: true })
  measurableRule: string | null;

  @Column({ type: 'boolean' })
  verified: boolean;

  @Column({ type: 'integer' })
  version: number;
}
