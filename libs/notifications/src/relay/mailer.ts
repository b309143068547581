import { createTransport } from 'nodemailer';
import type { Language } from '#libs/workflow';
import type { RenderedMessage } from '../messages/render-message.js';

/** One email as it leaves. */
export interface Envelope extends RenderedMessage {
  /** With its angle brackets. The same at every attempt, so that a mail system can drop a second copy. */
  readonly messageId: string;
  readonly to: string;
  readonly language: Language;
  readonly date: Date;
}

/** The one way out of the house. */
export interface Mailer {
  /** Resolves when the server has taken the message, rejects with nodemailer's error. */
  send(envelope: Envelope): Promise<void>;
  close(): void;
}

/** Milliseconds. `whole` bounds one message altogether: a server that trickles its replies never runs into the others. */
export interface MailTimeouts {
  readonly connection: number;
  readonly greeting: number;
  readonly socket: number;
  readonly whole: number;
}
export const mailTimeouts: MailTimeouts = { connection: 10_000, greeting: 10_000, socket: 20_000, whole: 30_000 };

export interface SmtpMailerOptions {
  readonly smtpUrl: string;
  readonly from: string;
  /** Connections that are open at once. */
  readonly connections: number;
  readonly timeouts?: MailTimeouts;
}

/** A Mailer over a pool of SMTP connections. */
export function smtpMailer({ smtpUrl, from, connections, timeouts = mailTimeouts }: SmtpMailerOptions): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: connections,
    // The outbox repeats what fails; a second, hidden repetition would only send more copies.
    maxRequeues: 0,
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.socket,
    dnsTimeout: timeouts.connection,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ messageId, to, language, date, subject, text }) {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        messageId,
        date,
        // RFC 3834: no machine shall answer this; the second header tells Exchange the same.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': language },
        signal: AbortSignal.timeout(timeouts.whole),
      });
    },
    close: () => transport.close({ force: true }),
  };
}

/** The sender where none is set, and the right-hand side of Message-IDs: the host that people reach the service at. */
export function mailHostOf(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  // An address literal needs brackets; URL gives IPv6 with them already.
  return /^[\d.]+$/.test(hostname) ? `[${hostname}]` : hostname;
}
