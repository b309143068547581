import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { verifyLedgers } from '#libs/casework';
import { connect, nobody, UnitOfWork } from '#libs/persistence';
import { asRole } from '../support/database.js';
import { PersistentClients, type Promised } from '../support/persistent-clients.js';
import { ServerProcess } from '../support/server-process.js';

const accounts = ['challenger', 'challenger2', 'challenger', 'challenger2'];

describe('a server that is killed in the middle of its work', () => {
  let server: ServerProcess;
  let clients: PersistentClients;
  let body: object;

  beforeAll(async () => {
    server = await ServerProcess.onAnyPort();
    server.start();
    await server.untilReady();
    clients = new PersistentClients(server.baseUrl);
    body = await clients.submission();
  }, 60_000);
  afterAll(() => server.remove(), 30_000);

  /** Lets the clients work until a good deal is acknowledged, and then strikes while they go on. */
  async function strikeWhileWorking(strike: () => Promise<void> | void): Promise<void> {
    const before = clients.promised.length;
    const working = clients.work(accounts, body);
    for (const end = Date.now() + 20_000; clients.promised.length < before + 8 && Date.now() < end;) await wait(5);
    await strike();
    clients.stop();
    await working;
    expect(clients.promised.length).toBeGreaterThanOrEqual(before + 8);
  }

  async function expectNothingLost(): Promise<void> {
    const look = async ({ account, reference, version, notes }: Promised): Promise<void> => {
      const shown = (await (await clients.call(account, 'GET', `challenges/${reference}`)).json()) as { version: number };
      // One more where the answer to the last event was on its way.
      expect([reference, [0, 1].includes(shown.version - version)]).toEqual([reference, true]);
      const history = await (await clients.call(account, 'GET', `challenges/${reference}/history`)).text();
      for (const note of notes) expect(history).toContain(note);
    };
    await Promise.all(clients.promised.map(look));
    const source = await connect(asRole(server.databaseUrl, 'compact_worker'), 'compact_worker', 1);
    const { fault, challenges } = await new UnitOfWork(source).read(nobody, (tx) => verifyLedgers(tx));
    await source.destroy();
    expect(fault).toBeUndefined();
    expect(challenges).toBeGreaterThanOrEqual(clients.promised.length);
  }

  /** Whoever got no answer asks again with the same key: there is one challenge for each key, acknowledged or not. */
  async function expectOneForEachKey(): Promise<void> {
    const again = ([key, { account, body }]: [string, { account: string; body: object }]) =>
      clients.call(account, 'POST', 'challenges', body, { 'Idempotency-Key': key });
    const answers = await Promise.all([...clients.lodged].map(again));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const owner = new pg.Client({ connectionString: server.databaseUrl });
    await owner.connect();
    const { rows } = await owner.query<{ n: number }>(`select count(*)::integer as n from challenge where reference like 'WLV-%'`);
    await owner.end();
    expect(rows[0]?.n).toBe(clients.lodged.size);
  }

  function secretKey(): { text: string; mode: number } {
    const file = path.join(server.dataDir, 'secret.key');
    return { text: fs.readFileSync(file, 'utf8'), mode: fs.statSync(file).mode & 0o777 };
  }

  it('keeps every acknowledged challenge and event, and is ready again when it is started', async () => {
    const key = secretKey();
    expect(key).toMatchObject({ mode: 0o600 });
    await strikeWhileWorking(() => server.killServer());
    server.start();
    await server.untilReady();
    await expectNothingLost();
    await expectOneForEachKey();
    expect(secretKey()).toEqual(key);
  }, 60_000);

  it('keeps them when the database is killed with it', async () => {
    await strikeWhileWorking(async () => {
      server.killDatabase();
      await server.killServer();
    });
    server.start();
    await server.untilReady();
    await expectNothingLost();
    await expectOneForEachKey();
  }, 60_000);

  it('keeps them when the database alone is killed, and starts it again by itself', async () => {
    await strikeWhileWorking(() => server.killDatabase());
    await server.untilReady();
    await expectNothingLost();
    await expectOneForEachKey();
  }, 60_000);

  it('stops at SIGTERM and leaves no process behind', async () => {
    expect(await server.end('SIGTERM')).toBe(0);
    expect(await server.processesLeft()).toEqual([]);
  });
});
