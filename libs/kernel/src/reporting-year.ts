import { parseLocalDate, type LocalDate } from './local-date.js';

/** 1 April to 31 March, written `2026-27`. */
export type ReportingYear = `${number}-${number}`;

const FIRST_YEAR = 1;
const LAST_YEAR = 9998;

/** The reporting year that holds `date`. */
export function reportingYearOf(date: LocalDate): ReportingYear {
  const year = Number(date.slice(0, 4));
  return named(date.slice(5) >= '04-01' ? year : year - 1);
}

/** The reporting year if `text` is one (`2026-27`, `1999-00`), otherwise undefined: the second part must be the next year. */
export function parseReportingYear(text: string): ReportingYear | undefined {
  if (!/^\d{4}-\d{2}$/.test(text)) return undefined;
  const year = Number(text.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  return named(year) === text ? named(year) : undefined;
}

/** Its days as a half-open range: 1 April up to, not including, the next 1 April. RangeError for text that is no reporting year. */
export function reportingYearRange(year: ReportingYear): { from: LocalDate; before: LocalDate } {
  const checked = parseReportingYear(year);
  if (!checked) throw new RangeError('Not a reporting year');
  const first = Number(checked.slice(0, 4));
  return { from: firstOfApril(first), before: firstOfApril(first + 1) };
}

/** The reporting year `years` later; negative for earlier ones. */
export function shiftReportingYear(year: ReportingYear, years: number): ReportingYear {
  const { from } = reportingYearRange(year);
  return named(Number(from.slice(0, 4)) + years);
}

function firstOfApril(year: number): LocalDate {
  return parseLocalDate(`${String(year).padStart(4, '0')}-04-01`) as LocalDate;
}

function named(year: number): ReportingYear {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) throw new RangeError('Reporting year out of range');
  return `${String(year).padStart(4, '0')}-${String((year + 1) % 100).padStart(2, '0')}` as ReportingYear;
}
