import { newId } from '#libs/kernel';
import { AgreementVersionEntity, CodeEntity, CommitmentEntity, type Tx } from '#libs/persistence';
import type { AgreementSeed } from '../compacts/compact-seed.js';

/** Writes agreements with their codes and commitments; answers their ids in the same order. */
export async function writeAgreements(tx: Tx, compactId: string, agreements: readonly AgreementSeed[]): Promise<string[]> {
  const withIds = agreements.map((agreement) => ({
    ...agreement,
    id: newId(),
    codes: agreement.codes.map((code) => ({ ...code, id: newId() })),
  }));
  await tx.insert(
    AgreementVersionEntity,
    withIds.map(({ id, name, label, from, before }) => ({
      compactId,
      id,
      agreementName: name,
      label,
      effectiveFrom: from,
      effectiveBefore: before,
      version: 1,
    })),
  );
  const codes = withIds.flatMap((agreement) => agreement.codes.map((code) => ({ ...code, agreementVersionId: agreement.id })));
  await tx.insert(
    CodeEntity,
    codes.map(({ id, agreementVersionId, ref, title, titleCy = null }) => ({ compactId, id, agreementVersionId, ref, title, titleCy })),
  );
  await tx.insert(
    CommitmentEntity,
    codes.flatMap((code) =>
      code.commitments.map(({ ref, title, titleCy = null, appliesTo, measurableRule = null, verified }) => ({
        compactId,
        id: newId(),
        agreementVersionId: code.agreementVersionId,
        codeId: code.id,
        ref,
        title,
        titleCy,
        appliesTo,
        measurableRule,
        verified,
        version: 1,
      })),
    ),
  );
  return withIds.map((agreement) => agreement.id);
}
