/**
 * What the log may say is a list, not what it may not: references, identifiers, codes, states, numbers and dates are of use to an
 * operator; any other text may be a name, an address or what somebody went through, and is replaced by its length.
 */
const speakingKeys = new Set([
  ...[
    'level',
    'time',
    'code',
    'type',
    'event',
    'stage',
    'subState',
    'from',
    'to',
    'guard',
    'role',
    'kind',
    'status',
    'reference',
    'compact',
  ],
  ...['slug', 'id', 'problemId', 'method', 'route', 'rule', 'field', 'template', 'table', 'constraint', 'migration', 'applied', 'version'],
  ...['machineHash', 'signal', 'source', 'worker', 'job', 'channel'],
]);
/** The program's own sentences. */
const sentenceKeys = new Set(['msg', 'context', 'stack']);
const oneWord = /^[\w./:{}*@#-]{1,200}$/;
const identifier = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const instantOrDate = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/;
const caseReference = /^[A-Z]{2,6}-\d{4}-\d{2}-\d{1,6}$/;
const emailAddress = /[^\s@<>"'()]+@[^\s@<>"'()]+/g;
const deepest = 6;

/** A copy of a log entry that carries nothing personal. Never throws, also for cycles and hostile getters. */
export function withoutPersonalData(value: unknown, key = '', depth = 0): unknown {
  if (value === null || ['number', 'boolean', 'undefined', 'bigint'].includes(typeof value))
    return typeof value === 'bigint' ? `${value}` : value;
  if (typeof value === 'string')
    return isSpeaking(value, key) ? value.replaceAll(emailAddress, '[address]') : `[${value.length} characters]`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '[no date]' : value.toISOString();
  if (value instanceof Error) return plainError(value, depth);
  if (typeof value !== 'object') return `[${typeof value}]`;
  if (depth >= deepest) return '[deeper]';
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => withoutPersonalData(item, key, depth + 1));
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  return Object.fromEntries(Object.keys(value).map((name) => [name, withoutPersonalData(read(value, name), name, depth + 1)]));
}

function isSpeaking(text: string, key: string): boolean {
  if (identifier.test(text) || instantOrDate.test(text) || caseReference.test(text)) return true;
  return sentenceKeys.has(key) ? text.length <= 8_000 : speakingKeys.has(key) && oneWord.test(text);
}

/**
 * PostgreSQL puts values of the row into `detail` and sometimes into the message ("invalid input syntax for type uuid: ..."), and
 * TypeORM puts the parameters beside them. Kept are the kind of error, its code and where it happened.
 */
function plainError(error: Error, depth: number): Record<string, unknown> {
  const { code, constraint, table, status } = error as Error & Record<string, unknown>;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: isOurOwn(error) ? error.message.replaceAll(emailAddress, '[address]') : `[${error.message.length} characters]`,
    ...Object.fromEntries(
      Object.entries({ code, constraint, table, status }).filter(([, v]) => typeof v === 'string' || typeof v === 'number'),
    ),
    stack: frames.slice(0, 30).join('\n'),
    ...(error.cause !== undefined && depth < deepest && { cause: withoutPersonalData(error.cause, 'cause', depth + 1) }),
  };
}

/** Messages of node, of the language and of DomainError are about the program; those of the database quote the data. */
function isOurOwn(error: Error): boolean {
  return error.name !== 'QueryFailedError' && !('severity' in error) && !('parameters' in error) && error.message.length <= 500;
}

function read(value: object, name: string): unknown {
  try {
    return (value as Record<string, unknown>)[name];
  } catch {
    return '[unreadable]';
  }
}
