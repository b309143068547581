import path from 'node:path';

/** Everything that an operator can set, checked. Times and sizes that nobody has needed to change are constants in the code. */
export interface Configuration {
  port: number;
  host: string;
  /** An existing PostgreSQL; undefined means the embedded one. */
  databaseUrl: string | undefined;
  /** Undefined: messages are kept and shown to the administrator, and none is sent. */
  smtpUrl: string | undefined;
  /** A virus scanner; undefined: documents are kept unscanned and marked so. */
  clamdUrl: string | undefined;
  /** Where people reach the service, without a slash at the end; it stands in messages and in problem documents. */
  publicUrl: string;
  /** Absolute. Holds the embedded database and uploaded files. */
  dataDir: string;
  /** Whether an empty database gets the demonstration Compacts and sign-ins. */
  demo: boolean;
  demoPassword: string;
  /** What secrets at rest are encrypted with; undefined: a file in `dataDir`, see `provideSecretKey`. */
  secretKey: string | undefined;
  /** `inline`: this process also sends messages and raises reminders. `separate`: other processes do. */
  worker: 'inline' | 'separate';
  /** How many proxies in front may be believed about a caller's address. */
  trustedProxies: number;
  logLevel: LogLevel;
}

/** Least to most talkative. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
/** How much the log says. */
export type LogLevel = (typeof logLevels)[number];

/** The environment cannot be used. Its message lists every problem, one a line, and never a password. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  constructor(readonly problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** Shorter ones could be found by trying. */
export const shortestSecretKey = 32;

/** Names read from the environment, with what each takes; the operator's guide and the container files are checked against it. */
export const settingNames = {
  PORT: 'a port number from 0 to 65535 (0: any free one)',
  HOST: 'an address or name to listen on',
  DATABASE_URL: 'postgres://user:password@host:port/database',
  SMTP_URL: 'smtp://host:port or smtps://user:password@host:port',
  CLAMD_URL: 'tcp://host:port or unix:/path/of/the/socket',
  PUBLIC_URL: 'http:// or https:// address, without a query',
  DATA_DIR: 'a folder',
  DEMO: 'on or off',
  DEMO_PASSWORD: '8 to 200 characters',
  SECRET_KEY: `at least ${shortestSecretKey} characters`,
  WORKER: 'inline or separate',
  TRUSTED_PROXIES: 'a number from 0 to 10',
  LOG_LEVEL: `one of ${logLevels.join(', ')}`,
} as const;
type SettingName = keyof typeof settingNames;

/**
 * Reads and checks the environment. An empty value counts as not set, as compose files produce them.
 * @throws ConfigurationError with every problem at once
 */
export function readConfiguration(env: NodeJS.ProcessEnv = process.env): Configuration {
  const problems: string[] = [];
  const read = <T>(name: SettingName, fallback: T, parse: (text: string) => T | undefined): T => {
    const text = env[name]?.trim();
    if (!text) return fallback;
    const value = parse(text);
    if (value === undefined) problems.push(`${name} must be ${settingNames[name]}${isSecret(name) ? '' : `, not "${text}"`}`);
    return value ?? fallback;
  };
  const port = read('PORT', 3000, wholeNumber(0, 65_535));
  const host = read('HOST', '127.0.0.1', (text) => (/^[\w.:-]+$/.test(text) ? text : undefined));
  const configuration: Configuration = {
    port,
    host,
    databaseUrl: read<string | undefined>('DATABASE_URL', undefined, address('postgres:', 'postgresql:')),
    smtpUrl: read<string | undefined>('SMTP_URL', undefined, address('smtp:', 'smtps:')),
    clamdUrl: read<string | undefined>('CLAMD_URL', undefined, scannerAddress),
    publicUrl: read('PUBLIC_URL', `http://${isAnyAddress(host) ? 'localhost' : bracketed(host)}:${port}`, publicAddress),
    dataDir: path.resolve(read('DATA_DIR', './var', (text) => (text.includes('\0') ? undefined : text))),
    demo: read('DEMO', true, (text) => ({ on: true, off: false })[text.toLowerCase()]),
    demoPassword: read('DEMO_PASSWORD', 'compact-demo', (text) => (text.length >= 8 && text.length <= 200 ? text : undefined)),
    secretKey: read<string | undefined>('SECRET_KEY', undefined, (text) => (text.length >= shortestSecretKey ? text : undefined)),
    worker: read('WORKER', 'inline', oneOf('inline', 'separate')),
    trustedProxies: read('TRUSTED_PROXIES', 0, wholeNumber(0, 10)),
    logLevel: read<LogLevel>('LOG_LEVEL', 'info', oneOf(...logLevels)),
  };
  if (problems.length > 0) throw new ConfigurationError(problems);
  return configuration;
}

/** `readConfiguration` for a program's first line: prints every problem and ends with exit code 1. */
export function readConfigurationOrExit(env: NodeJS.ProcessEnv = process.env): Configuration {
  try {
    return readConfiguration(env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** Addresses of servers carry passwords, so a wrong one is not repeated on the terminal or in a log. */
function isSecret(name: SettingName): boolean {
  return name === 'DATABASE_URL' || name === 'SMTP_URL' || name === 'DEMO_PASSWORD' || name === 'SECRET_KEY';
}

function wholeNumber(least: number, most: number) {
  return (text: string) => (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined);
}

function oneOf<T extends string>(...choices: readonly T[]) {
  return (text: string) => choices.find((choice) => choice === text);
}

/** The host may be absent: PostgreSQL's own addresses name a Unix socket in their query. */
function address(...protocols: string[]) {
  return (text: string) => (URL.canParse(text) && protocols.includes(new URL(text).protocol) && /^\w+:\/\//.test(text) ? text : undefined);
}

function scannerAddress(text: string): string | undefined {
  if (/^unix:(\/\/)?\/[^\0?#]+$/.test(text)) return text;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'tcp:' && url.hostname !== '' && url.port !== '' && !url.username && /^\/?$/.test(url.pathname)
    ? text
    : undefined;
}

function publicAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const usable = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username && !url.password;
  return usable ? url.toString().replace(/\/+$/, '') : undefined;
}

function isAnyAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
