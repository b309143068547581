import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateOfDayNumber, type LocalDate } from './local-date.js';
import { WorkingDayCalendar } from './working-day-calendar.js';

const d = (text: string): LocalDate => text as LocalDate;
const calendar = new WorkingDayCalendar({
  division: 'england-and-wales',
  version: 'test',
  holidays: [
    { date: d('2026-12-25'), title: 'Christmas Day' },
    { date: d('2026-12-28'), title: 'Boxing Day' },
    { date: d('2027-01-01'), title: "New Year's Day" },
  ],
  closures: [
    { date: d('2026-12-29'), title: 'Council offices closed' },
    { date: d('2026-12-28'), title: 'Council offices closed' },
    { date: d('2026-12-26'), title: 'Council offices closed' },
  ],
});

const day = fc.integer({ min: 20_000, max: 22_000 }).map(dateOfDayNumber);
const named = fc.array(
  day.map((date) => ({ date, title: 'x' })),
  { maxLength: 60 },
);
const calendars = fc
  .tuple(named, named)
  .map(([holidays, closures]) => new WorkingDayCalendar({ division: 'scotland', version: 'p', holidays, closures }));

describe('days off', () => {
  it('gives the reason: weekend before bank holiday before closure', () => {
    expect(calendar.dayOff(d('2026-12-26'))).toEqual({ kind: 'weekend', title: 'Saturday' });
    expect(calendar.dayOff(d('2026-12-27'))).toEqual({ kind: 'weekend', title: 'Sunday' });
    expect(calendar.dayOff(d('2026-12-28'))).toEqual({ kind: 'bankHoliday', title: 'Boxing Day' });
    expect(calendar.dayOff(d('2026-12-29'))).toEqual({ kind: 'closure', title: 'Council offices closed' });
    expect(calendar.dayOff(d('2026-12-30'))).toBeUndefined();
  });
});

describe('receivedOn', () => {
  it.each([
    ['17:00 exactly is the same day (winter)', '2026-12-24T17:00:00.000Z', '2026-12-24'],
    ['a millisecond later is the next working day, past the whole Christmas run', '2026-12-24T17:00:00.001Z', '2026-12-30'],
    ['17:00 exactly is the same day (summer)', '2026-07-15T16:00:00.000Z', '2026-07-15'],
    ['a millisecond later (summer)', '2026-07-15T16:00:00.001Z', '2026-07-16'],
    ['half past midnight belongs to the new day', '2026-07-15T23:30:00.000Z', '2026-07-16'],
    ['Saturday morning', '2026-07-18T08:00:00.000Z', '2026-07-20'],
    ['Sunday of the spring clock change', '2026-03-29T01:00:00.000Z', '2026-03-30'],
    ['Friday evening before the autumn clock change', '2026-10-23T16:00:00.001Z', '2026-10-26'],
    ['first Monday of winter time, 17:00', '2026-10-26T17:00:00.000Z', '2026-10-26'],
  ])('%s', (_why, instant, date) => expect(calendar.receivedOn(new Date(instant))).toBe(date));

  it('is always a working day', () => {
    fc.assert(
      fc.property(calendars, fc.date({ min: new Date('2024-10-01'), max: new Date('2030-01-01'), noInvalidDate: true }), (c, at) =>
        c.isWorkingDay(c.receivedOn(at)),
      ),
    );
  });
});

describe('addWorkingDays', () => {
  it('lists every day passed over, in order, with its reason', () => {
    const { on, skipped } = calendar.addWorkingDays(d('2026-12-24'), 2);
    expect(on).toBe('2026-12-31');
    expect(skipped.map((s) => `${s.date} ${s.reason.title}`)).toEqual([
      '2026-12-25 Christmas Day',
      '2026-12-26 Saturday',
      '2026-12-27 Sunday',
      '2026-12-28 Boxing Day',
      '2026-12-29 Council offices closed',
    ]);
  });

  it('counts backwards, and takes 0 as the first working day', () => {
    expect(calendar.addWorkingDays(d('2026-12-31'), -2).on).toBe('2026-12-24');
    expect(calendar.addWorkingDays(d('2026-12-25'), 0).on).toBe('2026-12-30');
    expect(calendar.addWorkingDays(d('2026-12-30'), 0)).toEqual({ on: '2026-12-30', skipped: [] });
    expect(() => calendar.addWorkingDays(d('2026-12-30'), 1.5)).toThrow(RangeError);
  });

  it('lands on a working day, and counting the span gives the number back', () => {
    fc.assert(
      fc.property(calendars, day, fc.integer({ min: -80, max: 80 }), (c, from, n) => {
        fc.pre(n !== 0);
        const { on, skipped } = c.addWorkingDays(from, n);
        expect(c.isWorkingDay(on)).toBe(true);
        expect(skipped.every((s) => !c.isWorkingDay(s.date))).toBe(true);
        expect(n > 0 ? c.workingDaysBetween(from, on) : c.workingDaysBetween(addDays(on, -1), addDays(from, -1))).toBe(Math.abs(n));
      }),
    );
  });

  it('never gets earlier when a day off is added', () => {
    fc.assert(
      fc.property(named, day, day, fc.nat(60), (holidays, extra, from, n) => {
        const build = (list: { date: LocalDate; title: string }[]): WorkingDayCalendar =>
          new WorkingDayCalendar({ division: 'scotland', version: 'p', holidays: list, closures: [] });
        const before = build(holidays).addWorkingDays(from, n).on;
        const after = build([...holidays, { date: extra, title: 'x' }]).addWorkingDays(from, n).on;
        expect(after >= before).toBe(true);
      }),
    );
  });
});

describe('workingDaysBetween', () => {
  it('counts the end and not the start', () => {
    expect(calendar.workingDaysBetween(d('2026-12-24'), d('2026-12-30'))).toBe(1);
    expect(calendar.workingDaysBetween(d('2026-12-30'), d('2026-12-24'))).toBe(-1);
    expect(calendar.workingDaysBetween(d('2026-12-24'), d('2026-12-24'))).toBe(0);
  });

  it('equals counting one by one, and spans add up', () => {
    fc.assert(
      fc.property(calendars, day, day, day, (c, x, y, z) => {
        expect(c.workingDaysBetween(x, y) + c.workingDaysBetween(y, z)).toBe(c.workingDaysBetween(x, z));
        const [from, to] = x < y ? [x, y] : [y, x];
        let counted = 0;
        for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (c.isWorkingDay(at)) counted += 1;
        expect(c.workingDaysBetween(from, to)).toBe(counted);
      }),
      { numRuns: 50 },
    );
  });
});
