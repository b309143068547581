import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { recomputeDeadlines } from '#libs/casework';
import { connect, UnitOfWork } from '#libs/persistence';
import { CaseClient } from '../support/case-client.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';

type Source = Awaited<ReturnType<typeof connect>>;
interface Due {
  readonly rule: string;
  readonly dueOn: string;
  readonly status: string;
}

describe('open deadlines after a new closure day', () => {
  let server: DemonstrationServer;
  let cases: CaseClient;
  let owner: pg.Client;
  let source: Source;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    server = await startDemonstration();
    cases = new CaseClient(server);
    owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    source = await connect(server.database.ownerUrl, 'compact_worker', 2);
    unitOfWork = new UnitOfWork(source);
  }, 120_000);
  afterAll(async () => {
    await source.destroy();
    await owner.end();
    await server.close();
  });

  const deadlinesOf = async (reference: string) => (await cases.read('officer', reference))['deadlines'] as Due[];
  const close = async (from: string, to = from) =>
    (await server.as('officer')).post('/api/v1/compacts/wolverhampton/closures').send({ from, to, title: 'Closed' }).expect(201);

  it('are counted anew by the worker, without an event, once; what has ended stays', async () => {
    const reference = await cases.lodge();
    await cases.declare('officer', reference);
    await cases.take('officer', reference, 'acknowledge');
    const before = await deadlinesOf(reference);
    const { version } = await cases.read('officer', reference);
    const triage = before.find(({ rule }) => rule === 'triage');
    expect(triage?.dueOn).toBe('2026-12-07');
    await close('2026-12-01', '2026-12-02');
    expect((await deadlinesOf(reference)).find(({ rule }) => rule === 'triage')?.dueOn).toBe('2026-12-07');
    const recompute = recomputeDeadlines(server.clock);
    expect(await recompute(unitOfWork)).toBeGreaterThanOrEqual(1);
    const after = await deadlinesOf(reference);
    expect(after.find(({ rule }) => rule === 'triage')).toMatchObject({ dueOn: '2026-12-09', status: 'open' });
    expect(after.find(({ rule }) => rule === 'acknowledge')).toEqual(before.find(({ rule }) => rule === 'acknowledge'));
    expect((await cases.read('officer', reference)).version).toBe(version);
    expect(await recompute(unitOfWork)).toBe(0);
    // The next event finds the dates that the worker wrote.
    await cases.take('officer', reference, 'accept', { severity: 'minor' });
    expect((await deadlinesOf(reference)).find(({ rule }) => rule === 'triage')?.status).toBe('met');
  });

  it('keep the reminders that were given: half time is told once', async () => {
    const reference = await cases.lodge();
    await cases.declare('officer', reference);
    await cases.take('officer', reference, 'acknowledge');
    const reminders = async () => {
      const { rows } = await owner.query<{ reminders: { kind: string; on: string }[] }>(
        `select d.reminder_dates as reminders from deadline d join challenge c on c.id = d.challenge_id where c.reference = $1 and d.rule = 'triage'`,
        [reference],
      );
      return Object.fromEntries((rows[0]?.reminders ?? []).map(({ kind, on }) => [kind, on]));
    };
    const before = await reminders();
    server.clock.set(`${before['halfTime'] ?? ''}T12:00:00Z`);
    await close('2026-12-03', '2026-12-04');
    expect(await recomputeDeadlines(server.clock)(unitOfWork)).toBeGreaterThanOrEqual(1);
    const after = await reminders();
    expect(after['halfTime']).toBe(before['halfTime']);
    expect(after['onTheDay']).toBe('2026-12-11');
  });
});
