import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { findPostgresBinaries } from './postgres-binaries.js';
import { commandOf, isAlive } from './processes.js';

/** A node process of its own that starts a server and then waits, so that it can be killed. */
const starter = `
  const { startEmbeddedPostgres } = await import(process.argv[1]);
  const server = await startEmbeddedPostgres({ dataDir: process.argv[2] });
  console.log(JSON.stringify({ url: server.url, owned: server.owned }));
  process.on('SIGTERM', () => server.stop().then(() => process.exit(0)));
  setInterval(() => undefined, 1000);`;
const compiled = path.resolve('dist/libs/platform/src/embedded-postgres/embedded-postgres.js');

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  let running: EmbeddedPostgres[] = [];
  let children: ChildProcess[] = [];

  beforeEach(() => {
    dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'compact-embedded-'));
    // As root the server runs as another user, who must be able to walk down to its files.
    fs.chmodSync(dataDir, 0o755);
  });

  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    for (const server of running) await server.stop();
    const pid = postmaster();
    if (pid !== undefined) process.kill(pid, 'SIGQUIT');
    while (postmaster() !== undefined) await wait(20);
    running = [];
    children = [];
    fs.rmSync(dataDir, { recursive: true, force: true });
  });

  const start = async () => {
    const server = await startEmbeddedPostgres({ dataDir });
    running.push(server);
    return server;
  };

  const startElsewhere = async (): Promise<{ child: ChildProcess; url: string; owned: boolean }> => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', starter, compiled, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const line = await new Promise<string>((resolve, reject) => {
      child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString()));
      child.once('exit', () => reject(new Error('the starter ended')));
    });
    return { child, ...(JSON.parse(line) as { url: string; owned: boolean }) };
  };

  /** The live server's process, read without the code under test. */
  const postmaster = (): number | undefined => {
    const file = path.join(dataDir, 'postgres/data/postmaster.pid');
    const pid = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8').split('\n')[0]) : undefined;
    return pid !== undefined && commandOf(pid).includes('postgres') ? pid : undefined;
  };

  const ask = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  };

  it('starts from nothing, on a socket alone, and stops leaving no process', async () => {
    const server = await start();
    expect(await ask(server.url, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(await ask(server.url, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    expect(server).toMatchObject({ adopted: false, owned: true });
    const pid = postmaster() ?? 0;
    expect(isAlive(pid)).toBe(true);
    await server.stop();
    expect(commandOf(pid)).toBe('');
    await expect(ask(server.url, 'select 1')).rejects.toThrow();
  });

  it('dies with its node process and comes back with what was acknowledged', async () => {
    const { child, url, owned } = await startElsewhere();
    expect(owned).toBe(true);
    await ask(url, 'create table kept (n int); insert into kept values (7)');
    child.kill('SIGKILL');
    const again = await start();
    expect(await ask(again.url, 'select n from kept')).toEqual([{ n: 7 }]);
    expect(again.owned).toBe(true);
  });

  it('recovers when PostgreSQL was killed too, even if its number is another process now', async () => {
    const { child, url } = await startElsewhere();
    await ask(url, 'create table kept (n int); insert into kept values (8)');
    const pid = postmaster() ?? 0;
    const pidFile = path.join(dataDir, 'postgres/data/postmaster.pid');
    const left = fs.readFileSync(pidFile, 'utf8');
    child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    while (commandOf(pid) !== '') await wait(20);
    fs.writeFileSync(pidFile, left.replace(/^\d+/, String(process.pid)));
    const again = await start();
    expect(await ask(again.url, 'select n from kept')).toEqual([{ n: 8 }]);
  });

  it('lets a second process use the server, and only the first stop it', async () => {
    const { child, url } = await startElsewhere();
    const guest = await start();
    expect(guest).toMatchObject({ adopted: true, owned: false });
    await guest.stop();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(postmaster()).toBeUndefined();
  });

  it('takes over a server whose node died without stopping it', async () => {
    const first = await start();
    fs.writeFileSync(path.join(dataDir, 'postgres/owner.pid'), '4194305\n');
    const second = await start();
    expect(second).toMatchObject({ adopted: true, owned: true });
    await second.stop();
    expect(postmaster()).toBeUndefined();
    await expect(ask(first.url, 'select 1')).rejects.toThrow();
  });

  it('gives one server to two processes that start at once', async () => {
    const both = await Promise.all([startElsewhere(), startElsewhere()]);
    expect(both.filter((one) => one.owned)).toHaveLength(1);
    expect(both[0].url).toBe(both[1].url);
  });

  it('takes a long path, for which a socket would not fit', async () => {
    dataDir = path.join(dataDir, 'x'.repeat(120));
    const server = await start();
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('runs in a folder that only root may enter', async () => {
    fs.chmodSync(dataDir, 0o700);
    const server = await start();
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(await ask((await start()).url, 'select 2 as two')).toEqual([{ two: 2 }]);
  });

  it('says what to do when the data was made by another major version', async () => {
    await (await start()).stop();
    fs.writeFileSync(path.join(dataDir, 'postgres/data/PG_VERSION'), '11\n');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/made by PostgreSQL 11.*PG_BIN.*PostgreSQL 11.*backup/s);
  });
});

describe('the choice of programs', () => {
  it('takes the npm package before the system', () => {
    expect(findPostgresBinaries(undefined, {})).toMatchObject({ source: 'package', major: '18' });
  });

  it('takes PG_BIN before everything, and nothing else when it is set', () => {
    const folder = findPostgresBinaries(undefined, {}).folder;
    expect(findPostgresBinaries(undefined, { PG_BIN: folder }).source).toBe('PG_BIN');
    expect(() => findPostgresBinaries(undefined, { PG_BIN: '/nowhere' })).toThrow(/PG_BIN/);
  });
});
