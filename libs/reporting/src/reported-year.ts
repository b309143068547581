import {
  fieldError,
  londonDateOf,
  parseReportingYear,
  reportingYearOf,
  reportingYearRange,
  shiftReportingYear,
  type LocalDate,
  type ReportingYear,
} from '#libs/kernel';

/**
 * `provisional`: the year runs. `final`: it is over. `notProvided`: nobody has given a figure, which is not the same as none.
 * `notApplicable`: the year has not begun. `notRecorded`: it was over before the Compact kept its records here, and nothing was entered
 * for it afterwards. `recorded`: not counted, but recorded with its source.
 */
export type FigureStatus = 'provisional' | 'final' | 'notProvided' | 'notApplicable' | 'notRecorded' | 'recorded';

const EARLIER_YEARS = 4;
/** Before the first Compact (1998) by a wide margin; keeps the earlier years of a series inside the calendar. */
const FIRST_YEAR = '1900-01';

/** The reporting year that runs at `now`, in London. */
export function runningYear(now: Date): ReportingYear {
  return reportingYearOf(londonDateOf(now));
}

/**
 * The reporting year that is asked for; without one, the running year.
 * @throws DomainError field-errors when the text is no reporting year
 */
export function requestedYear(text: string | undefined, now: Date): ReportingYear {
  if (text === undefined) return runningYear(now);
  const year = parseReportingYear(text);
  if (year && year >= FIRST_YEAR) return year;
  throw fieldError('year', 'invalid', 'A reporting year from 1 April to 31 March, for instance 2026-27.');
}

/** Status of a figure that the product counts, for a year as seen in the running year. */
export function countedStatus(year: ReportingYear, running: ReportingYear): FigureStatus {
  if (year === running) return 'provisional';
  return year < running ? 'final' : 'notApplicable';
}

/** Whether a year was over before the day on which the Compact began to keep records here: none counted is then no 0. */
export function endedBefore(year: ReportingYear, firstDay: LocalDate): boolean {
  return reportingYearRange(year).before <= firstDay;
}

/** The four years before `year` and `year` itself, oldest first. */
export function seriesOf(year: ReportingYear): ReportingYear[] {
  return Array.from({ length: EARLIER_YEARS + 1 }, (_unused, index) => shiftReportingYear(year, index - EARLIER_YEARS));
}
