import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { createLogger, NestLogger } from './logger.js';

const secrets = ['Gwen Pritchard', 'gwen@example.org', '12 Heol y Castell', 'they shut our building', 'WV1 1AA'];

function logged(write: (logger: ReturnType<typeof createLogger>) => void): { text: string; lines: Record<string, unknown>[] } {
  let text = '';
  write(createLogger('trace', { write: (chunk: string) => void (text += chunk) }));
  const lines = text.trim().split('\n');
  return { text, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

function expectNothingPersonal(text: string): void {
  for (const secret of secrets) expect(text).not.toContain(secret);
}

describe('the log', () => {
  it('keeps references, event types, states and identifiers', () => {
    const { lines } = logged((log) =>
      log.info(
        {
          reference: 'WLV-2026-27-0007',
          event: 'accept',
          from: 'logged.awaitingAcceptance',
          personId: '0192f0c4-0000-7000-8000-000000000001',
        },
        'moved',
      ),
    );
    expect(lines[0]).toMatchObject({
      level: 'info',
      msg: 'moved',
      reference: 'WLV-2026-27-0007',
      event: 'accept',
      from: 'logged.awaitingAcceptance',
      personId: '0192f0c4-0000-7000-8000-000000000001',
    });
  });

  it('carries no name, address or narrative, however deep they sit', () => {
    const { text } = logged((log) =>
      log.warn({
        person: { name: 'Gwen Pritchard', email: 'gwen@example.org', address: ['12 Heol y Castell', 'WV1 1AA'] },
        challenge: { reference: 'WLV-2026-27-0007', whatHappened: 'they shut our building', title: 'they shut our building' },
        name: 'Gwen Pritchard',
        to: 'gwen@example.org',
        url: '/worklist?q=they%20shut%20our%20building',
        postcode: 'WV1 1AA',
      }),
    );
    expectNothingPersonal(decodeURIComponent(text));
    expect(text).toContain('WLV-2026-27-0007');
  });

  it('keeps the row and the parameters out of a database error', () => {
    const driver = Object.assign(new Error('duplicate key: Gwen Pritchard'), {
      severity: 'ERROR',
      code: '23505',
      constraint: 'person_email_key',
      detail: 'Key (email)=(gwen@example.org) already exists.',
    });
    const { text, lines } = logged((log) =>
      log.error({ err: new QueryFailedError('insert into person values ($1)', ['Gwen Pritchard', 'gwen@example.org'], driver) }, 'failed'),
    );
    expectNothingPersonal(text);
    expect(lines[0]?.['err']).toMatchObject({ type: 'QueryFailedError', code: '23505', constraint: 'person_email_key' });
    expect(text).toContain('logger.spec');
  });

  it('keeps the stack and the causes of a plain error', () => {
    const { lines } = logged((log) => log.error({ err: new Error('outer', { cause: new TypeError('inner') }) }));
    expect(lines[0]?.['err']).toMatchObject({ type: 'Error', message: 'outer', cause: { type: 'TypeError', message: 'inner' } });
  });

  it('survives cycles and getters that throw', () => {
    const cycle: Record<string, unknown> = {
      get broken(): string {
        throw new Error('no');
      },
    };
    cycle['itself'] = cycle;
    expect(() => logged((log) => log.info({ cycle }))).not.toThrow();
  });

  it('writes what Nest says, with its class and stack', () => {
    const { lines } = logged((log) => {
      const nest = new NestLogger(log);
      nest.log('Mapped {/healthz, GET}', 'RouterExplorer');
      nest.error('it broke', 'Error: x\n    at y', 'ExceptionsHandler');
      nest.error(new Error('it broke'));
    });
    expect(lines[0]).toMatchObject({ level: 'debug', context: 'RouterExplorer', msg: 'Mapped {/healthz, GET}' });
    expect(lines[1]).toMatchObject({ level: 'error', context: 'ExceptionsHandler', stack: 'Error: x\n    at y' });
    expect(lines[2]).toMatchObject({ level: 'error', err: { message: 'it broke' } });
  });
});
