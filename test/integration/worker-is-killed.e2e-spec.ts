import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { arrangeOutbox, outboxStates } from '../support/outbox.js';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink.js';
import { arrangeTwoCompacts } from '../support/two-compacts.js';

const program = path.resolve('dist/apps/worker/src/main.js');

describe('a worker of its own', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let compact: string;
  let sink: SmtpSink;
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    compact = (await arrangeTwoCompacts(database)).wolverhampton;
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    sink = await startSmtpSink();
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await sink.close();
    await owner.end();
    await database.drop();
  });

  function start(env: Record<string, string> = {}): ChildProcess {
    const { PATH } = process.env;
    const worker = spawn(process.execPath, [program], {
      env: { PATH, DATABASE_URL: database.ownerUrl, SMTP_URL: sink.url, PUBLIC_URL: 'https://compact.example', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    workers.push(worker);
    return worker;
  }

  async function until(what: string, isTrue: () => Promise<boolean> | boolean): Promise<void> {
    const end = Date.now() + 25_000;
    while (!(await isTrue())) {
      if (Date.now() > end) throw new Error(`Waited in vain until ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('loses nothing when it is killed in the middle of a batch, and another one sends the rest', async () => {
    sink.slowDown(15);
    const ids = await arrangeOutbox(
      owner,
      compact,
      Array.from({ length: 100 }, () => ({})),
    );
    const first = start();
    await until('some have arrived', () => sink.caught.length >= 20);
    first.kill('SIGKILL');
    await once(first, 'exit');
    const others = 'select 1 from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()';
    await until('the database has noticed', async () => (await owner.query(others, [database.name])).rowCount === 0);
    const states = await outboxStates(owner, ids);
    const held = ids.filter((_id, index) => states[index]?.leased);
    expect(held.length).toBeGreaterThan(0);
    expect(held.length).toBeLessThan(100 - states.filter((state) => state.status === 'sent').length);
    // What the dead one held is taken over when its lease is over; the others need not wait for that.
    const second = start();
    const free = ids.filter((id) => !held.includes(id));
    await until('all that was free has gone', async () => (await outboxStates(owner, free)).every((state) => state.status === 'sent'));
    for (const state of await outboxStates(owner, held)) expect(state).toMatchObject({ status: 'queued', attempts: 1, leased: true });
    await owner.query(`update message set leased_until = clock_timestamp() - interval '1 second' where status = 'queued'`);
    await owner.query(`notify message_queued`);
    await until('all are sent', async () => (await outboxStates(owner, ids)).every((state) => state.status === 'sent'));
    second.kill('SIGTERM');
    expect(await once(second, 'exit')).toEqual([0, null]);

    const arrived = sink.caught.map(({ messageId }) => messageId);
    expect([...new Set(arrived)].sort()).toEqual(ids.map((id) => `<${id}@compact.example>`).sort());
    // At least once: only what was on the wire when the first was killed may have come twice.
    expect(arrived.length - 100).toBeLessThanOrEqual(4);
  });

  it('works beside another one, each message sent once and at once', async () => {
    sink.slowDown(0);
    sink.caught.length = 0;
    const pair = [start(), start()];
    const listening = `select count(*)::integer as n from pg_stat_activity where datname = $1 and query like 'listen %'`;
    await until('both listen', async () => (await owner.query<{ n: number }>(listening, [database.name])).rows[0]?.n === 2);
    const ids = await arrangeOutbox(
      owner,
      compact,
      Array.from({ length: 300 }, () => ({})),
    );
    await until('all are sent', async () => (await outboxStates(owner, ids)).every((state) => state.status === 'sent'));
    expect(sink.caught.map(({ messageId }) => messageId).sort()).toEqual(ids.map((id) => `<${id}@compact.example>`).sort());
    for (const worker of pair) {
      worker.kill('SIGTERM');
      expect(await once(worker, 'exit')).toEqual([0, null]);
    }
  });

  it('stops within seconds though the mail server has fallen silent, and gives the message back', async () => {
    const ids = await arrangeOutbox(owner, compact, [{ email: 'silence@example.org' }]);
    sink.behave((to) => (to.startsWith('silence') ? 'stall' : 'accept'));
    const worker = start();
    await until('it is under way', async () => (await outboxStates(owner, ids)).every((state) => state.leased));
    const began = performance.now();
    worker.kill('SIGTERM');
    expect(await once(worker, 'exit')).toEqual([0, null]);
    expect(performance.now() - began).toBeLessThan(9_000);
    expect(await outboxStates(owner, ids)).toMatchObject([{ status: 'queued', attempts: 1, leased: false }]);
    sink.behave(() => 'accept');
  });

  it('needs to be told its database', async () => {
    const worker = start({ DATABASE_URL: '' });
    let said = '';
    worker.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    expect(await once(worker, 'close')).toEqual([1, null]);
    expect(said).toContain('DATABASE_URL must be set');
  });
});
