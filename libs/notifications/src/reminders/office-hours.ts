import { londonDateOf, startOfLondonDay, type WorkingDayCalendar } from '#libs/kernel';

const HOUR_MS = 3_600_000;
const OPENS = 8 * HOUR_MS;
const CLOSES = 18 * HOUR_MS;

/** Whether reminders may go out: 08:00 up to 18:00 in London on a working day of the Compact. Nobody is reminded at midnight or on a Sunday. */
export function isWithinOfficeHours(instant: Date, calendar: WorkingDayCalendar): boolean {
  const today = londonDateOf(instant);
  // Clocks change on Sundays alone, so on a working day this is the time on the clock face.
  const time = instant.getTime() - startOfLondonDay(today).getTime();
  return time >= OPENS && time < CLOSES && calendar.isWorkingDay(today);
}
