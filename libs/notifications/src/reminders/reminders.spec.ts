import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId, parseLocalDate, WorkingDayCalendar } from '#libs/kernel';
import { connect, UnitOfWork } from '#libs/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { FixedClock } from '../../../../test/support/fixed-clock.js';
import { insertChallenges } from '../../../../test/support/reporting-world.js';
import { startSmtpSink } from '../../../../test/support/smtp-sink.js';
import { arrangeTwoCompacts, type TwoCompacts } from '../../../../test/support/two-compacts.js';
import { smtpMailer } from '../relay/mailer.js';
import { Relay } from '../relay/relay.js';
import { isWithinOfficeHours } from './office-hours.js';
import { sendReminders } from './remind.js';

interface ArrangedDeadline {
  rule?: string;
  owner?: string;
  sense?: string;
  dueOn?: string;
  status?: string;
  reminders: string[];
}

describe('reminders', () => {
  let database: TestDatabase;
  let world: TwoCompacts;
  let owner: pg.Client;
  let source: Awaited<ReturnType<typeof connect>>;
  let unitOfWork: UnitOfWork;
  let challengeId: string;
  let clock: FixedClock;
  let serial = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    world = await arrangeTwoCompacts(database);
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`insert into procedure_version (compact_id, version, settings, published_at) values ($1, 1, '{}', now())`, [
      world.wolverhampton,
    ]);
    const calendar = 'insert into calendar (compact_id, version, label, holidays, closures, created_at) values ($1, $2, $3, $4, $5, now())';
    await owner.query(calendar, [world.wolverhampton, 1, 'old', '[]', '[]']);
    await owner.query(calendar, [
      world.wolverhampton,
      2,
      'new',
      '[{"date": "2026-05-25", "title": "Spring bank holiday"}]',
      '[{"date": "2026-06-05", "title": "Closed"}]',
    ]);
    source = await connect(database.ownerUrl, 'compact_worker', 6);
    unitOfWork = new UnitOfWork(source);
  });
  beforeEach(async () => {
    await owner.query('delete from message; delete from deadline');
    clock = new FixedClock('2026-06-01T09:00:00Z');
    serial += 1;
    await insertChallenges(owner, world.wolverhampton, `R${serial}`, world.agreement, [
      { countedOn: '2026-05-01', acceptedOn: null, counts: true },
    ]);
    challengeId = (await owner.query<{ id: string }>('select id from challenge where reference = $1', [`R${serial}-0`])).rows[0]?.id ?? '';
    const party = `insert into participant (compact_id, challenge_id, id, capacity, organisation_id, visible, identity_hidden, from_at) values ($1, $2, $3, $4, $5, true, false, now())`;
    await owner.query(party, [world.wolverhampton, challengeId, newId(), 'challenger', world.organisations.sparrows]);
    await owner.query(party, [world.wolverhampton, challengeId, newId(), 'respondent', world.organisations.council]);
  });
  afterAll(async () => {
    await source.destroy();
    await owner.end();
    await database.drop();
  });

  async function arrange({
    rule = 'respond',
    owner: by = 'respondent',
    sense = 'by',
    dueOn = '2026-06-10',
    status = 'open',
    reminders,
  }: ArrangedDeadline): Promise<void> {
    await owner.query(
      `insert into deadline (compact_id, challenge_id, rule, round, sense, owner, due_on, status, calendar_version, explanation, reminder_dates, reminders_sent)
        values ($1, $2, $3, 1, $4, $5, $6, $7, 2, '{}', $8, 0)`,
      [world.wolverhampton, challengeId, rule, sense, by, dueOn, status, JSON.stringify(reminders.map((on) => ({ kind: 'onTheDay', on })))],
    );
  }

  async function told(): Promise<string[]> {
    const { rows } = await owner.query<{ line: string }>(
      `select m.template || ' to ' || m.recipient_role || ' for ' || (m.parameters ->> 'reminderOn') as line from message m order by m.created_at, line`,
    );
    return rows.map(({ line }) => line);
  }

  async function counted(): Promise<number> {
    return (await owner.query<{ n: number }>('select sum(reminders_sent)::integer as n from deadline')).rows[0]?.n ?? 0;
  }

  it('go out when their day has come, once, however often and by however many the sweep runs', async () => {
    await arrange({ reminders: ['2026-06-01', '2026-06-08', '2026-06-10'] });
    const runs = await Promise.all([1, 2, 3, 4].map(() => sendReminders(unitOfWork, clock)));
    expect(runs.reduce((sum, run) => sum + run, 0)).toBe(1);
    expect(await sendReminders(unitOfWork, clock)).toBe(0);
    expect(await told()).toEqual(['deadline-reminder to respondent for 2026-06-01']);
    clock.set('2026-06-08T09:00:00Z');
    expect(await sendReminders(unitOfWork, clock)).toBe(1);
    expect(await counted()).toBe(2);
  });

  it('make up only the newest of those that a missed run left out, and count it once', async () => {
    await arrange({ dueOn: '2026-06-01', reminders: ['2026-05-20', '2026-05-27', '2026-06-01', '2026-06-02'] });
    clock.set('2026-06-15T09:00:00Z');
    expect(await sendReminders(unitOfWork, clock)).toBe(1);
    expect(await told()).toEqual(['deadline-passed to officer for 2026-06-02', 'deadline-reminder to respondent for 2026-06-02']);
    expect(await counted()).toBe(1);
  });

  it('send nothing again when dates are moved back, and remind of the new dates', async () => {
    await arrange({ reminders: ['2026-06-01'] });
    await sendReminders(unitOfWork, clock);
    await owner.query(`update deadline set reminder_dates = '[{"on": "2026-05-29"}, {"on": "2026-06-04"}]'`);
    expect(await sendReminders(unitOfWork, clock)).toBe(0);
    clock.set('2026-06-04T09:00:00Z');
    expect(await sendReminders(unitOfWork, clock)).toBe(1);
  });

  it('are for open deadlines alone', async () => {
    await arrange({ status: 'met', reminders: ['2026-06-01'] });
    expect(await sendReminders(unitOfWork, clock)).toBe(0);
  });

  it.each([
    ['2026-06-01T06:59:59Z', 'before eight'],
    ['2026-06-01T17:00:00Z', 'from six in the evening'],
    ['2026-06-06T09:00:00Z', 'on a Saturday'],
    ['2026-05-25T09:00:00Z', 'on a bank holiday'],
    ['2026-06-05T09:00:00Z', 'on a day the Compact is closed'],
  ])('stay quiet at %s, %s', async (instant) => {
    await arrange({ reminders: ['2026-05-20'] });
    clock.set(instant);
    expect(await sendReminders(unitOfWork, clock)).toBe(0);
    expect(await told()).toEqual([]);
  });

  it('keep office hours by the clock in London, in summer and winter', () => {
    const calendar = new WorkingDayCalendar({ division: 'england-and-wales', version: '1', holidays: [], closures: [] });
    const open = (instant: string) => isWithinOfficeHours(new Date(instant), calendar);
    expect([open('2026-07-01T07:00:00Z'), open('2026-07-01T16:59:59Z'), open('2026-07-01T17:00:00Z')]).toEqual([true, true, false]);
    expect([open('2026-01-07T07:59:59Z'), open('2026-01-07T08:00:00Z'), open('2026-01-07T17:59:59Z')]).toEqual([false, true, true]);
    expect([open('2026-03-30T07:00:00Z'), open('2026-10-26T07:59:59Z'), open('2026-10-26T08:00:00Z')]).toEqual([true, false, true]);
  });

  it('do not count as notification when nobody could be reached', async () => {
    await owner.query(`update participant set organisation_id = $2 where challenge_id = $1 and capacity = 'respondent'`, [
      challengeId,
      world.organisations.mission,
    ]);
    await arrange({ reminders: ['2026-06-01'] });
    expect(await sendReminders(unitOfWork, clock)).toBe(0);
    expect(await sendReminders(unitOfWork, clock)).toBe(0);
    expect(await told()).toHaveLength(1);
    expect(await counted()).toBe(0);
  });

  it('go to the officer where nobody else holds the deadline, and the longstop of the law says what it is', async () => {
    await arrange({ rule: 'answerReview', owner: 'reviewer', reminders: ['2026-06-01'] });
    await arrange({ rule: 'legalLongstop', owner: 'challenger', sense: 'until', dueOn: '2026-05-29', reminders: ['2026-05-29'] });
    expect(await sendReminders(unitOfWork, clock)).toBe(2);
    expect((await told()).sort()).toEqual([
      'deadline-reminder to officer for 2026-06-01',
      'legal-date-reminder to challenger for 2026-05-29',
    ]);
  });

  it('say what is due and when, and are dropped when the step was taken before they left', async () => {
    const sink = await startSmtpSink();
    const mailer = smtpMailer({ smtpUrl: sink.url, from: 'no-reply@compact.example', connections: 1 });
    const relay = new Relay(unitOfWork, { publicUrl: 'https://compact.example', mailer, clock });
    await arrange({ reminders: ['2026-06-01', '2026-06-02'] });
    await sendReminders(unitOfWork, clock);
    expect(await relay.run()).toMatchObject({ sent: 1 });
    expect(sink.caught[0]?.raw).toContain('10 June 2026');
    expect(sink.caught[0]?.raw).toContain(`R${serial}-0`);
    clock.set('2026-06-02T09:00:00Z');
    await sendReminders(unitOfWork, clock);
    await owner.query(`update deadline set status = 'met', ended_on = $1`, [parseLocalDate('2026-06-02')]);
    expect(await relay.run()).toMatchObject({ sent: 0, parked: 1 });
    expect((await owner.query('select last_error from message where status = $1', ['parked'])).rows).toEqual([
      { last_error: 'no-longer-needed' },
    ]);
    mailer.close();
    await sink.close();
  });
});
