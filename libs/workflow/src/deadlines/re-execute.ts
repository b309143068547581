import { addDays, addMonths, type LocalDate, type WorkingDayCalendar } from '#libs/kernel';
import type { DeadlineTerms } from './deadline.js';

/**
 * Counts again from an explanation alone, one day at a time as a person with a wall calendar would, and not with the arithmetic
 * that made it. Pauses are measured anew from their dates. Gives the same date unless the calendar's days have changed.
 */
export function reExecute(explanation: DeadlineTerms, calendar: WorkingDayCalendar): LocalDate {
  const { limit, pauses, extension, expedited, startOn } = explanation;
  let more = extension?.workingDays ?? 0;
  for (const { from, to } of pauses) {
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) more += 1;
  }
  if ('fixed' in limit) return walk(limit.fixed, more, 1, calendar);
  if ('calendarMonths' in limit) {
    const step = limit.roll === 'next' ? 1 : -1;
    let day = addDays(addMonths(startOn, limit.calendarMonths), -limit.lessDays);
    while (!calendar.isWorkingDay(day)) day = addDays(day, step);
    return day;
  }
  if (limit.before !== undefined) return walk(limit.before, limit.workingDays, -1, calendar);
  return walk(expedited?.on ?? startOn, limit.workingDays + more, 1, calendar);
}

function walk(from: LocalDate, workingDays: number, step: 1 | -1, calendar: WorkingDayCalendar): LocalDate {
  let day = from;
  for (let left = workingDays; left > 0;) {
    day = addDays(day, step);
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return day;
}
