import { DomainError } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { ProcedureSettings } from '#libs/workflow';

/** A stored version of a Compact's procedure. */
export interface StoredProcedure {
  readonly version: number;
  readonly settings: ProcedureSettings;
  readonly publishedAt: Date;
}

const REMEMBERED = 500;
const versions = new Map<string, StoredProcedure>();

/**
 * The procedure of a Compact: the newest, or the version that a challenge was submitted under. A stored
 * version never changes, so it is remembered.
 * @throws DomainError not-found when there is no such version
 */
export async function procedureOf(tx: Tx, compactId: string, version?: number): Promise<StoredProcedure> {
  const known = versions.get(`${compactId} ${version}`);
  if (known) return known;
  const row = await tx.row<StoredProcedure>(
    `select version, settings, published_at as "publishedAt" from procedure_version
      where compact_id = $1 and ($2::integer is null or version = $2) order by version desc limit 1`,
    [compactId, version ?? null],
  );
  if (!row) throw new DomainError('not-found');
  if (versions.size >= REMEMBERED) versions.clear();
  versions.set(`${compactId} ${row.version}`, row);
  return row;
}
