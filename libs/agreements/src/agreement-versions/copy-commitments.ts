import { fieldError, newId } from '#libs/kernel';
import { CodeEntity, CommitmentEntity, type Tx } from '#libs/persistence';

type Copied = Omit<CommitmentEntity, 'compactId' | 'agreementVersionId' | 'version'>;

/**
 * Copies codes and commitments from one version of an agreement into another, under new identifiers: what a challenge cited stays
 * with the old version.
 * @throws DomainError field-errors when there is no such version in the Compact
 */
export async function copyCommitments(tx: Tx, compactId: string, fromId: string, toId: string): Promise<void> {
  if (!(await tx.row('select 1 from agreement_version where compact_id = $1 and id = $2', [compactId, fromId]))) {
    throw fieldError('copyFrom', 'notFound', 'There is no such version in this Compact.');
  }
  const codes = await tx.rows<Pick<CodeEntity, 'id' | 'ref' | 'title' | 'titleCy'>>(
    'select id, ref, title, title_cy as "titleCy" from code where compact_id = $1 and agreement_version_id = $2',
    [compactId, fromId],
  );
  const newCodeIds = new Map(codes.map((code) => [code.id, newId()]));
  const newCodeId = (old: string) => newCodeIds.get(old) ?? old;
  await tx.insert(
    CodeEntity,
    codes.map((code) => ({ ...code, compactId, id: newCodeId(code.id), agreementVersionId: toId })),
  );
  const commitments = await tx.rows<Copied>(
    `select id, code_id as "codeId", ref, title, title_cy as "titleCy", applies_to as "appliesTo", measurable_rule as "measurableRule", verified
       from commitment where compact_id = $1 and agreement_version_id = $2`,
    [compactId, fromId],
  );
  await tx.insert(
    CommitmentEntity,
    commitments.map((commitment) => ({
      ...commitment,
      compactId,
      id: newId(),
      agreementVersionId: toId,
      codeId: newCodeId(commitment.codeId),
      version: 1,
    })),
  );
}
