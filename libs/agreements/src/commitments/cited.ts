import type { Tx } from '#libs/persistence';

/**
 * Whether a challenge cites a commitment. Asks past the wall around cases, and learns no more than this. The lock makes a challenge that
 * is about to cite it wait for us.
 */
export async function isCited(tx: Tx, compactId: string, id: string): Promise<boolean> {
  await tx.rows('select 1 from commitment where compact_id = $1 and id = $2 for update', [compactId, id]);
  const row = await tx.row<{ cited: boolean }>('select app.commitment_is_cited($1, $2) as cited', [compactId, id]);
  return row?.cited ?? true;
}
