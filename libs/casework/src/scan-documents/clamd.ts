import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What the scanner says of a file. */
export type ScanVerdict = { readonly infected: false } | { readonly infected: true; readonly signature: string };

/** The scanner is down, busy or will not look at this file: not an answer, so it is asked again later. */
export class ScannerFailed extends Error {
  override readonly name = 'ScannerFailed';
}

/** Longest silence of the scanner. A file of 20 MB takes it a few seconds. */
const PATIENCE_MS = 120_000;
const LONGEST_ANSWER = 4_096;

/**
 * Sends a file to a running clamd (its INSTREAM command) and waits for the verdict.
 * @param address `tcp://host:port` or `unix:/path`
 * @throws ScannerFailed when there is no verdict
 */
export async function scanWithClamd(address: string, content: AsyncIterable<Uint8Array>, patience = PATIENCE_MS): Promise<ScanVerdict> {
  const socket = open(address);
  socket.setTimeout(patience, () => socket.destroy(new Error('it was silent for too long')));
  const answer = answerOf(socket);
  // Whoever waits for the answer hears of it; while the file is sent nobody waits yet.
  answer.catch(() => undefined);
  try {
    await once(socket, 'connect');
    await send(socket, content);
    return verdictOf(await answer);
  } catch (error) {
    if (error instanceof ScannerFailed || !isOfSocket(error, socket)) throw error;
    throw new ScannerFailed(`The virus scanner does not answer: ${(error as Error).message}`, { cause: error });
  } finally {
    socket.destroy();
  }
}

function open(address: string): Socket {
  const path = /^unix:(?:\/\/)?(\/.+)$/.exec(address)?.[1];
  if (path !== undefined) return connect({ path });
  const { hostname, port } = new URL(address);
  return connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) });
}

async function send(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const piece of content) {
    // It hangs up on a file that is too large for it, after saying so.
    if (!socket.writable) return;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
  }
  if (socket.writable) socket.write(Buffer.alloc(4));
}

async function answerOf(socket: Socket): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (text.includes('\0') || text.length > LONGEST_ANSWER) resolve(text);
    });
    socket.once('end', () => resolve(text));
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('it hung up')));
  });
}

function verdictOf(answer: string): ScanVerdict {
  const said = answer.split('\0')[0]?.trim() ?? '';
  if (said === 'stream: OK') return { infected: false };
  const signature = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (signature !== undefined) return { infected: true, signature };
  throw new ScannerFailed(`The virus scanner gave no verdict: ${said.slice(0, 200) || 'nothing'}`);
}

/** Errors of the database, which gives the content, are not the scanner's. */
function isOfSocket(error: unknown, socket: Socket): boolean {
  const { syscall, code } = error as NodeJS.ErrnoException;
  return syscall !== undefined || code === 'EPIPE' || socket.destroyed;
}
