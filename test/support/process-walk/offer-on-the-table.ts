import type pg from 'pg';

/** Number of the latest offer made in the mediation of a challenge, as the owner of the database sees it; 1 where there is none. */
export async function latestOffer(owner: pg.Client, reference: string): Promise<number> {
  const { rows } = await owner.query<{ offers: number }>(
    `select count(*)::int as offers from ledger_entry l join challenge c on c.compact_id = l.compact_id and c.id = l.challenge_id
       where c.reference = $1 and l.stream = 'mediation' and l.event_type = 'make-offer'`,
    [reference],
  );
  return Math.max(rows[0]?.offers ?? 0, 1);
}
