import { describe, expect, it } from '@jest/globals';
import { deadlineChanges, hasPassed, keepEnded } from '../../../libs/workflow/src/deadlines/deadline-status.js';
import { defaultLimits, limitProblems, type ProcedureLimits } from '../../../libs/workflow/src/deadlines/procedure-limits.js';
import { reminderDates } from '../../../libs/workflow/src/deadlines/reminder-dates.js';
import { urgencyOf } from '../../../libs/workflow/src/deadlines/urgency.js';
import { workingDaysHeldBy } from '../../../libs/workflow/src/deadlines/working-days-held.js';
import { LedgerBuilder, calendarOf, date } from './ledger-builder.js';

const calendar = calendarOf();
const today = '2026-03-03';

describe('reminderDates', () => {
  it('half time, 80 %, the day, one and five working days after', () => {
    const respond = new LedgerBuilder().accepted('2026-03-02').deadline('respond', today);
    expect(reminderDates(respond, calendar).map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'halfTime 2026-03-09',
      'eightyPercent 2026-03-12',
      'onTheDay 2026-03-16',
      'oneDayAfter 2026-03-17',
      'fiveDaysAfter 2026-03-23',
    ]);
  });

  it('sends one when two fall on a day', () => {
    const ledger = new LedgerBuilder().submit('2026-03-02').add('expedite', '2026-03-02', { track: 'expedited' });
    expect(reminderDates(ledger.deadline('acknowledge', today), calendar).map(({ kind }) => kind)).toEqual([
      'halfTime',
      'onTheDay',
      'oneDayAfter',
      'fiveDaysAfter',
    ]);
  });

  it('none once it has ended or while the clock stands still, none after a right has expired', () => {
    const ledger = new LedgerBuilder().accepted('2026-03-02');
    expect(reminderDates(ledger.deadline('acknowledge', today), calendar)).toEqual([]);
    expect(reminderDates(ledger.deadline('noResponse', today), calendar)).toEqual([{ kind: 'oneDayAfter', on: '2026-03-31' }]);
    expect(reminderDates(ledger.pause('2026-03-03', 'court').deadline('respond', today), calendar)).toEqual([]);
    const resolved = new LedgerBuilder().accepted('2026-02-02').add('concede', '2026-03-02', { to: 'resolved.complete' });
    expect(reminderDates(resolved.deadline('requestReview', today), calendar).at(-1)).toEqual({ kind: 'onTheDay', on: '2026-03-30' });
  });
});

describe('a changed calendar', () => {
  it('moves open deadlines, leaves ended ones, and shows the difference first', () => {
    const ledger = new LedgerBuilder().accepted('2026-03-02');
    const stored = ledger.deadlines(today);
    const closures = [
      { date: date('2026-03-10'), title: 'Offices closed' },
      { date: date('2026-02-24'), title: 'Offices closed' },
    ];
    const recomputed = ledger.deadlines(today, { calendar: calendarOf('england-and-wales', closures) });
    const kept = keepEnded(stored, recomputed);
    expect(deadlineChanges(stored, kept)).toEqual([
      { rule: 'respond', before: { dueOn: '2026-03-16', status: 'open' }, after: { dueOn: '2026-03-17', status: 'open' } },
      { rule: 'noResponse', before: { dueOn: '2026-03-30', status: 'open' }, after: { dueOn: '2026-03-31', status: 'open' } },
    ]);
    expect(kept.find((deadline) => deadline.key === 'acknowledge')).toEqual(stored.find((deadline) => deadline.key === 'acknowledge'));
  });

  it('tells what an event did', () => {
    const ledger = new LedgerBuilder().accepted('2026-03-02');
    const before = ledger.deadlines(today);
    const after = ledger.add('respond', '2026-03-03', { to: 'logged.responded' }).deadlines(today);
    expect(deadlineChanges(before, after).map(({ rule, after: now }) => [rule, now?.status])).toEqual([
      ['respond', 'met'],
      ['noResponse', 'void'],
      ['escalate', 'open'],
    ]);
    expect(deadlineChanges(after, before).at(-1)).toMatchObject({ rule: 'escalate', before: { status: 'open' } });
  });

  it('knows when a step that may be taken from a date may be taken: the day after it', () => {
    const ledger = new LedgerBuilder().accepted('2026-03-02');
    expect(hasPassed(ledger.deadline('noResponse', today), date('2026-03-30'))).toBe(false);
    expect(hasPassed(ledger.deadline('noResponse', today), date('2026-03-31'))).toBe(true);
  });
});

describe('urgencyOf', () => {
  it.each([
    ['nothing near', {}, undefined],
    ['takes effect in 30 working days', { effectiveOn: date('2026-04-16') }, 'decisionTakesEffect'],
    ['takes effect in 31', { effectiveOn: date('2026-04-17') }, undefined],
    ['took effect long ago', { effectiveOn: date('2025-04-17') }, 'decisionTakesEffect'],
    ['the longstop is nearer', { effectiveOn: date('2026-04-16'), decisionOn: date('2026-01-05') }, 'legalLongstop'],
    ['a decision of today is not', { decisionOn: date('2026-03-03') }, undefined],
  ] as const)('%s', (_why, dates, reason) => expect(urgencyOf(dates, calendar, date(today), 30)?.reason).toBe(reason));
});

describe('workingDaysHeldBy', () => {
  it('charges each working day to whoever held the ball', () => {
    const holder = (to: { stage: string; subState: string }): 'officer' | 'respondent' | 'challenger' | 'nobody' => {
      if (to.stage === 'closed') return 'nobody';
      if (to.subState === 'awaitingResponse') return 'respondent';
      return to.subState === 'responded' ? 'challenger' : 'officer';
    };
    const ledger = new LedgerBuilder()
      .submit('2026-03-02')
      .add('acknowledge', '2026-03-03', { to: 'logged.triage' })
      .add('accept', '2026-03-06T17:30:00Z', { to: 'logged.awaitingResponse' })
      .add('respond', '2026-03-20', { to: 'logged.responded' })
      .add('withdraw', '2026-03-23', { to: 'closed.withdrawn' });
    expect(workingDaysHeldBy(ledger.entries, calendar, holder, date('2026-03-25'))).toEqual({
      shares: { officer: 5, respondent: 9, challenger: 1, nobody: 2 },
      total: 17,
    });
    expect(workingDaysHeldBy(ledger.entries, calendar, holder, date('2026-03-10'))).toMatchObject({
      shares: { officer: 5, respondent: 1 },
      total: 6,
    });
    expect(workingDaysHeldBy([], calendar, holder, date('2026-03-10'))).toEqual({ shares: {}, total: 0 });
  });
});

describe('limitProblems', () => {
  it('finds nothing wrong with the limits a procedure starts with', () => expect(limitProblems(defaultLimits)).toEqual([]));

  it('names each limit that cannot be used', () => {
    const { acknowledge: _gone, ...others } = defaultLimits.workingDays;
    const broken = {
      ...defaultLimits,
      workingDays: { ...others, respond: { standard: 5, expedited: 6 }, decide: { standard: 0 }, triage: { standard: 2.5 } },
      calendarMonths: { verifyActions: 3, reopenWindow: 600 },
    } as unknown as ProcedureLimits;
    expect(limitProblems(broken)).toEqual([
      { field: 'workingDays.acknowledge.standard', code: 'missing' },
      { field: 'workingDays.triage.standard', code: 'not-a-number-of-days' },
      { field: 'workingDays.respond.expedited', code: 'expedited-longer-than-standard' },
      { field: 'workingDays.decide.standard', code: 'not-a-number-of-days' },
      { field: 'calendarMonths.reopenWindow', code: 'not-a-number-of-days' },
    ]);
  });
});
