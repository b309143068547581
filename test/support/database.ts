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

/**
 * Clones the migrated template (about 0.1 s). `npm test` gives the server by TEST_POSTGRES_URL; a Jest started by hand has none,
 * and the file gets a server of its own.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const shared = process.env['TEST_POSTGRES_URL'];
  return shared ? cloneOn(shared, () => Promise.resolve()) : cloneOnOwnServer();
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

async function cloneOn(serverUrl: string, stop: () => Promise<void>): Promise<TestDatabase> {
  await buildTemplateOnce(serverUrl);
  return create(serverUrl, template, stop);
}

function cloneOnOwnServer(): Promise<TestDatabase> {
  return withOwnServer(cloneOn);
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

/** Test files run in several processes; the first to get the lock migrates, under a name that is taken only when all is done. */
async function buildTemplateOnce(serverUrl: string): Promise<void> {
  await onServer(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (rowCount) return;
    const unfinished = `${template}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished} template template0`);
    await migrate(urlOf(serverUrl, unfinished));
    await client.query(`alter database ${unfinished} rename to ${template}`);
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
