import { dateOfDayNumber, dayNumberOf, type LocalDate } from './local-date.js';

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;
const MS_PER_WEEK = 7 * MS_PER_DAY;

const offsetFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' });

/** From this instant until that of the next span, London is ahead of UTC by `offset`. */
interface OffsetSpan {
  readonly from: number;
  readonly offset: number;
}

// Formatting costs ten microseconds and every ledger entry of every report needs an offset, so the spans of a year are found
// once. A span shorter than the week between two looks would be missed; the shortest ever kept in Britain lasted a month.
const spansByYear = new Map<number, readonly OffsetSpan[]>();

function londonOffset(epochMs: number): number {
  const year = new Date(epochMs).getUTCFullYear();
  let spans = spansByYear.get(year);
  if (!spans) {
    spans = offsetSpansOf(year);
    spansByYear.set(year, spans);
  }
  for (let index = spans.length - 1; index > 0; index -= 1) {
    const span = spans[index];
    if (span && epochMs >= span.from) return span.offset;
  }
  return spans[0]?.offset ?? 0;
}

function offsetSpansOf(year: number): readonly OffsetSpan[] {
  const start = new Date(0).setUTCFullYear(year, 0, 1);
  const end = new Date(0).setUTCFullYear(year + 1, 0, 1);
  const spans: OffsetSpan[] = [{ from: start, offset: offsetFromIntl(start) }];
  for (let at = start; at < end; at += MS_PER_WEEK) {
    const next = Math.min(at + MS_PER_WEEK, end);
    const offset = offsetFromIntl(next);
    const before = spans.at(-1)?.offset ?? 0;
    if (offset !== before) spans.push({ from: firstInstantAfter(before, at, next), offset });
  }
  return spans;
}

/** The first instant after `before` whose offset is no longer `old`, to the millisecond. */
function firstInstantAfter(old: number, before: number, after: number): number {
  let low = before;
  let high = after;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetFromIntl(middle) === old) low = middle;
    else high = middle;
  }
  return high;
}

function offsetFromIntl(epochMs: number): number {
  const name = offsetFormat.formatToParts(epochMs).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /^GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(name);
  if (!match) throw new Error(`Unexpected offset of Europe/London: ${name}`);
  const seconds = Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  return (match[1] === '-' ? -1 : 1) * seconds * 1000;
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

/** The instant at which clocks in London show that hour and minute (`14:30`) on that day; what the clocks skip counts as an hour later. */
export function londonInstant(date: LocalDate, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const wall = dayNumberOf(date) * MS_PER_DAY + hours * MS_PER_HOUR + minutes * 60_000;
  return new Date(wall - londonOffset(wall - londonOffset(wall)));
}

/** The instant at which the day begins in Europe/London: 00:00 UTC in winter, 23:00 UTC the evening before in summer. */
export function startOfLondonDay(date: LocalDate): Date {
  const utcMidnight = dayNumberOf(date) * MS_PER_DAY;
  const guess = utcMidnight - londonOffset(utcMidnight);
  return new Date(utcMidnight - londonOffset(guess));
}
