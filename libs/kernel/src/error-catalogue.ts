/** Every way in which the product can say no. Stable: other programs read these codes. */
export type ErrorCode =
  | 'malformed-request'
  | 'field-errors'
  | 'not-signed-in'
  | 'wrong-credentials'
  | 'second-factor-needed'
  | 'second-factor-unreadable'
  | 'not-allowed'
  | 'conflict-declaration-needed'
  | 'not-found'
  | 'already-exists'
  | 'in-use'
  | 'process-refused'
  | 'version-stale'
  | 'version-missing'
  | 'idempotency-key-reused'
  | 'body-too-large'
  | 'not-scanned-yet'
  | 'infected'
  | 'unsupported-media-type'
  | 'too-many-requests'
  | 'internal-error'
  | 'unavailable';

/** How loudly an error is logged. */
export type ErrorLogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What a code means: HTTP status, the words of its problem document, and how it is logged. */
export interface ErrorMeaning {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly logLevel: ErrorLogLevel;
}

function meaning(status: number, title: string, detail: string, logLevel: ErrorLogLevel = 'info'): ErrorMeaning {
  return Object.freeze({ status, title, detail, logLevel });
}

/** The meaning of each code, for problem documents (RFC 9457), pages and logs alike. */
export const errorCatalogue: Readonly<Record<ErrorCode, ErrorMeaning>> = Object.freeze({
  'malformed-request': meaning(400, 'Malformed request', 'The request could not be understood. Check its form and try again.'),
  'field-errors': meaning(422, 'Some answers need correcting', 'One or more fields are missing or not valid. See the list of errors.'),
  'not-signed-in': meaning(401, 'Sign in', 'You need to sign in to do this.'),
  'wrong-credentials': meaning(401, 'Sign-in failed', 'The email address or password is not right.', 'warn'),
  'second-factor-needed': meaning(401, 'Code needed', 'This account is protected by one-time codes. Sign in again, with the code as well.'),
  'second-factor-unreadable': meaning(
    409,
    'One-time codes cannot be checked',
    'The service no longer has the key with which it kept the secret of this account’s authenticator. An administrator can end the one-time codes.',
    'error',
  ),
  'not-allowed': meaning(403, 'Not allowed', 'You may see this, but your role does not let you do that.', 'warn'),
  'conflict-declaration-needed': meaning(
    403,
    'Declare conflicts of interest first',
    'Before you can open this challenge you must say whether you have a conflict of interest with its parties.',
  ),
  'not-found': meaning(404, 'Not found', 'There is nothing here that you can see.'),
  'already-exists': meaning(409, 'Already exists', 'There is already an entry like this.'),
  'in-use': meaning(409, 'Still in use', 'Something else still refers to this, so it cannot be removed.'),
  'process-refused': meaning(
    409,
    'The process does not allow that now',
    'The challenge is unchanged. See the guard and the events that are open to you.',
  ),
  'version-stale': meaning(
    412,
    'Changed since you read it',
    'Somebody changed this after you opened it. Read it again, then repeat your change.',
  ),
  'version-missing': meaning(428, 'Version needed', 'Send the version that you read in the If-Match header.'),
  'idempotency-key-reused': meaning(
    422,
    'Idempotency key used before',
    'This idempotency key was used before with a different request.',
    'warn',
  ),
  'body-too-large': meaning(413, 'Too large', 'What you sent is larger than this service accepts.'),
  'not-scanned-yet': meaning(
    409,
    'Still being checked for viruses',
    'This document can be downloaded once it was checked for viruses. Try again in a minute.',
  ),
  infected: meaning(403, 'A virus was found', 'This document is locked away because a virus was found in it. Ask for a clean copy.'),
  'unsupported-media-type': meaning(415, 'Unsupported media type', 'This service cannot read that kind of content.'),
  'too-many-requests': meaning(429, 'Too many requests', 'Wait a little, then try again.', 'warn'),
  'internal-error': meaning(
    500,
    'Something went wrong',
    'The fault is ours. Quote the identifier of this message when you ask for help.',
    'error',
  ),
  unavailable: meaning(503, 'Not available at the moment', 'The service cannot answer just now. Try again in a few minutes.', 'error'),
});
