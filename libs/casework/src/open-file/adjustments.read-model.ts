import type { Tx } from '#libs/persistence';

/** What the challenger's side needs to take part, for itself and for whoever arranges meetings; null for everybody else. */
export async function adjustmentsSeen(tx: Tx, challenge: { readonly compactId: string; readonly id: string }): Promise<string | null> {
  const row = await tx.row<{ wish: string }>('select wish from adjustment where compact_id = $1 and challenge_id = $2', [
    challenge.compactId,
    challenge.id,
  ]);
  return row?.wish ?? null;
}
