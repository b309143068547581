import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, readConfiguration } from './configuration.js';

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(readConfiguration({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      smtpUrl: undefined,
      publicUrl: 'http://127.0.0.1:3000',
      dataDir: path.resolve('var'),
      demo: true,
      demoPassword: 'compact-demo',
      secretKey: undefined,
      worker: 'inline',
      trustedProxies: 0,
      logLevel: 'info',
    });
  });

  it('takes what is set, and an empty value as not set', () => {
    const configuration = readConfiguration({
      PORT: '8080',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://compact@localhost/compact?host=%2Fvar%2Frun',
      SMTP_URL: '',
      DEMO: 'off',
      WORKER: 'separate',
    });
    expect(configuration).toMatchObject({
      port: 8080,
      publicUrl: 'http://localhost:8080',
      smtpUrl: undefined,
      demo: false,
      worker: 'separate',
    });
  });

  it('lists every problem at once and repeats no secret', () => {
    const env = {
      PORT: '70000',
      HOST: 'not a host',
      DATABASE_URL: 'mysql://root:hunter2@localhost/x',
      SMTP_URL: 'mail.example.org:25',
      CLAMD_URL: 'tcp://scanner',
      PUBLIC_URL: 'ftp://example.org',
      DEMO: 'maybe',
      DEMO_PASSWORD: 'short',
      SECRET_KEY: 'no-key'.padEnd(31, '!'),
      WORKER: 'none',
      TRUSTED_PROXIES: '-1',
      LOG_LEVEL: 'loud',
    };
    const problem = catchError(() => readConfiguration(env));
    expect(problem).toBeInstanceOf(ConfigurationError);
    for (const name of Object.keys(env)) expect(problem.message).toContain(`${name} must be`);
    expect(problem.message).not.toContain('hunter2');
    expect(problem.message).not.toContain('short');
    expect(problem.message).not.toContain('no-key');
  });

  it.each(['tcp://scanner:3310', 'tcp://[::1]:3310', 'unix:/run/clamav/clamd.ctl'])('takes a scanner at %s', (CLAMD_URL) => {
    expect(readConfiguration({ CLAMD_URL }).clamdUrl).toBe(CLAMD_URL);
  });

  it.each(['http://scanner:3310', 'tcp://scanner:3310/path', 'unix:relative', 'scanner:3310'])('takes no scanner at %s', (CLAMD_URL) => {
    expect(() => readConfiguration({ CLAMD_URL })).toThrow(ConfigurationError);
  });

  it.each(['3e3', '0x10', ' 12 34', '1.5', '-0'])('takes no port written as %j', (PORT) => {
    expect(() => readConfiguration({ PORT })).toThrow(ConfigurationError);
  });

  it('keeps a path in the public address and drops its last slash', () => {
    expect(readConfiguration({ PUBLIC_URL: 'https://compact.example.org/challenges/' }).publicUrl).toBe(
      'https://compact.example.org/challenges',
    );
  });

  it('ends a program with exit code 1 and the problems on its error output', () => {
    const compiled = path.resolve('dist/libs/platform/src/configuration/configuration.js');
    const script = `(await import(${JSON.stringify(compiled)})).readConfigurationOrExit()`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env: { PORT: 'x', WORKER: 'y' } });
    expect(run.status).toBe(1);
    expect(run.stderr.match(/must be/g)).toHaveLength(2);
    expect(run.stdout).toBe('');
  });
});

function catchError(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}
