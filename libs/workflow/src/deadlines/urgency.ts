import type { LocalDate, WorkingDayCalendar } from '#libs/kernel';
import { dueDate } from './due-date.js';
import { LONGSTOP_LIMIT } from './dated-deadlines.js';

/** Why expediting is advised, and the date that presses. */
export interface Urgency {
  readonly reason: 'decisionTakesEffect' | 'legalLongstop';
  readonly on: LocalDate;
}

/** The earliest date within `workingDays` of today, or already passed, that makes a challenge urgent; undefined when none does. */
export function urgencyOf(
  dates: { readonly decisionOn?: LocalDate; readonly effectiveOn?: LocalDate },
  calendar: WorkingDayCalendar,
  today: LocalDate,
  workingDays: number,
): Urgency | undefined {
  const pressing: Urgency[] = [];
  if (dates.effectiveOn !== undefined) pressing.push({ reason: 'decisionTakesEffect', on: dates.effectiveOn });
  if (dates.decisionOn !== undefined) {
    const { dueOn } = dueDate({ startOn: dates.decisionOn, limit: LONGSTOP_LIMIT, pauses: [] }, calendar);
    pressing.push({ reason: 'legalLongstop', on: dueOn });
  }
  return pressing.filter(({ on }) => calendar.workingDaysBetween(today, on) <= workingDays).sort((a, b) => (a.on < b.on ? -1 : 1))[0];
}
