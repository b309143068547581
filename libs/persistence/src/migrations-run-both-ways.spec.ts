import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { asRole, createEmptyDatabase, type TestDatabase } from '../../../test/support/database.js';
import { migrations } from '../../../migrations/index.js';
import { migrate, unmigrate } from './migrate.js';
import { schemaText } from './schema/schema-text.js';

const LEFT_BEHIND = `
  select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'S')
      and relname not in ('migrations', 'migrations_id_seq')
  union all select proname from pg_proc where pronamespace = 'public'::regnamespace
  union all select nspname from pg_namespace where nspname = 'app'
  union all select typname from pg_type where typnamespace = 'public'::regnamespace and typname not in ('migrations', '_migrations')`;

describe('the migrations', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
  });

  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });

  it('have names in the order in which they are applied', () => {
    const times = migrations.map((migration) => Number(/\d+$/.exec(migration.name)?.[0]));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(migrations.length);
  });

  it('go up, down without a trace, and up to the very same schema', async () => {
    expect((await migrate(database.ownerUrl)).applied).toEqual(migrations.map((migration) => migration.name));
    const first = await schemaText(client);
    expect(first).toContain('create table challenge (');

    await unmigrate(database.ownerUrl);
    expect((await client.query(LEFT_BEHIND)).rows).toEqual([]);
    expect((await client.query('select * from migrations')).rows).toEqual([]);

    await migrate(database.ownerUrl);
    expect(await schemaText(client)).toBe(first);
  });

  it('are applied once when two processes start together', async () => {
    await unmigrate(database.ownerUrl);
    const runs = await Promise.all([migrate(database.ownerUrl), migrate(database.ownerUrl)]);
    expect(runs.map((run) => run.applied.length).sort((a, b) => a - b)).toEqual([0, migrations.length]);
  });

  it('can be applied by an ordinary user who owns the database, once the roles are granted', async () => {
    await migrate(database.ownerUrl);
    const user = `owner_${randomBytes(4).toString('hex')}`;
    const address = new URL(database.ownerUrl);
    address.pathname = `/${user}`;
    await client.query(`create role ${user}`);
    await client.query(`create database ${user} owner ${user} template template0`);
    try {
      const refusal = new RegExp(`grant compact_app, compact_worker to ${user}`);
      await expect(migrate(asRole(address.toString(), user))).rejects.toThrow(refusal);
      await client.query(`grant compact_app, compact_worker to ${user}`);
      expect((await migrate(asRole(address.toString(), user))).applied).toHaveLength(migrations.length);
    } finally {
      await client.query(`drop database ${user} with (force)`);
      await client.query(`drop role ${user}`);
    }
  });

  it('leave every table behind row-level security, and ledger rows as they were written', async () => {
    const open = `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity and relname <> 'migrations'`;
    expect((await client.query(open)).rows).toEqual([]);
    const row = `insert into ledger_entry values (gen_random_uuid(), gen_random_uuid(), 'shared', 1, 'submit', 'challenger', now(), 'a', 'b', '{}', '{}', '[]', '[]', 'm', 1, 'c', null, null, 'h')`;
    await expect(client.query('truncate ledger_entry cascade')).rejects.toThrow('append-only');
    for (const change of [`update ledger_entry set hash = 'x'`, 'delete from ledger_entry']) {
      await client.query('begin');
      await client.query(row);
      await expect(client.query(change)).rejects.toThrow('append-only');
      await client.query('rollback');
    }
  });
});
