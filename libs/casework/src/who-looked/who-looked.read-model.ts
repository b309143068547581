import type { PageRequest, Tx } from '#libs/persistence';
import type { CaseMaterial } from '../case-file/case-material.js';

/** That people of one role looked at the case in an hour. Who they are is told of offices alone, and where the Compact wants it. */
export interface LookView {
  readonly role: string;
  /** The beginning of the hour, as an instant. */
  readonly hour: string;
  /** How many different people. */
  readonly people: number;
  /** Of those who are named, by name; left out where nobody is. */
  readonly names?: readonly string[];
}

const told = ['challenger', 'coChallenger', 'representative', 'respondent', 'officer'];

/** Whether the reader of this case is told who looked. */
export function toldWhoLooked(material: Pick<CaseMaterial, 'capacities'>): boolean {
  return material.capacities.some((capacity) => told.includes(capacity));
}

/** One row more than asked for, so that the caller knows whether others follow. */
export async function lookers(
  tx: Tx,
  challenge: { readonly compactId: string; readonly id: string },
  page: PageRequest,
): Promise<LookView[]> {
  const [hour, role] = page.after ?? [null, null];
  const rows = await tx.rows<{ role: string; hour: Date; people: number; names: string[] | null }>(
    `select role, hour, people, names from app.who_looked($1, $2)
      where $3::timestamptz is null or hour < $3 or (hour = $3 and role > $4) order by hour desc, role limit $5`,
    [challenge.compactId, challenge.id, hour, role, page.limit + 1],
  );
  return rows.map(({ role: looked, hour: at, people, names }) => ({
    role: looked,
    hour: at.toISOString(),
    people,
    ...(names && { names }),
  }));
}

/** Whether the Compact of a case lets the names of those who looked in an office be seen. */
export async function looksShowNames(tx: Tx, compactId: string): Promise<boolean> {
  const compact = await tx.row<{ shown: boolean }>('select looks_show_names as shown from compact where id = $1', [compactId]);
  return compact?.shown ?? false;
}
