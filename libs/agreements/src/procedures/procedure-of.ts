import { DomainError } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { ProcedureSettings } from '#libs/workflow';

/** A stored version of a Compact's procedure. */
export interface StoredProcedure {
  readonly version: number;
  readonly settings: ProcedureSettings;
  readonly publishedAt: Date;
}

/**
 * The procedure of a Compact: the newest, or the version that a challenge was submitted under.
 * @throws DomainError not-found when there is no such version
 */
export async function procedureOf(tx: Tx, compactId: string, version?: number): Promise<StoredProcedure> {
  const row = await tx.row<StoredProcedure>(
    `select version, settings, published_at as "publishedAt" from procedure_version
      where compact_id = $1 and ($2::integer is null or version = $2) order by version desc limit 1`,
    [compactId, version ?? null],
  );
  if (!row) throw new DomainError('not-found');
  return row;
}
