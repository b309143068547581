import type { LocalDate, WorkingDayCalendar } from '#libs/kernel';
import type { Deadline } from './deadline.js';
import { countedFrom } from './due-date.js';
import { isPaused } from './deadline-status.js';

/** Which reminder: half of the time gone, 80 % gone, the day itself, one and five working days after. */
export type ReminderKind = 'halfTime' | 'eightyPercent' | 'onTheDay' | 'oneDayAfter' | 'fiveDaysAfter';

/** One reminder and the day to send it. */
export interface Reminder {
  readonly kind: ReminderKind;
  readonly on: LocalDate;
}

/**
 * When to remind of an open deadline, in order. Shares of the time are rounded up to whole working days; of two that fall on one
 * day the later kind is sent. A right that expires has no reminders after its day, and something that may be done once a date
 * has passed has only the working day after it. None for a deadline that has ended or stands still.
 */
export function reminderDates(deadline: Deadline, calendar: WorkingDayCalendar): Reminder[] {
  if (deadline.status !== 'open' || isPaused(deadline)) return [];
  const { dueOn } = deadline;
  const after = (workingDays: number): LocalDate => calendar.addWorkingDays(dueOn, workingDays).on;
  if (deadline.sense === 'from') return [{ kind: 'oneDayAfter', on: after(1) }];
  const start = countedFrom(deadline);
  const whole = calendar.workingDaysBetween(start, dueOn);
  const candidates: Reminder[] = [];
  if (whole > 0) {
    candidates.push({ kind: 'halfTime', on: calendar.addWorkingDays(start, Math.ceil(whole / 2)).on });
    candidates.push({ kind: 'eightyPercent', on: calendar.addWorkingDays(start, Math.ceil((whole * 4) / 5)).on });
  }
  candidates.push({ kind: 'onTheDay', on: dueOn });
  if (deadline.sense === 'by') {
    candidates.push({ kind: 'oneDayAfter', on: after(1) }, { kind: 'fiveDaysAfter', on: after(5) });
  }
  return candidates.filter(({ on }, index) => {
    const next = candidates[index + 1];
    return next === undefined || on < next.on;
  });
}
