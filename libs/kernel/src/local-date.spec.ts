import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, dateOfDayNumber, dayNumberOf, dayOfWeek, daysBetween, parseLocalDate, type LocalDate } from './local-date.js';

const day = (text: string): LocalDate => {
  const parsed = parseLocalDate(text);
  if (!parsed) throw new Error(`${text} is not a date`);
  return parsed;
};
const anyDay = fc.integer({ min: dayNumberOf(day('0001-01-01')), max: dayNumberOf(day('9999-12-31')) }).map(dateOfDayNumber);

describe('parseLocalDate', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (text) => expect(parseLocalDate(text)).toBe(text));

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '',
    '٢٠٢٦-٠١-٠١',
  ])('refuses %j', (text) => expect(parseLocalDate(text)).toBeUndefined());
});

describe('date arithmetic', () => {
  it('agrees with the platform on every day it can be asked about', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(dayNumberOf(date) * 86_400_000).toBe(Date.parse(`${date}T00:00:00Z`));
        expect(dayOfWeek(date)).toBe(new Date(`${date}T00:00:00Z`).getUTCDay() || 7);
        expect(dateOfDayNumber(dayNumberOf(date))).toBe(date);
      }),
    );
  });

  it('crosses leap days and year ends', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2023-02-28'), 1)).toBe('2023-03-01');
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(day('2024-01-01'), day('2025-01-01'))).toBe(366);
    expect(daysBetween(day('2025-01-01'), day('2024-12-31'))).toBe(-1);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(day(from), months)).toBe(to));

  it('refuses to leave the calendar or to take part of a day', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(day('0001-01-15'), -1)).toThrow(RangeError);
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addMonths(day('2026-01-01'), Number.NaN)).toThrow(RangeError);
  });
});
