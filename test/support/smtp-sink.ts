import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What the server does with a message. `drop` cuts the line in the middle of DATA, `stall` never answers it. */
export type SinkBehaviour = 'accept' | 'refuse' | 'busy' | 'stall' | 'drop' | 'rejectContent';

/** One message as it arrived. */
export interface Caught {
  readonly to: string[];
  readonly from: string;
  readonly raw: string;
  readonly messageId: string;
}

/** A real SMTP server on the loopback that keeps what it accepts. */
export interface SmtpSink {
  readonly url: string;
  readonly caught: Caught[];
  /** Decides by recipient; accepts everything until it is set. */
  behave(decide: (recipient: string) => SinkBehaviour): void;
  /** Milliseconds that it takes to accept a message. */
  slowDown(milliseconds: number): void;
  close(): Promise<void>;
}

class Reply extends Error {
  constructor(
    readonly responseCode: number,
    text: string,
  ) {
    super(text);
  }
}

/** Starts the server on a free port. */
export async function startSmtpSink(port = 0): Promise<SmtpSink> {
  const caught: Caught[] = [];
  const sockets = new Set<Socket>();
  let decide: (recipient: string) => SinkBehaviour = () => 'accept';
  let delay = 0;
  const recipientsOf = (session: SMTPServerSession): string[] => session.envelope.rcptTo.map(({ address }) => address);

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      const behaviour = decide(address);
      if (behaviour === 'refuse') done(new Reply(550, `5.1.1 <${address}> unknown`));
      else if (behaviour === 'busy') done(new Reply(421, '4.7.0 Try again later'));
      else done();
    },
    onData(stream, session, done) {
      const to = recipientsOf(session);
      const behaviour = decide(to[0] ?? '');
      const chunks: Buffer[] = [];
      if (behaviour === 'drop') {
        for (const socket of sockets) socket.destroy();
        return;
      }
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (behaviour === 'stall') return;
        if (behaviour === 'rejectContent') return done(new Reply(554, '5.7.1 Refused'));
        const raw = Buffer.concat(chunks).toString('utf8');
        const messageId = /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? '';
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
        const accept = (): void => {
          caught.push({ to, from, raw, messageId });
          done();
        };
        if (delay > 0) setTimeout(accept, delay);
        else accept();
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    caught,
    behave: (next) => void (decide = next),
    slowDown: (milliseconds) => void (delay = milliseconds),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}
