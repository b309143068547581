import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const program = path.resolve('dist/apps/server/src/main.js');

/** The built server as a process of its own, with a data directory that outlives it. It is there to be killed. */
export class ServerProcess {
  readonly dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'compact-killed-'));
  private child: ChildProcess | undefined;
  private printed = '';

  private constructor(readonly port: number) {
    // As root the database runs as another user, who must be able to walk down to its files.
    fs.chmodSync(this.dataDir, 0o755);
  }

  static async onAnyPort(): Promise<ServerProcess> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    probe.close();
    await once(probe, 'close');
    return new ServerProcess(port);
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The embedded database as its owner. */
  get databaseUrl(): string {
    return `postgres://compact@localhost/compact?host=${encodeURIComponent(path.join(this.dataDir, 'postgres/socket'))}`;
  }

  start(): void {
    const { PATH } = process.env;
    const env = { PATH, PORT: String(this.port), DATA_DIR: this.dataDir, LOG_LEVEL: 'warn' };
    this.child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk: Buffer) => (this.printed += chunk.toString()));
  }

  async untilReady(): Promise<void> {
    for (const end = Date.now() + 50_000; Date.now() < end; await wait(50)) {
      if (this.child?.exitCode !== null) break;
      if (await this.isReady()) return;
    }
    throw new Error(`The server is not ready: ${this.printed.slice(-3_000)}`);
  }

  async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.baseUrl}/readyz`)).status === 200;
    } catch {
      return false;
    }
  }

  /** kill -9 of node. */
  async killServer(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** kill -9 of the postmaster. */
  killDatabase(): void {
    const [pid] = fs.readFileSync(path.join(this.dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
  }

  /** Ends node by a signal, and answers with what it ended. */
  async end(signal: NodeJS.Signals): Promise<number | string | null> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code, by] = (await ended) as [number | null, string | null];
    return code ?? by;
  }

  /** Processes that work on the data directory, found in the process table. */
  processes(): string[] {
    const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.filter(
      (pid) => readOrNothing(`/proc/${pid}/cmdline`).includes(this.dataDir) || readOrNothing(`/proc/${pid}/environ`).includes(this.dataDir),
    );
  }

  /** The processes that are still there ten seconds later: what watched over the database ends a moment after the server. */
  async processesLeft(): Promise<string[]> {
    for (const end = Date.now() + 10_000; this.processes().length > 0 && Date.now() < end; await wait(50));
    return this.processes();
  }

  /** To be called last, however the test went. */
  async remove(): Promise<void> {
    await this.end('SIGKILL');
    for (const pid of await this.processesLeft()) process.kill(Number(pid), 'SIGKILL');
    fs.rmSync(this.dataDir, { recursive: true, force: true });
  }
}

function readOrNothing(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
