import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What every scanner takes for a virus, in two halves, so that this file is none. */
export const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));

/** A scanner for tests. */
export interface TestScanner {
  /** `clamd` where it is installed; `fake` speaks as much of its language as is needed. */
  readonly kind: 'clamd' | 'fake';
  readonly url: string;
  stop(): Promise<void>;
}

const installed = ['/usr/sbin/clamd', '/usr/bin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find((place) =>
  existsSync(place),
);

/** Starts the real scanner with one signature of our own, or a fake where it is not installed. */
export async function startScanner(): Promise<TestScanner> {
  return installed === undefined ? startFakeScanner() : startClamd(installed);
}

async function startClamd(program: string): Promise<TestScanner> {
  const folder = await mkdtemp(path.join(tmpdir(), 'clamd-'));
  await chmod(folder, 0o755);
  const socket = path.join(folder, 'clamd.sock');
  const md5 = createHash('md5').update(eicar).digest('hex');
  await writeFile(path.join(folder, 'eicar.hdb'), `${md5}:${eicar.length}:Eicar-Test-Signature\n`);
  const settings = [
    `DatabaseDirectory ${folder}`,
    `LocalSocket ${socket}`,
    'Foreground yes',
    'StreamMaxLength 25M',
    'User root',
    'MaxThreads 4',
  ];
  const lines = process.getuid?.() === 0 ? settings : settings.filter((line) => !line.startsWith('User'));
  await writeFile(path.join(folder, 'clamd.conf'), `${lines.join('\n')}\n`);
  const clamd: ChildProcess = spawn(program, [`--config-file=${path.join(folder, 'clamd.conf')}`], { stdio: 'ignore' });
  await until(() => answers(socket));
  return {
    kind: 'clamd',
    url: `unix:${socket}`,
    async stop() {
      const ended = new Promise((resolve) => clamd.once('exit', resolve));
      clamd.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Takes INSTREAM, and finds nothing but the test file. */
export async function startFakeScanner(): Promise<TestScanner> {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const content = contentIn(received);
      if (content) socket.end(content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    kind: 'fake',
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

/** The file, once the piece of no length that ends it is there. */
function contentIn(received: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (let at = 'zINSTREAM\0'.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('The scanner did not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
