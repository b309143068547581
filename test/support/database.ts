import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '#libs/persistence';
import { startEmbeddedPostgres, throwAwaySettings } from '#libs/platform';

/** A fully migrated, empty database that belongs to one test file. */
export interface TestDatabase {
  name: string;
  /** As the owner: sees everything, for arranging and for looking behind the wall. */
  ownerUrl: string;
  /** As the server connects: role compact_app, behind row-level security. */
  appUrl: string;
  /** As the relay and the reminders connect: role compact_worker. */
  workerUrl: string;
  /** Call it in `afterAll`, after every pool has been closed. */
  drop(): Promise<void>;
}

const template = 'compact_template';
/** Any number, so long as nothing else of the project locks with it. */
const templateLock = 4_207_001;

/** What is filled in once for all test files that want the same. */
export interface Filling {
  /** Names it in the name of its template: letters, digits and underscores. */
  readonly name: string;
  arrange(database: Pick<TestDatabase, 'ownerUrl' | 'appUrl'>): Promise<void>;
}

/**
 * Clones the migrated template (about 0.1 s), or that of a filling. `npm test` gives the server by TEST_POSTGRES_URL; a Jest started by hand has none,
 * and the file gets a server of its own.
 */
export async function createTestDatabase(filling?: Filling): Promise<TestDatabase> {
  const shared = process.env['TEST_POSTGRES_URL'];
  const clone = (url: string, stop: () => Promise<void>) => cloneOn(url, stop, filling);
  return shared ? clone(shared, () => Promise.resolve()) : withOwnServer(clone);
}

/** An empty database without any migration, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const shared = process.env['TEST_POSTGRES_URL'];
  return shared ? create(shared, 'template0', () => Promise.resolve()) : withOwnServer((url, stop) => create(url, 'template0', stop));
}

/** The same address with each connection acting as a role from its first statement on. */
export function asRole(url: string, role: string): string {
  const address = new URL(url);
  address.searchParams.set('options', `-c role=${role}`);
  // URLSearchParams writes a space as '+', which PostgreSQL would take literally.
  return address.toString().replaceAll('+', '%20');
}

async function cloneOn(serverUrl: string, stop: () => Promise<void>, filling?: Filling): Promise<TestDatabase> {
  await buildOnce(serverUrl, template, 'template0', migrate);
  if (!filling) return create(serverUrl, template, stop);
  const filled = `${template}_${filling.name}`;
  await buildOnce(serverUrl, filled, template, (ownerUrl) => filling.arrange({ ownerUrl, appUrl: asRole(ownerUrl, 'compact_app') }));
  return create(serverUrl, filled, stop);
}

async function withOwnServer<T>(use: (url: string, stop: () => Promise<void>) => Promise<T>): Promise<T> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'compact-test-'));
  fs.chmodSync(dataDir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir, settings: throwAwaySettings });
  return use(server.urlOf('postgres'), async () => {
    await server.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  });
}

async function create(serverUrl: string, from: string, stop: () => Promise<void>): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, (client) => client.query(`create database ${name} template ${from}`));
  const ownerUrl = urlOf(serverUrl, name);
  return {
    name,
    ownerUrl,
    appUrl: asRole(ownerUrl, 'compact_app'),
    workerUrl: asRole(ownerUrl, 'compact_worker'),
    async drop() {
      await onServer(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
      await stop();
    },
  };
}

/** Test files run in several processes; the first to get the lock builds, under a name that is taken only when all is done. */
async function buildOnce(serverUrl: string, name: string, from: string, build: (ownerUrl: string) => Promise<unknown>): Promise<void> {
  await onServer(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished} template ${from}`);
    await build(urlOf(serverUrl, unfinished));
    await client.query(`alter database ${unfinished} rename to ${name}`);
  });
}

function urlOf(serverUrl: string, database: string): string {
  const address = new URL(serverUrl);
  address.pathname = `/${database}`;
  return address.toString();
}

async function onServer(serverUrl: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
