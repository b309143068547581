import { dateOfDayNumber, dayNumberOf, weekdayOfDayNumber, type LocalDate } from './local-date.js';
import { londonWallClock } from './london-time.js';

/** The three sets of bank holidays of the United Kingdom. */
export type CalendarDivision = 'england-and-wales' | 'scotland' | 'northern-ireland';

/** Why a day is not a working day. */
export interface DayOff {
  readonly kind: 'weekend' | 'bankHoliday' | 'closure';
  readonly title: string;
}

/** A day off that was passed over while counting. */
export interface SkippedDay {
  readonly date: LocalDate;
  readonly reason: DayOff;
}

/** A named day, as bank holidays and closures are stored. */
export interface NamedDay {
  readonly date: LocalDate;
  readonly title: string;
}

/** What a calendar is built from; `version` names the data so that a computed date can say what it was counted with. */
export interface WorkingDayCalendarInit {
  division: CalendarDivision;
  version: string;
  holidays: readonly NamedDay[];
  closures: readonly NamedDay[];
}

const FIVE_PM = 17 * 3_600_000;
const SATURDAY: DayOff = Object.freeze({ kind: 'weekend', title: 'Saturday' });
const SUNDAY: DayOff = Object.freeze({ kind: 'weekend', title: 'Sunday' });

/**
 * Monday to Friday less the bank holidays of one division, less the Compact's own closure days. Immutable.
 * Days after `knownUntil` are only known to be weekends or not: bank holidays are proclaimed at short notice.
 */
export class WorkingDayCalendar {
  readonly division: CalendarDivision;
  readonly version: string;
  /** 31 December of the last year that has a bank holiday in the data; undefined when there is none. */
  readonly knownUntil: LocalDate | undefined;
  private readonly offOnWeekdays: ReadonlyMap<number, DayOff>;
  private readonly sortedOff: Int32Array;

  constructor(init: WorkingDayCalendarInit) {
    this.division = init.division;
    this.version = init.version;
    const off = new Map<number, DayOff>();
    // Holidays last, so that a closure on a bank holiday is explained as the bank holiday.
    collect(off, init.closures, 'closure');
    collect(off, init.holidays, 'bankHoliday');
    this.offOnWeekdays = off;
    this.sortedOff = Int32Array.from(off.keys()).sort();
    const lastYear = init.holidays.reduce((last, day) => (day.date > last ? day.date : last), '').slice(0, 4);
    this.knownUntil = lastYear === '' ? undefined : (`${lastYear}-12-31` as LocalDate);
  }

  /** Why `date` is not a working day, or undefined when it is one. */
  dayOff(date: LocalDate): DayOff | undefined {
    return this.reasonFor(dayNumberOf(date));
  }

  isWorkingDay(date: LocalDate): boolean {
    return this.dayOff(date) === undefined;
  }

  /**
   * Day 0 of something received at that instant. After 17:00 in London, or on a day off, it counts as received on the next
   * working day; 17:00:00.000 exactly is still that day.
   */
  receivedOn(instant: Date): LocalDate {
    const { dayNumber, msOfDay } = londonWallClock(instant);
    let day = msOfDay > FIVE_PM ? dayNumber + 1 : dayNumber;
    while (this.reasonFor(day)) day += 1;
    return dateOfDayNumber(day);
  }

  /**
   * The working day `count` working days after `from` (before it when negative), with every day off passed over on the way, in
   * the order met. `from` is day 0 and need not be a working day. A count of 0 gives `from` or the first working day after it.
   * RangeError unless `count` is a whole number.
   */
  addWorkingDays(from: LocalDate, count: number): { on: LocalDate; skipped: SkippedDay[] } {
    if (!Number.isInteger(count)) throw new RangeError('Working days must be a whole number');
    const step = count < 0 ? -1 : 1;
    const skipped: SkippedDay[] = [];
    let left = Math.abs(count);
    let day = dayNumberOf(from);
    if (left === 0) {
      left = 1;
      day -= 1;
    }
    while (left > 0) {
      day += step;
      const reason = this.reasonFor(day);
      if (reason) skipped.push({ date: dateOfDayNumber(day), reason });
      else left -= 1;
    }
    return { on: dateOfDayNumber(day), skipped };
  }

  /** Working days after `from` up to and including `to`. Negative when `to` is earlier, so that spans always add up. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number {
    return this.workingDaysUpTo(dayNumberOf(to)) - this.workingDaysUpTo(dayNumberOf(from));
  }

  private reasonFor(day: number): DayOff | undefined {
    const weekday = weekdayOfDayNumber(day);
    if (weekday === 6) return SATURDAY;
    if (weekday === 7) return SUNDAY;
    return this.offOnWeekdays.get(day);
  }

  /** Working days since a fixed Monday, so that any span is one subtraction. */
  private workingDaysUpTo(day: number): number {
    const sinceMonday = day + 3;
    const weeks = Math.floor(sinceMonday / 7);
    const weekdays = weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5);
    let low = 0;
    let high = this.sortedOff.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sortedOff[middle] ?? 0) <= day) low = middle + 1;
      else high = middle;
    }
    return weekdays - low;
  }
}

function collect(off: Map<number, DayOff>, days: readonly NamedDay[], kind: 'bankHoliday' | 'closure'): void {
  for (const { date, title } of days) {
    const day = dayNumberOf(date);
    if (weekdayOfDayNumber(day) <= 5) off.set(day, Object.freeze({ kind, title }));
  }
}
