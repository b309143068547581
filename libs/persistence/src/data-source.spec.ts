import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { asRole, createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { connect, dataSourceOptions } from './data-source.js';
import { requireWalls, WallsMissing } from './require-walls.js';
import { startUp, type DatabaseRole } from './start-up.js';

describe('a connection of the product', () => {
  let database: TestDatabase;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  async function settingsOf(url: string, role: DatabaseRole = 'compact_app'): Promise<unknown> {
    const source = await connect(url, role, 1);
    try {
      return (await source.query<unknown[]>(`select current_user as role, current_setting('statement_timeout') as timeout`))[0];
    } finally {
      await source.destroy();
    }
  }

  it('acts as its role, whatever start-up options the address has', async () => {
    const withTimeout = new URL(database.ownerUrl);
    withTimeout.search = `${withTimeout.search}${withTimeout.search ? '&' : '?'}options=-c%20statement_timeout%3D7s&application_name=x`;
    expect(await settingsOf(database.ownerUrl)).toEqual({ role: 'compact_app', timeout: '0' });
    expect(await settingsOf(withTimeout.toString())).toEqual({ role: 'compact_app', timeout: '7s' });
    expect(await settingsOf(asRole(database.ownerUrl, 'compact_worker'))).toEqual({ role: 'compact_app', timeout: '0' });
    expect(await settingsOf(database.appUrl, 'compact_worker')).toEqual({ role: 'compact_worker', timeout: '0' });
  });

  it.each([
    ['postgres://u:p@h/d', 'postgres://u:p@h/d', '-c plan_cache_mode=force_generic_plan -c role=compact_app'],
    ['postgres://u@/d?host=/run/pg', 'postgres://u@/d?host=/run/pg', '-c plan_cache_mode=force_generic_plan -c role=compact_app'],
    ['postgres://h/d?options=-c%20a%3D1', 'postgres://h/d', '-c plan_cache_mode=force_generic_plan -c a=1 -c role=compact_app'],
    [
      'postgres://h/d?a=b&options=-c+role%3Dpostgres&%6fptions=-c%20a=1&c=d',
      'postgres://h/d?a=b&c=d',
      '-c plan_cache_mode=force_generic_plan -c role=postgres -c a=1 -c role=compact_app',
    ],
  ])('keeps the role last: %s', (address, url, options) => {
    expect(startUp(address, 'compact_app')).toEqual({ url, options });
  });

  it('is refused when it acts as somebody else', async () => {
    const { extra: _extra, ...options } = dataSourceOptions(database.ownerUrl, 'compact_app') as { extra: unknown } & ReturnType<
      typeof dataSourceOptions
    >;
    const source = await new DataSource(options).initialize();
    try {
      await expect(requireWalls(source, 'compact_app')).rejects.toThrow(WallsMissing);
      await expect(requireWalls(source, 'compact_app')).rejects.toThrow('and not as compact_app');
    } finally {
      await source.destroy();
    }
  });

  it.each(['superuser', 'bypassrls'])('is refused when its role is a %s', async (attribute) => {
    // A role of its own: those of the product belong to every database of the server.
    const role = `unbound_${randomBytes(4).toString('hex')}`;
    await owner.query(`create role ${role} ${attribute}`);
    try {
      await expect(connect(database.ownerUrl, role as DatabaseRole, 1)).rejects.toThrow(`${role} is not bound by row-level security`);
    } finally {
      await owner.query(`drop role ${role}`);
    }
  });
});
