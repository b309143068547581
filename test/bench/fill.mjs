/**
 * Multiplies one lawfully lodged challenge to `count` of them, spread over the ten years before it, in plain SQL: the copies have every
 * row that a lodged challenge has, so tables and indexes are as large as real use makes them. Their hashes are those of the original.
 */
export async function fill(owner, reference, count) {
  await owner.query('begin');
  await owner.query('set local session_replication_role = replica');
  await owner.query(
    `create temporary table copy on commit drop as
     select c.compact_id, c.id as original, gen_random_uuid() as id, n, 'WLV-' || (2016 + n % 10) || '-' || lpad(((17 + n % 10) % 100)::text, 2, '0') || '-' || lpad((100000 + n)::text, 6, '0') as reference,
       c.received_at - ((n % 10) || ' years')::interval - ((n % 1000) || ' minutes')::interval as received_at
     from challenge c, generate_series(1, $2::integer) n where c.reference = $1`,
    [reference, count],
  );
  const tables = ['ledger_entry', 'ledger_detail', 'challenge_file', 'alleged_breach', 'participant', 'deadline', 'message'];
  for (const table of tables) await copyTable(owner, table);
  const columns = await columnsOf(owner, 'challenge', ['id', 'reference', 'received_at', 'counted_on']);
  await owner.query(
    `insert into challenge (id, reference, received_at, counted_on, ${columns.join(', ')})
     select k.id, k.reference, k.received_at, k.received_at::date, ${columns.map((c) => `t.${c}`).join(', ')} from copy k join challenge t on t.id = k.original`,
  );
  await owner.query(
    `insert into conflict_declaration (compact_id, challenge_id, id, person_id, interest, nature, declared_at, superseded_at)
     select k.compact_id, k.id, gen_random_uuid(), p.id, false, null, now(), null from copy k, person p where p.email = 'officer@demo.example'`,
  );
  await owner.query('commit');
  await owner.query('vacuum analyze');
}

async function copyTable(owner, table) {
  const fresh = ['participant', 'message'].includes(table) ? ['id'] : [];
  const own = table === 'message' ? ['dedupe_key', 'message_id'] : [];
  const columns = await columnsOf(owner, table, ['challenge_id', ...fresh, ...own]);
  const extra = [...fresh.map(() => 'gen_random_uuid()'), ...own.map(() => 'gen_random_uuid()::text')];
  await owner.query(
    `insert into ${table} (challenge_id, ${[...fresh, ...own, ...columns].join(', ')})
     select k.id, ${[...extra, ...columns.map((c) => `t.${c}`)].join(', ')} from copy k join ${table} t on t.challenge_id = k.original`,
  );
}

async function columnsOf(owner, table, except) {
  const { rows } = await owner.query(
    `select column_name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows.map((row) => row.column_name).filter((name) => !except.includes(name));
}
