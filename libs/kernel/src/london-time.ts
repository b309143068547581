import { dateOfDayNumber, dayNumberOf, type LocalDate } from './local-date.js';

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;
const REMEMBERED_HOURS = 20_000;

const offsetFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' });

// Formatting costs microseconds and every ledger entry of every deadline needs it. British clocks have only ever changed
// on a whole hour of UTC since Greenwich time became law, so one answer holds for the hour.
const offsetByHour = new Map<number, number>();

function londonOffset(epochMs: number): number {
  const hour = Math.floor(epochMs / MS_PER_HOUR);
  const known = offsetByHour.get(hour);
  if (known !== undefined) return known;
  const name = offsetFormat.formatToParts(hour * MS_PER_HOUR).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /^GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(name);
  if (!match) throw new Error(`Unexpected offset of Europe/London: ${name}`);
  const seconds = Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  const offset = (match[1] === '-' ? -1 : 1) * seconds * 1000;
  if (offsetByHour.size >= REMEMBERED_HOURS) offsetByHour.clear();
  offsetByHour.set(hour, offset);
  return offset;
}

/** The wall clock in London: its day number and the milliseconds since that day's midnight on the clock face. */
export function londonWallClock(instant: Date): { dayNumber: number; msOfDay: number } {
  const epochMs = instant.getTime();
  if (Number.isNaN(epochMs)) throw new RangeError('Not a valid instant');
  const wall = epochMs + londonOffset(epochMs);
  const dayNumber = Math.floor(wall / MS_PER_DAY);
  return { dayNumber, msOfDay: wall - dayNumber * MS_PER_DAY };
}

/** The date in Europe/London at that instant, exact across both clock changes. RangeError for an invalid Date. */
export function londonDateOf(instant: Date): LocalDate {
  return dateOfDayNumber(londonWallClock(instant).dayNumber);
}

/** The instant at which the day begins in Europe/London: 00:00 UTC in winter, 23:00 UTC the evening before in summer. */
export function startOfLondonDay(date: LocalDate): Date {
  const utcMidnight = dayNumberOf(date) * MS_PER_DAY;
  const guess = utcMidnight - londonOffset(utcMidnight);
  return new Date(utcMidnight - londonOffset(guess));
}
