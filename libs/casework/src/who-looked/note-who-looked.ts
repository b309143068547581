import type { Tx } from '#libs/persistence';

/** Notes that the acting person opened the case: once an hour is enough to say who has seen it, and costs next to nothing. */
export async function noteWhoLooked(tx: Tx, challenge: { readonly compactId: string; readonly id: string }, now: Date): Promise<void> {
  await tx.rows('select app.note_who_looked($1, $2, $3)', [challenge.compactId, challenge.id, now]);
}
