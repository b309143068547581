import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from './database.js';

describe('a test database', () => {
  let first: TestDatabase;
  let second: TestDatabase;

  beforeAll(async () => {
    [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(async () => {
    await first.drop();
    await second.drop();
  });

  const ask = async (url: string, sql: string): Promise<unknown> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows[0];
    } finally {
      await client.end();
    }
  };

  it('is migrated, and its addresses act as the roles they are named for', async () => {
    expect(await ask(first.ownerUrl, 'select count(*) > 0 as migrated from migrations')).toEqual({ migrated: true });
    expect(await ask(first.appUrl, 'select current_user as role')).toEqual({ role: 'compact_app' });
    expect(await ask(first.workerUrl, 'select current_user as role')).toEqual({ role: 'compact_worker' });
  });

  it('is not bypassing row-level security as the application', async () => {
    const sql = 'select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user';
    expect(await ask(first.appUrl, sql)).toEqual({ free: false });
  });

  it('belongs to one test file alone', async () => {
    await ask(first.ownerUrl, 'create table mine (n int)');
    expect(await ask(second.ownerUrl, "select to_regclass('mine') as found")).toEqual({ found: null });
  });
});
