import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateOfDayNumber, daysBetween } from '#libs/kernel';
import type { Deadline } from '../../../libs/workflow/src/deadlines/deadline.js';
import { explainDeadline } from '../../../libs/workflow/src/deadlines/explain-deadline.js';
import { calendarMonthRules, workingDayRules } from '../../../libs/workflow/src/deadlines/procedure-limits.js';
import { reExecute } from '../../../libs/workflow/src/deadlines/re-execute.js';
import { workingDaysHeldBy } from '../../../libs/workflow/src/deadlines/working-days-held.js';
import { LedgerBuilder, calendarOf, date } from './ledger-builder.js';
import { calendarWith, randomDaysOff, randomLedger } from './random-ledger.js';

const decisionOn = date('2024-01-31');
const actions = [{ id: 'a', dueOn: date('2024-12-25') }];
const RUNS = { numRuns: 150 };

describe('for any ledger and any calendar', () => {
  it('an explanation alone, written down and read back, counts to the same date', () => {
    const rules = new Set<string>();
    const seen = { expedited: 0, extended: 0, paused: 0, ongoing: 0 };
    fc.assert(
      fc.property(randomLedger, randomDaysOff, ({ ledger, today }, holidays) => {
        const calendar = calendarWith(holidays);
        for (const deadline of ledger.deadlines(today, { calendar, decisionOn, actions })) {
          rules.add(deadline.rule);
          if (deadline.expedited) seen.expedited += 1;
          if (deadline.extension) seen.extended += 1;
          if (deadline.pauses.length > 0) seen.paused += 1;
          if (deadline.pauses.some((pause) => pause.ongoing)) seen.ongoing += 1;
          const written = JSON.stringify(explainDeadline(deadline, 'en'));
          const again = reExecute(JSON.parse(written), calendar);
          if (again !== deadline.dueOn) throw new Error(`${deadline.rule}: ${again}, explained as ${written}`);
        }
      }),
      { numRuns: 600 },
    );
    // The generator is worth nothing if it does not reach what it is for.
    expect([...workingDayRules, ...calendarMonthRules].filter((rule) => !rules.has(rule))).toEqual([]);
    expect(rules).toContain('legalLongstop');
    expect(Object.entries(seen).filter(([, count]) => count < 10)).toEqual([]);
  });

  it('a date is a working day unless a person set it', () => {
    fc.assert(
      fc.property(randomLedger, randomDaysOff, ({ ledger, today }, holidays) => {
        const calendar = calendarWith(holidays);
        const counted = ledger.deadlines(today, { calendar, decisionOn }).filter(({ limit }) => !('fixed' in limit));
        expect(counted.filter(({ dueOn }) => !calendar.isWorkingDay(dueOn))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('every skipped day is a day off and none is left out', () => {
    fc.assert(
      fc.property(randomLedger, randomDaysOff, ({ ledger, today }, holidays) => {
        const calendar = calendarWith(holidays);
        for (const { skipped, limit, dueOn, startOn, expedited } of ledger.deadlines(today, { calendar })) {
          if (!skipped.every((day) => calendar.dayOff(day.date)?.title === day.reason.title)) throw new Error('Not a day off');
          if (!('workingDays' in limit) || limit.before) continue;
          const base = expedited?.on ?? startOn;
          const days = skipped.length + calendar.workingDaysBetween(base, dueOn);
          if (days !== daysBetween(base, dueOn)) throw new Error(`${days} days accounted for from ${base} to ${dueOn}`);
        }
      }),
      RUNS,
    );
  });

  it('a further day off never makes a date earlier, but for the papers, which count towards it, and dates that people set', () => {
    fc.assert(
      fc.property(randomLedger, randomDaysOff, fc.nat(700), ({ ledger, today }, holidays, offset) => {
        const extra = { date: addDays(date('2024-01-02'), offset), title: 'Proclaimed' };
        const before = ledger.deadlines(today, { calendar: calendarWith(holidays) });
        const after = ledger.deadlines(today, { calendar: calendarWith([...holidays, extra]) });
        const counted = (index: number): boolean => before[index]?.rule !== 'papers' && !('fixed' in (before[index]?.limit ?? {}));
        const earlier = before.filter((old, index) => counted(index) && (after[index]?.dueOn ?? '') < old.dueOn);
        expect(earlier).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keys are unique, the latest round goes by the bare name of its rule', () => {
    fc.assert(
      fc.property(randomLedger, ({ ledger, today }) => {
        const all = ledger.deadlines(today, { decisionOn, actions });
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        for (const { rule, round } of all) {
          const latest = all.find(({ key }) => key === rule);
          expect(latest && latest.round >= round).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('what has ended is the same on every later day, and the past does not depend on what comes after', () => {
    fc.assert(
      fc.property(randomLedger, fc.nat(300), fc.nat(30), ({ ledger, today }, later, cut) => {
        const present = ledger.deadlines(today);
        const written = (deadline: Deadline): string => JSON.stringify({ ...deadline, key: '' });
        const settled = present.filter(({ status }) => status !== 'open').map(written);
        const afterwards = new Set(ledger.deadlines(addDays(date(today), later)).map(written));
        expect(settled.filter((deadline) => !afterwards.has(deadline))).toEqual([]);
        const prefix = ledger.deadlines(today, { entries: ledger.entries.slice(0, cut) });
        const endedByThen = prefix.filter(({ endedBy }) => endedBy).map(written);
        const now = new Set(present.map(written));
        expect(endedByThen.filter((deadline) => !now.has(deadline))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('no open challenge is without a date that somebody has to keep', () => {
    fc.assert(
      fc.property(randomLedger, ({ ledger, today }) => {
        const stage = ledger.entries.at(-1)?.to.stage ?? '';
        fc.pre(!['resolved', 'closed'].includes(stage));
        expect(ledger.deadlines(today).some(({ status, sense }) => status === 'open' && sense === 'by')).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('pausing', () => {
  it('for N working days within the time moves the date by N working days', () => {
    const calendar = calendarOf();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 40 }),
        (start, wait, length) => {
          const accepted = calendar.addWorkingDays(dateOfDayNumber(19_800 + start), 0).on;
          const stopped = calendar.addWorkingDays(accepted, wait).on;
          const resumed = length === 0 ? stopped : calendar.addWorkingDays(stopped, length).on;
          const plain = new LedgerBuilder().accepted(accepted).deadline('respond', '2030-01-01').dueOn;
          const moved = new LedgerBuilder()
            .accepted(accepted)
            .pause(stopped, 'court')
            .resume(resumed)
            .deadline('respond', '2030-01-01').dueOn;
          expect(calendar.workingDaysBetween(plain, moved)).toBe(length);
          expect(moved).toBe(length === 0 ? plain : calendar.addWorkingDays(plain, length).on);
        },
      ),
      RUNS,
    );
  });
});

describe('whose turn it was', () => {
  it('is charged so that the shares add up to the whole time', () => {
    fc.assert(
      fc.property(randomLedger, randomDaysOff, ({ ledger, today }, holidays) => {
        const calendar = calendarWith(holidays);
        const { shares, total } = workingDaysHeldBy(ledger.entries, calendar, ({ stage, clock }) => `${stage} ${clock}`, date(today));
        const first = calendar.receivedOn(ledger.entries[0]?.at ?? new Date(0));
        expect(Object.values(shares).reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBe(total);
        expect(total).toBe(Math.max(0, calendar.workingDaysBetween(first, date(today))));
      }),
      RUNS,
    );
  });
});
