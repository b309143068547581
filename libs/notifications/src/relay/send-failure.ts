/**
 * Why a message was not sent, as a class without the server's words: those can hold the address.
 * - `park`: trying again would fail again.
 * - `retry`: this message later.
 * - `serverDown`: this message later, and the others are not tried now: the fault is not theirs.
 */
export interface SendFailure {
  readonly then: 'park' | 'retry' | 'serverDown';
  /** Stable: `recipient-refused:550`. */
  readonly kind: string;
}

interface SmtpError {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly command?: unknown;
}

/** Classifies what nodemailer threw. Only an answer about this recipient or this message is permanent; a fault of the server or of our account is not. */
export function sendFailureOf(error: unknown): SendFailure {
  const { code, responseCode, command } = (typeof error === 'object' && error !== null ? error : {}) as SmtpError;
  const reply = typeof responseCode === 'number' && responseCode > 0 ? responseCode : undefined;
  const kind = (name: string): string => (reply === undefined ? name : `${name}:${reply}`);
  const permanent = reply !== undefined && reply >= 500 && reply < 600 && reply !== 503;
  if (reply === 421) return { then: 'serverDown', kind: kind('server-busy') };
  if (command === 'RCPT TO') return { then: permanent ? 'park' : 'retry', kind: kind('recipient-refused') };
  if (command === 'MAIL FROM') return { then: 'serverDown', kind: kind('sender-refused') };
  if (command === 'DATA' || code === 'EMESSAGE') return { then: permanent ? 'park' : 'retry', kind: kind('message-refused') };
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') return { then: 'serverDown', kind: kind('not-authenticated') };
  if (code === 'EABORT' || code === 'ETIMEDOUT') return { then: 'serverDown', kind: kind('timed-out') };
  if (code === 'ESOCKET' || code === 'ECONNECTION') return { then: 'serverDown', kind: kind('connection-lost') };
  if (code === 'EDNS' || code === 'ETLS' || code === 'EREQUIRETLS' || code === 'EPROXY')
    return { then: 'serverDown', kind: kind('not-connected') };
  return { then: 'retry', kind: kind('failed') };
}
