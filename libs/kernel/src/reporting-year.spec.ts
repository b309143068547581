import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from './local-date.js';
import { parseReportingYear, reportingYearOf, reportingYearRange, shiftReportingYear } from './reporting-year.js';

describe('reporting years', () => {
  it.each([
    ['2026-03-31', '2025-26'],
    ['2026-04-01', '2026-27'],
    ['2026-12-31', '2026-27'],
    ['2027-01-01', '2026-27'],
    ['2000-03-31', '1999-00'],
  ])('%s lies in %s', (date, year) => expect(reportingYearOf(date as LocalDate)).toBe(year));

  it.each(['2026-27', '1999-00', '2099-00'])('reads %s', (text) => expect(parseReportingYear(text)).toBe(text));

  it.each(['2026-28', '2026-26', '2026', '2026-2027', '26-27', '0000-01', '9999-00', '2026–27', ''])('refuses %j', (text) =>
    expect(parseReportingYear(text)).toBeUndefined(),
  );

  it('is half-open from 1 April to 1 April', () => {
    expect(reportingYearRange('2026-27')).toEqual({ from: '2026-04-01', before: '2027-04-01' });
    expect(() => reportingYearRange('2026-29')).toThrow(RangeError);
  });

  it('moves by years', () => {
    expect(shiftReportingYear('2026-27', -1)).toBe('2025-26');
    expect(shiftReportingYear('1998-99', 1)).toBe('1999-00');
  });
});
