import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { actingPersonOf, requireRole, type SignedInPerson } from '#libs/people';
import { AgreementVersionEntity, idempotently, UnitOfWork, type IdempotentRequest, type StoredAnswer, type Tx } from '#libs/persistence';
import { compactRow, lockCompact } from '../compacts/compact-row.js';
import { agreementVersionRow, requirePeriod, type AgreementVersionRow } from './agreement-version-row.js';
import { copyCommitments } from './copy-commitments.js';

export interface AdoptAgreementVersionCommand {
  readonly slug: string;
  readonly name: string;
  readonly label: string;
  readonly effectiveFrom: string;
  readonly effectiveBefore?: string | null | undefined;
  /** An earlier version whose codes and commitments it starts with. */
  readonly copyFrom?: string | undefined;
}

/**
 * Enters a new version of an agreement. The one of the same name that would go on beside it ends on the day this one begins;
 * challenges keep the version they were submitted under.
 */
@Injectable()
export class AdoptAgreementVersionUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    person: SignedInPerson,
    command: AdoptAgreementVersionCommand,
    request: IdempotentRequest,
  ): Promise<StoredAnswer<AgreementVersionRow>> {
    return this.unitOfWork.run(actingPersonOf(person), (tx) =>
      idempotently(tx, person, request.key, request.hash, async () => {
        const { id: compactId } = await compactRow(tx, command.slug);
        requireRole(person, compactId, 'officer', 'administrator');
        const body = await adopt(tx, compactId, command);
        return { status: 201, headers: { Location: `/api/v1/compacts/${command.slug}/agreements/${body.id}`, ETag: '"1"' }, body };
      }),
    );
  }
}

async function adopt(tx: Tx, compactId: string, command: AdoptAgreementVersionCommand): Promise<AgreementVersionRow> {
  const { label, effectiveFrom, effectiveBefore = null } = command;
  const agreementName = command.name.trim();
  requirePeriod(effectiveFrom, effectiveBefore);
  await lockCompact(tx, compactId);
  await tx.change(
    `update agreement_version set effective_before = $3, version = version + 1
      where compact_id = $1 and agreement_name = $2 and effective_from < $3 and (effective_before is null or effective_before > $3)`,
    [compactId, agreementName, effectiveFrom],
  );
  const id = newId();
  await tx.insert(AgreementVersionEntity, [
    { compactId, id, agreementName, label: label.trim(), effectiveFrom, effectiveBefore, version: 1 },
  ]);
  if (command.copyFrom !== undefined) await copyCommitments(tx, compactId, command.copyFrom, id);
  return agreementVersionRow(tx, compactId, id);
}
