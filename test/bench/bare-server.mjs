// The yardstick: node:http and pg alone, no framework, no row-level security, no process. It looks a token up and writes the rows that
// the product writes for the same request, in one transaction with one statement a table, or reads the same answer in one statement.
import http from 'node:http';
import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';

const { DATABASE_URL, PORT } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const prototypes = JSON.parse(process.env.PROTOTYPES);

async function personOf(request) {
  const hash = createHash('sha256')
    .update((request.headers.authorization ?? '').slice(7))
    .digest('hex');
  const { rows } = await pool.query('select person_id from access_token where token_hash = $1', [hash]);
  return rows[0]?.person_id;
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
}

async function insertAll(client, rowsOf, change) {
  for (const [table, rows] of Object.entries(rowsOf)) {
    const changed = rows.map((row) => ({ ...row, ...change(table, row) }));
    const columns = Object.keys(changed[0] ?? {});
    if (columns.length === 0) continue;
    await client.query(
      `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(changed)],
    );
  }
}

async function inTransaction(work) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function submit(body) {
  return inTransaction(async (client) => {
    const id = randomUUID();
    const { rows } = await client.query(
      `update reference_counter set last_serial = last_serial + 1 where compact_id = $1 and reporting_year = $2 returning last_serial`,
      [prototypes.submit.challenge[0].compact_id, prototypes.reportingYear],
    );
    const reference = `WLV-${prototypes.reportingYear}-${String(rows[0].last_serial).padStart(4, '0')}`;
    await client.query('set constraints all deferred');
    await insertAll(client, prototypes.submit, (table) => ({
      ...(table === 'challenge' ? { id, reference } : { challenge_id: id }),
      ...(table === 'participant' || table === 'message' ? { id: randomUUID() } : {}),
      ...(table === 'message' ? { dedupe_key: randomUUID(), message_id: randomUUID() } : {}),
      ...(table === 'challenge_file' ? { title: body.title, what_happened: body.whatHappened } : {}),
    }));
    return { reference };
  });
}

async function acknowledge(reference) {
  return inTransaction(async (client) => {
    const { rows } = await client.query('select compact_id, id, ledger_head from challenge where reference = $1 for update', [reference]);
    const { id, ledger_head } = rows[0];
    await insertAll(client, prototypes.event.inserted, (table) => ({
      challenge_id: id,
      ...(table === 'ledger_entry' ? { prev_hash: ledger_head } : {}),
      ...(table === 'message' ? { id: randomUUID(), dedupe_key: randomUUID(), message_id: randomUUID() } : {}),
    }));
    await client.query(
      `update deadline set status = 'met', ended_on = current_date, explanation = $2 where challenge_id = $1 and rule = 'acknowledge'`,
      [id, prototypes.event.explanation],
    );
    await client.query(`update challenge set version = 2, ledger_head = $2, sub_state = 'triage' where id = $1`, [
      id,
      prototypes.event.inserted.ledger_entry[0].hash,
    ]);
    return { reference };
  });
}

const READ = `select row_to_json(c) as challenge, row_to_json(f) as file,
  (select json_agg(p) from participant p where p.compact_id = c.compact_id and p.challenge_id = c.id) as participants,
  (select json_agg(b) from alleged_breach b where b.compact_id = c.compact_id and b.challenge_id = c.id) as breaches,
  (select json_agg(d) from deadline d where d.compact_id = c.compact_id and d.challenge_id = c.id) as deadlines,
  (select json_agg(a) from action a where a.compact_id = c.compact_id and a.challenge_id = c.id) as actions,
  (select json_agg(l) from ledger_entry l where l.compact_id = c.compact_id and l.challenge_id = c.id) as ledger
  from challenge c join challenge_file f on f.compact_id = c.compact_id and f.challenge_id = c.id where c.reference = $1`;
const QUEUE = `select c.reference, c.stage, c.sub_state, c.received_at, f.title,
  (select min(d.due_on) from deadline d where d.compact_id = c.compact_id and d.challenge_id = c.id and d.status = 'open') as due,
  (select o.name from participant p join organisation o on o.compact_id = p.compact_id and o.id = p.organisation_id where p.compact_id = c.compact_id and p.challenge_id = c.id and p.capacity = 'respondent' limit 1) as respondent
  from (select * from challenge where compact_id = $1 order by received_at desc, id desc limit 50) c join challenge_file f on f.compact_id = c.compact_id and f.challenge_id = c.id`;
const COUNTS = `select (select count(*) from challenge where compact_id = $1 and counts and counted_on >= $2 and counted_on < $3) as made,
  (select count(*) from challenge where compact_id = $1 and counts and accepted_on is not null and counted_on >= $2 and counted_on < $3) as accepted,
  (select count(distinct organisation_id) from advocacy_engagement where compact_id = $1 and opened_on < $3 and (closed_on is null or closed_on >= $2)) as groups,
  (select count(distinct person_id) from champion_appointment where compact_id = $1 and from_on < $3 and (to_on is null or to_on >= $3)) as champions,
  (select count(distinct organisation_id) from signature where compact_id = $1 and signed_on < $3 and (left_on is null or left_on >= $3)) as signatories`;

async function indicators() {
  const years = [];
  for (let year = 2022; year <= 2026; year += 1)
    years.push((await pool.query(COUNTS, [prototypes.submit.challenge[0].compact_id, `${year}-04-01`, `${year + 1}-04-01`])).rows[0]);
  return years;
}

async function answer(request) {
  const person = await personOf(request);
  if (!person) return [401, {}];
  const parts = new URL(request.url, 'http://localhost').pathname.split('/');
  if (request.method === 'POST' && parts.length === 4) return [201, await submit(await bodyOf(request))];
  if (request.method === 'POST') {
    await bodyOf(request);
    return [200, await acknowledge(parts[4])];
  }
  if (parts[3] === 'challenges' && parts[4]) return [200, (await pool.query(READ, [parts[4]])).rows[0]];
  if (parts[3] === 'challenges') return [200, (await pool.query(QUEUE, [prototypes.submit.challenge[0].compact_id])).rows];
  return [200, await indicators()];
}

http
  .createServer((request, response) => {
    answer(request).then(
      ([status, body]) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      (error) => response.writeHead(500).end(String(error)),
    );
  })
  .listen(Number(PORT), '127.0.0.1', () => process.stdout.write('listening\n'));
