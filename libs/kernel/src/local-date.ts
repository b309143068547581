/** A calendar day without a time or zone, written `YYYY-MM-DD` (years 0001 to 9999). Compares correctly as text. */
export type LocalDate = string & { readonly __localDate: true };

const MS_PER_DAY = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const FIRST_DAY = Date.UTC(2000, 0, 1) / MS_PER_DAY - 730_119; // 0001-01-01
const LAST_DAY = Date.UTC(9999, 11, 31) / MS_PER_DAY;
// Writing a date is the dearest part of counting days, and the same few thousand come up again and again.
const MOST_WRITTEN = 50_000;
const written = new Map<number, LocalDate>();

/** The date if `text` is exactly a real day in `YYYY-MM-DD` form, otherwise undefined. */
export function parseLocalDate(text: string): LocalDate | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const real = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return real ? (text as LocalDate) : undefined;
}

/** Days since 1 January 1970. Date arithmetic runs on these integers because building strings is what costs. */
export function dayNumberOf(date: LocalDate): number {
  const year = digits(date, 0) * 100 + digits(date, 2);
  const month = digits(date, 5);
  const day = digits(date, 8);
  // Proleptic Gregorian count with March as the first month, so that the leap day comes last.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `dayNumberOf`. RangeError outside the years 0001 to 9999. */
export function dateOfDayNumber(dayNumber: number): LocalDate {
  if (!Number.isInteger(dayNumber) || dayNumber < FIRST_DAY || dayNumber > LAST_DAY) {
    throw new RangeError('A local date must lie in the years 0001 to 9999');
  }
  const known = written.get(dayNumber);
  if (known !== undefined) return known;
  const date = new Date(dayNumber * MS_PER_DAY).toISOString().slice(0, 10) as LocalDate;
  if (written.size < MOST_WRITTEN) written.set(dayNumber, date);
  return date;
}

/** `date` moved by `days` calendar days; negative moves back. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** `date` moved by whole months. A day that the month does not have becomes its last day: 31 January + 1 = 28 or 29 February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  if (!Number.isInteger(months)) throw new RangeError('Months must be a whole number');
  const total = (digits(date, 0) * 100 + digits(date, 2)) * 12 + digits(date, 5) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  const day = Math.min(digits(date, 8), daysInMonth(year, month));
  if (year < 1 || year > 9999) throw new RangeError('A local date must lie in the years 0001 to 9999');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate;
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** ISO weekday: Monday 1 to Sunday 7. */
export function dayOfWeek(date: LocalDate): number {
  return weekdayOfDayNumber(dayNumberOf(date));
}

/** ISO weekday of a day number. 1 January 1970 was a Thursday. */
export function weekdayOfDayNumber(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function digits(date: LocalDate, at: number): number {
  return (date.charCodeAt(at) - 48) * 10 + date.charCodeAt(at + 1) - 48;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
