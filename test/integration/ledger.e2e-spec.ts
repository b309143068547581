import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import fc from 'fast-check';
import { verifyLedgers, type Verification } from '#libs/casework';
import { connect, nobody, UnitOfWork } from '#libs/persistence';
import { CaseClient } from '../support/case-client.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';

interface RowKey {
  readonly compact_id: string;
  readonly challenge_id: string;
  readonly stream: string;
  readonly seq: number;
}

const keyOf = (row: RowKey) => [row.compact_id, row.challenge_id, row.stream, row.seq];
const whereKey = 'where compact_id = $1 and challenge_id = $2 and stream = $3 and seq = $4';

describe('the ledger', () => {
  let server: DemonstrationServer;
  let cases: CaseClient;
  let owner: pg.Client;
  let rows: RowKey[];

  async function verify(): Promise<Verification> {
    const source = await connect(server.database.ownerUrl, 'compact_worker', 1);
    try {
      return await new UnitOfWork(source).read(nobody, (tx) => verifyLedgers(tx));
    } finally {
      await source.destroy();
    }
  }

  /** Changes rows as an attacker with the owner's rights would: triggers and foreign keys off. */
  async function tamper(sql: string, parameters: unknown[]): Promise<void> {
    await owner.query('set session_replication_role = replica');
    await owner.query(sql, parameters);
    await owner.query('set session_replication_role = origin');
  }

  beforeAll(async () => {
    server = await startDemonstration();
    cases = new CaseClient(server);
    owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    for (const account of ['challenger', 'challenger2']) {
      const reference = await cases.lodge({}, account);
      await cases.declare('officer', reference);
      await cases.take('officer', reference, 'acknowledge');
      await cases.take('officer', reference, 'record-note', { text: 'Phoned the council.', audience: 'officers' });
      await cases.take('officer', reference, 'record-note', { text: 'And again.', audience: 'officers' });
      await cases.take('officer', reference, 'accept', { severity: 'serious' });
      await cases.take(account, reference, 'record-note', { text: 'We are worried.', audience: 'challenger' });
      await cases.take(account, reference, 'withdraw');
    }
    rows = (await owner.query<RowKey>('select compact_id, challenge_id, stream, seq from ledger_entry order by 1, 2, 3, 4')).rows;
  });
  afterAll(async () => {
    await owner.end();
    await server.close();
  });

  it('is clean after lawful work', async () => {
    expect(await verify()).toMatchObject({ challenges: 2, records: rows.length, erased: 0, notReplayed: 0, fault: undefined });
    expect(rows.length).toBeGreaterThanOrEqual(16);
  });

  it('names the first bad record when any byte of any column is flipped', async () => {
    const columns = ['event_type', 'role', 'from_position', 'to_position', 'machine_hash', 'sealed_commitment', 'prev_hash', 'hash'];
    const jsonColumns = ['facts', 'lasting', 'deadlines_before', 'deadlines_after'];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(rows.length - 1),
        fc.constantFrom(...columns, ...jsonColumns, 'at', 'procedure_version'),
        fc.nat(),
        async (index, column, nat) => {
          const row = rows[index] as RowKey;
          const before = (await owner.query(`select ${column}::text as value from ledger_entry ${whereKey}`, keyOf(row))).rows[0] as {
            value: string | null;
          };
          // The first record of a stream has no predecessor, and a check constraint refuses to invent one.
          fc.pre(before.value !== null);
          const changed = flipped(column, before.value, nat, jsonColumns.includes(column));
          const type = (
            await owner.query(
              'select format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = $1::regclass and attname = $2',
              ['ledger_entry', column],
            )
          ).rows[0].type as string;
          await tamper(`update ledger_entry set ${column} = $5::${type} ${whereKey}`, [...keyOf(row), changed]);
          const { fault } = await verify();
          await tamper(`update ledger_entry set ${column} = $5::${type} ${whereKey}`, [...keyOf(row), before.value]);
          // A changed hash makes the next record the one that no longer follows only when this one still hashes to itself: it never does.
          expect(fault).toMatchObject({ challengeId: row.challenge_id, stream: row.stream, seq: row.seq });
        },
      ),
      { numRuns: 60 },
    );
    expect((await verify()).fault).toBeUndefined();
  });

  it('notices a record that is missing, in the middle or at the end, and a sealed detail that was changed or taken away', async () => {
    const reference = await cases.lodge();
    const { rows: mine } = await owner.query<RowKey>(
      'select l.compact_id, l.challenge_id, l.stream, l.seq from ledger_entry l join challenge c on c.id = l.challenge_id where c.reference = $1',
      [reference],
    );
    const submitted = mine[0] as RowKey;
    await tamper(
      `create table kept as select * from ledger_detail ${whereKey.replace(/\$(\d)/g, (_, n) => `'${keyOf(submitted)[Number(n) - 1]}'`)}`,
      [],
    );
    await tamper(`update ledger_detail set payload = jsonb_set(payload, '{title}', '"Another title"') ${whereKey}`, keyOf(submitted));
    expect((await verify()).fault).toMatchObject({ reference, seq: 1, what: 'its sealed detail was changed' });
    await tamper(`delete from ledger_detail ${whereKey}`, keyOf(submitted));
    expect((await verify()).fault).toMatchObject({ reference, seq: 1, what: 'its sealed detail is missing' });
    await tamper('insert into ledger_detail select * from kept', []);
    expect((await verify()).fault).toBeUndefined();

    const middle = rows.find((row) => row.stream === 'shared' && row.seq === 2) as RowKey;
    const { rows: removed } = await owner.query(`select l::text as text from ledger_entry l ${whereKey}`, keyOf(middle));
    await tamper(`delete from ledger_entry ${whereKey}`, keyOf(middle));
    expect((await verify()).fault).toMatchObject({
      challengeId: middle.challenge_id,
      stream: 'shared',
      seq: 3,
      what: 'a record before it is missing',
    });
    await tamper('insert into ledger_entry select ($1::ledger_entry).*', [removed[0].text]);

    const end = rows.filter((row) => row.stream === 'shared' && row.challenge_id === middle.challenge_id).at(-1) as RowKey;
    const { rows: last } = await owner.query(`select l::text as text from ledger_entry l ${whereKey}`, keyOf(end));
    await tamper(`delete from ledger_entry ${whereKey}`, keyOf(end));
    expect((await verify()).fault).toMatchObject({
      challengeId: end.challenge_id,
      seq: end.seq - 1,
      what: 'the challenge does not end where its ledger ends',
    });
    await tamper('insert into ledger_entry select ($1::ledger_entry).*', [last[0].text]);
    expect((await verify()).fault).toBeUndefined();
  });

  it('refuses a state that no ledger row vouches for, and any change of what was written', async () => {
    await expect(owner.query(`update challenge set stage = 'scrutiny', sub_state = 'deliberating'`)).rejects.toMatchObject({
      constraint: 'challenge_position_is_in_ledger',
    });
    await expect(owner.query(`update challenge set version = version + 1`)).rejects.toMatchObject({
      constraint: 'challenge_position_is_in_ledger',
    });
    await expect(owner.query(`update ledger_entry set role = 'officer'`)).rejects.toThrow('append-only');
    await expect(owner.query('delete from ledger_entry')).rejects.toThrow('append-only');
    await expect(owner.query('truncate ledger_entry cascade')).rejects.toThrow('append-only');
  });

  it('stays valid when a person is erased, and the person cannot be found in the database any more', async () => {
    const { personId } = await server.me('officer');
    const { rows: people } = await owner.query<{ name: string; email: string }>('select name, email from person where id = $1', [personId]);
    const { name, email } = people[0] as { name: string; email: string };
    await owner.query(
      `update challenge_file set what_happened = $1 || what_happened, late_reason = $2 where challenge_id = (select challenge_id from challenge_file limit 1)`,
      [`We were told by ${name.toUpperCase()} (${email}).`, `${name}son is another, and “${name}”`],
    );
    await owner.query('select app.erase_person($1, now())', [personId]);
    const after = await verify();
    expect(after.fault).toBeUndefined();
    expect(after.erased).toBeGreaterThanOrEqual(8);
    const found = await tablesHolding(owner, [name.toUpperCase(), `“${name}”`, email, 'Phoned the council.']);
    expect(found).toEqual([]);
    const { rows: texts } = await owner.query(`select what_happened, late_reason from challenge_file where late_reason is not null`);
    expect(texts).toEqual([
      {
        what_happened: expect.stringMatching(/^We were told by \[erased\] \(\[erased\]\)\./),
        late_reason: `${name}son is another, and “[erased]”`,
      },
    ]);
    const { rows: sealed } = await owner.query(
      'select count(*)::int as n from ledger_detail where actor_person_id = $1 or payload::text like $2',
      [personId, `%${personId}%`],
    );
    expect(sealed[0].n).toBe(0);
  });
});

/** The same text with one byte changed, of a kind that the column can hold. */
function flipped(column: string, value: string, nat: number, isJson: boolean): string {
  if (column === 'procedure_version') return String(Number(value) + 1);
  if (column === 'at') return new Date(Date.parse(value) + 1).toISOString();
  if (isJson)
    return value.startsWith('[')
      ? JSON.stringify([...(JSON.parse(value) as unknown[]), nat])
      : JSON.stringify({ ...(JSON.parse(value) as object), extra: nat });
  const at = value.length === 0 ? 0 : nat % value.length;
  const other = value[at] === 'a' ? 'b' : 'a';
  return value.slice(0, at) + other + value.slice(at + 1);
}

/** Tables in any of whose rows one of the texts occurs. */
async function tablesHolding(owner: pg.Client, texts: readonly string[]): Promise<string[]> {
  const { rows: tables } = await owner.query<{ tablename: string }>(
    `select tablename from pg_tables where schemaname = 'public' and tablename <> 'kept'`,
  );
  const holding: string[] = [];
  for (const { tablename } of tables)
    for (const text of texts) {
      const { rowCount } = await owner.query(`select 1 from ${tablename} t where t::text like $1 limit 1`, [`%${text}%`]);
      if (rowCount) holding.push(`${tablename}: ${text}`);
    }
  return holding;
}
