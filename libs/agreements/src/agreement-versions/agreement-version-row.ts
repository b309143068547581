import { DomainError, fieldError } from '#libs/kernel';
import type { Tx } from '#libs/persistence';

/** A version of an agreement with the half-open period in which it holds. */
export interface AgreementVersionRow {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly effectiveFrom: string;
  /** The first day on which it no longer holds; null while nothing ends it. */
  readonly effectiveBefore: string | null;
  readonly version: number;
}

export const SELECT_AGREEMENT_VERSION = `select a.id, a.agreement_name as name, a.label, a.effective_from as "effectiveFrom",
    a.effective_before as "effectiveBefore", a.version from agreement_version a`;

/** @throws DomainError not-found */
export async function agreementVersionRow(tx: Tx, compactId: string, id: string): Promise<AgreementVersionRow> {
  const row = await tx.row<AgreementVersionRow>(`${SELECT_AGREEMENT_VERSION} where a.compact_id = $1 and a.id = $2`, [compactId, id]);
  if (!row) throw new DomainError('not-found');
  return row;
}

/** The newest version of any agreement that holds on a day, or undefined. */
export async function agreementInForce(tx: Tx, compactId: string, on: string): Promise<AgreementVersionRow | undefined> {
  return tx.row<AgreementVersionRow>(
    `${SELECT_AGREEMENT_VERSION} where a.compact_id = $1 and a.effective_from <= $2 and (a.effective_before is null or a.effective_before > $2)
      order by a.effective_from desc, a.id desc limit 1`,
    [compactId, on],
  );
}

/** @throws DomainError field-errors when the period would be empty */
export function requirePeriod(effectiveFrom: string, effectiveBefore: string | null): void {
  if (effectiveBefore !== null && effectiveBefore <= effectiveFrom) {
    throw fieldError('effectiveBefore', 'beforeStart', 'It would end before it began.');
  }
}
