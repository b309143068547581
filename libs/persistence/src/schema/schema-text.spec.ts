import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { schemaText } from './schema-text.js';

describe('the schema as text', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
  });

  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });

  /** The lines that a change adds; the change is rolled back. */
  const addedBy = async (change: string): Promise<string[]> => {
    const before = new Set((await schemaText(client)).split('\n'));
    await client.query('begin');
    try {
      await client.query(change);
      return (await schemaText(client)).split('\n').filter((line) => !before.has(line));
    } finally {
      await client.query('rollback');
    }
  };

  it('is the same when read twice, and by the role of the server', async () => {
    const text = await schemaText(client);
    expect(await schemaText(client)).toBe(text);
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    try {
      expect(await schemaText(app)).toBe(text);
    } finally {
      await app.end();
    }
  });

  it.each([
    ['a column', 'alter table code add column note text', '  note text,'],
    [
      'a policy',
      'create policy p on code for delete to compact_app using (ref is null)',
      'create policy p on code for delete to compact_app using (ref IS NULL);',
    ],
    ['a wall for the owner too', 'alter table code force row level security', 'alter table code force row level security;'],
    ['a grant', 'grant delete on message to compact_worker', 'grant delete, select, update on message to compact_worker;'],
    [
      'a grant on columns',
      'grant select (person_id, disabled_at) on account to compact_worker',
      'grant select (disabled_at, person_id) on account to compact_worker;',
    ],
    ['an index', 'create index i on code (title)', 'CREATE INDEX i ON code USING btree (title);'],
  ])('shows %s', async (_what, change, line) => {
    expect(await addedBy(change)).toEqual([line]);
  });

  it('shows that the body of a function changed, and who may call it', async () => {
    const first = await addedBy(`create function app.probe() returns int language sql as 'select 1'`);
    const second = await addedBy(
      `create function app.probe() returns int language sql as 'select 2'; revoke execute on function app.probe() from public`,
    );
    expect(first).toEqual([
      expect.stringMatching(/^create function app\.probe\(\) returns integer language sql volatile -- body \w{16}, called by public$/),
    ]);
    expect(second).toEqual([expect.stringMatching(/called by nobody$/)]);
    expect(second[0]?.split('body ')[1]?.slice(0, 16)).not.toBe(first[0]?.split('body ')[1]?.slice(0, 16));
  });
});
