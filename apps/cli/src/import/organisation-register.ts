import type { Tx } from '#libs/persistence';
import { RowRefused } from '#libs/importing';
import { englishReason } from './english-reason.js';

/** The id of the organisation of that name, in any case, or undefined. */
export async function organisationNamed(tx: Tx, compactId: string, name: string): Promise<string | undefined> {
  const row = await tx.row<{ id: string }>('select id from organisation where compact_id = $1 and lower(name) = lower($2)', [
    compactId,
    name,
  ]);
  return row?.id;
}

/** @throws RowRefused when the register has none of that name */
export async function requireOrganisation(tx: Tx, compactId: string, column: string, name: string): Promise<string> {
  const id = await organisationNamed(tx, compactId, name);
  if (id === undefined) throw new RowRefused(englishReason(`${column} "${name}" is not on the register of organisations`));
  return id;
}
