import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AgreementVersionEntity } from './agreement-version.entity.js';
import { OrganisationEntity } from './organisation.entity.js';

/** An organisation's signing of an agreement version. `leftOn` is the day it left. */
@Entity('signature')
@Unique('signature_once', ['compactId', 'organisationId', 'agreementVersionId', 'signedOn'])
@Check('signature_period', 'left_on is null or left_on >= signed_on')
@ForeignKey(() => AgreementVersionEntity, ['compactId', 'agreementVersionId'], ['compactId', 'id'], {
  name: 'signature_agreement_version_fk',
})
@ForeignKey(() => OrganisationEntity, ['compactId', 'organisationId'], ['compactId', 'id'], { name: 'signature_organisation_fk' })
export class SignatureEntity {
  @PrimaryColumn({ name: 'compact_id', type: 'uuid', primaryKeyConstraintName: 'signature_pk' })
  compactId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'signature_pk' })
  id: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @Column({ name: 'agreement_version_id', type: 'uuid' })
  agreementVersionId: string;

  @Column({ name: 'signed_on', type: 'date' })
  signedOn: string;

  @Column({ name: 'left_on', type: 'date', nullable: true })
  leftOn: string | null;
}
