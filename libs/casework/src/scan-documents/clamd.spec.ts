import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { scanWithClamd, ScannerFailed } from './clamd.js';

describe('asking the scanner', () => {
  const servers: Server[] = [];
  const sockets: Socket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    for (const server of servers.splice(0)) server.close();
  });

  async function scannerThat(behaves: (socket: Socket) => void): Promise<string> {
    const server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      behaves(socket);
    });
    servers.push(server);
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  const file = async function* (pieces = 3): AsyncGenerator<Buffer> {
    for (let left = pieces; left > 0; left -= 1) yield await Promise.resolve(Buffer.alloc(200_000, left));
  };
  const saying = (answer: string) => (socket: Socket) => {
    let end = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      end = Buffer.concat([end, chunk]).subarray(-4);
      if (end.equals(Buffer.alloc(4))) socket.end(answer);
    });
  };

  it('tells a clean file from one with a virus, by its name', async () => {
    expect(await scanWithClamd(await scannerThat(saying('stream: OK\0')), file())).toEqual({ infected: false });
    expect(await scanWithClamd(await scannerThat(saying('stream: Win.Test.EICAR_HDB-1 FOUND\0')), file())).toEqual({
      infected: true,
      signature: 'Win.Test.EICAR_HDB-1',
    });
  });

  it.each([
    ['says that it failed', saying('stream: Can not open file ERROR\0')],
    ['will not take so much', (socket: Socket) => void socket.once('data', () => socket.end('INSTREAM size limit exceeded. ERROR\0'))],
    ['hangs up', (socket: Socket) => void socket.once('data', () => socket.destroy())],
    ['says nothing', saying('')],
    ['is silent for too long', () => undefined],
    ['says something else', saying('stream: OK, or so I think\0')],
  ])('has no verdict when it %s', async (_what, behaves) => {
    await expect(scanWithClamd(await scannerThat(behaves), file(40), 300)).rejects.toBeInstanceOf(ScannerFailed);
  });

  it('has no verdict when nobody is there', async () => {
    await expect(scanWithClamd('unix:/nowhere/clamd.sock', file())).rejects.toBeInstanceOf(ScannerFailed);
  });

  it('leaves to others what is not its fault', async () => {
    const url = await scannerThat(saying('stream: OK\0'));
    const broken = async function* (): AsyncGenerator<Buffer> {
      yield await Promise.resolve(Buffer.from('beginning'));
      throw new Error('the database is away');
    };
    await expect(scanWithClamd(url, broken())).rejects.toThrow('the database is away');
  });
});
