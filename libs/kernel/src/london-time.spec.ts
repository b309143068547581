import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOfDayNumber, type LocalDate } from './local-date.js';
import { londonDateOf, londonInstant, londonWallClock, startOfLondonDay } from './london-time.js';

describe('londonDateOf', () => {
  it.each([
    ['2026-01-15T23:59:59.999Z', '2026-01-15'],
    ['2026-01-16T00:00:00.000Z', '2026-01-16'],
    ['2026-07-15T22:59:59.999Z', '2026-07-15'],
    ['2026-07-15T23:00:00.000Z', '2026-07-16'],
    // Clocks go forward at 01:00 UTC on 29 March 2026 and back at 01:00 UTC on 25 October 2026.
    ['2026-03-28T23:30:00.000Z', '2026-03-28'],
    ['2026-03-29T22:59:59.999Z', '2026-03-29'],
    ['2026-03-29T23:00:00.000Z', '2026-03-30'],
    ['2026-10-24T22:59:59.999Z', '2026-10-24'],
    ['2026-10-24T23:00:00.000Z', '2026-10-25'],
    ['2026-10-25T23:59:59.999Z', '2026-10-25'],
    ['2026-10-26T00:00:00.000Z', '2026-10-26'],
    // British Standard Time: an hour ahead all winter.
    ['1970-01-01T23:00:00.000Z', '1970-01-02'],
  ])('%s is %s', (instant, date) => expect(londonDateOf(new Date(instant))).toBe(date));

  it('agrees with the time zone data at any moment since 1900', () => {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
    const range = { min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (instant) => {
        const [day, month, year] = format.format(instant).split('/');
        expect(londonDateOf(instant)).toBe(`${year}-${month}-${day}`);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses an instant that is none', () => expect(() => londonDateOf(new Date('nonsense'))).toThrow(RangeError));
});

describe('londonWallClock', () => {
  it.each([
    ['2026-03-29T00:59:59.999Z', 3_599_999],
    ['2026-03-29T01:00:00.000Z', 7_200_000],
    ['2026-10-25T00:59:59.999Z', 7_199_999],
    ['2026-10-25T01:00:00.000Z', 3_600_000],
  ])('jumps with the clock change: %s is %i ms of the day', (instant, msOfDay) =>
    expect(londonWallClock(new Date(instant)).msOfDay).toBe(msOfDay),
  );
});

describe('startOfLondonDay', () => {
  it.each([
    ['2026-03-29', '2026-03-29T00:00:00.000Z'],
    ['2026-03-30', '2026-03-29T23:00:00.000Z'],
    ['2026-10-25', '2026-10-24T23:00:00.000Z'],
    ['2026-10-26', '2026-10-26T00:00:00.000Z'],
  ])('%s begins at %s', (date, instant) => expect(startOfLondonDay(date as LocalDate).toISOString()).toBe(instant));

  it('is the first millisecond of its day, on any day since 1900', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 60_000 }), (dayNumber) => {
        const start = startOfLondonDay(dateOfDayNumber(dayNumber));
        expect(londonDateOf(start)).toBe(dateOfDayNumber(dayNumber));
        expect(londonDateOf(new Date(start.getTime() - 1))).toBe(dateOfDayNumber(dayNumber - 1));
      }),
    );
  });
});

describe('londonInstant', () => {
  it.each([
    ['2026-01-15', '14:30', '2026-01-15T14:30:00.000Z'],
    ['2026-07-15', '14:30', '2026-07-15T13:30:00.000Z'],
    ['2026-07-15', '00:15', '2026-07-14T23:15:00.000Z'],
    // Clocks go forward at 01:00 UTC on 29 March 2026 and back at 01:00 UTC on 25 October 2026.
    ['2026-03-29', '00:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '01:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '00:30', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25', '02:00', '2026-10-25T02:00:00.000Z'],
  ])('%s at %s is %s', (date, time, instant) => expect(londonInstant(date as LocalDate, time).toISOString()).toBe(instant));

  it('shows that time on the clock again, whatever the day', () => {
    const minutes = fc.integer({ min: 3 * 60, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), minutes, (day, minute) => {
        const date = londonDateOf(new Date(day * 86_400_000 + 43_200_000));
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect(londonWallClock(londonInstant(date, time)).msOfDay).toBe(minute * 60_000);
      }),
    );
  });
});
