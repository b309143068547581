import type pg from 'pg';

/** Kept by signing in and by keys of requests; they say nothing of any Compact. */
const beside = ['access_token', 'sign_in_failure', 'migrations'];

/** How many rows each table has, read as the owner. */
export async function countRows(owner: pg.Client): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await tables(owner)) {
    const { rows } = await owner.query<{ n: number }>(`select count(*)::integer as n from "${table}"`);
    counts[table] = rows[0]?.n ?? -1;
  }
  return counts;
}

/** A fingerprint of each table's content. */
export async function fingerprints(owner: pg.Client): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const table of await tables(owner)) {
    const { rows } = await owner.query<{ print: string }>(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from "${table}" t`,
    );
    prints[table] = rows[0]?.print ?? '';
  }
  return prints;
}

async function tables(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  return rows.map(({ name }) => name).filter((name) => !beside.includes(name));
}
