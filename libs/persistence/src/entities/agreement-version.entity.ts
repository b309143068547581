import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CompactEntity } from './compact.entity.js';

/** One version of an agreement of a Compact with the half-open period in which it is in force. */
@Entity('agreement_version')
@Unique('agreement_version_label_unique', ['compactId', 'agreementName', 'label'])
@Check('agreement_version_length', 'char_length(agreement_name) <= 200 and char_length(label) <= 200')
@Check('agreement_version_period', 'effective_before is null or effective_before > effective_from')
@ForeignKey(() => CompactEntity, ['compactId'], ['id'], { name: 'agreement_version_compact_fk' })
export class AgreementVersionEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'agreement_version_pk' })
  compactId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'agreement_version_pk' })
  id: string;

  @Column({ name: 'agreement_name', type: 'text' })
  agreementName: string;

  @Column({ type: 'text' })
  label: string;

  @Column({ name: 'effective_from', type: 'date' })
  effectiveFrom: string;

  @Column({ name: 'effective_before', type: 'date', nullable: true })
  effectiveBefore: string | null;

  @Column({ type: 'integer' })
  version: number;
}
