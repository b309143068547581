import { Injectable } from '@nestjs/common';
import { actingPersonOf, requireChanged, requireRole, requireVersion, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import { compactRow } from '../compacts/compact-row.js';
import { agreementVersionRow, requirePeriod, type AgreementVersionRow } from './agreement-version-row.js';

/** What is left out stays; null takes away. */
export interface ChangeAgreementVersionCommand {
  readonly slug: string;
  readonly id: string;
  readonly version: number;
  readonly label?: string | undefined;
  readonly effectiveFrom?: string | undefined;
  readonly effectiveBefore?: string | null | undefined;
}

/** Corrects the label and the period of a version. By an officer or an administrator. */
@Injectable()
export class ChangeAgreementVersionUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, command: ChangeAgreementVersionCommand): Promise<AgreementVersionRow> {
    return this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      const { id: compactId } = await compactRow(tx, command.slug);
      const before = await agreementVersionRow(tx, compactId, command.id);
      requireRole(person, compactId, 'officer', 'administrator');
      requireVersion(before.version, command.version);
      const effectiveFrom = command.effectiveFrom ?? before.effectiveFrom;
      const effectiveBefore = command.effectiveBefore === undefined ? before.effectiveBefore : command.effectiveBefore;
      requirePeriod(effectiveFrom, effectiveBefore);
      const changed = await tx.change(
        `update agreement_version set label = $4, effective_from = $5, effective_before = $6, version = version + 1
          where compact_id = $1 and id = $2 and version = $3`,
        [compactId, before.id, before.version, command.label?.trim() ?? before.label, effectiveFrom, effectiveBefore],
      );
      requireChanged(changed);
      return agreementVersionRow(tx, compactId, before.id);
    });
  }
}
