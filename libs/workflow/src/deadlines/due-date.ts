import { addDays, addMonths, type LocalDate, type SkippedDay, type WorkingDayCalendar } from '#libs/kernel';
import type { DeadlineTerms } from './deadline.js';

/** The date that the terms lead to, and every day off passed over on the way. */
export function dueDate(terms: DeadlineTerms, calendar: WorkingDayCalendar): { dueOn: LocalDate; skipped: readonly SkippedDay[] } {
  const { limit } = terms;
  const added = addedWorkingDays(terms);
  if ('fixed' in limit) {
    if (added === 0) return { dueOn: limit.fixed, skipped: [] };
    return named(calendar.addWorkingDays(limit.fixed, added));
  }
  if ('calendarMonths' in limit) {
    const day = addDays(addMonths(terms.startOn, limit.calendarMonths), -limit.lessDays);
    if (calendar.isWorkingDay(day)) return { dueOn: day, skipped: [] };
    return named(calendar.addWorkingDays(day, limit.roll === 'next' ? 0 : -1), calendar, day);
  }
  if (limit.before !== undefined) return named(calendar.addWorkingDays(limit.before, -limit.workingDays));
  return named(calendar.addWorkingDays(countedFrom(terms), limit.workingDays + added));
}

/** Day 0 of the count: the start, or the day of expediting where the shorter limit applies. */
export function countedFrom(terms: DeadlineTerms): LocalDate {
  return terms.expedited?.on ?? terms.startOn;
}

function addedWorkingDays(terms: DeadlineTerms): number {
  return terms.pauses.reduce((sum, pause) => sum + pause.workingDays, terms.extension?.workingDays ?? 0);
}

function named(
  counted: { on: LocalDate; skipped: SkippedDay[] },
  calendar?: WorkingDayCalendar,
  rolledFrom?: LocalDate,
): { dueOn: LocalDate; skipped: readonly SkippedDay[] } {
  // Rolling back starts beside the day, so the day itself is named here; rolling on names it already.
  const own = rolledFrom !== undefined && counted.on < rolledFrom ? calendar?.dayOff(rolledFrom) : undefined;
  const skipped = own && rolledFrom !== undefined ? [{ date: rolledFrom, reason: own }, ...counted.skipped] : counted.skipped;
  return { dueOn: counted.on, skipped };
}
