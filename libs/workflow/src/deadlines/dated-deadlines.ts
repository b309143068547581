import { londonDateOf, type LocalDate, type WorkingDayCalendar } from '#libs/kernel';
import type { ActionDates, Deadline, DeadlineTerms, LedgerStep } from './deadline.js';
import { dueDate } from './due-date.js';

// A claim for judicial review must be made promptly and within three months of the grounds arising (CPR 54.5). The last safe day
// is taken as the one before the same date three months on, and the working day before that when the court office is shut.
export const LONGSTOP_LIMIT = { calendarMonths: 3, lessDays: 1, roll: 'previous' } as const;

/** The law's own limit, counted from the decision complained of. Never paused, never ended by anything in the process. */
export function legalLongstop(decisionOn: LocalDate, first: LedgerStep, calendar: WorkingDayCalendar, today: LocalDate): Deadline {
  const terms: DeadlineTerms = { startOn: decisionOn, limit: LONGSTOP_LIMIT, pauses: [] };
  const { dueOn, skipped } = dueDate(terms, calendar);
  const passed = today > dueOn;
  return {
    ...named('legalLongstop', first),
    sense: 'until',
    owner: 'challenger',
    ...terms,
    startMoved: false,
    skipped,
    calendarVersion: calendar.version,
    dueOn,
    ...(passed ? { status: 'void', endedOn: dueOn } : { status: 'open' }),
  };
}

/** The last safe day for a claim to a court against a decision, for somebody who has not lodged anything yet. */
export function legalLongstopDay(decisionOn: LocalDate, calendar: WorkingDayCalendar): LocalDate {
  return dueDate({ startOn: decisionOn, limit: LONGSTOP_LIMIT, pauses: [] }, calendar).dueOn;
}

/** One deadline per promised action, on the date that was promised. */
export function actionDeadlines(actions: readonly ActionDates[], resolvedBy: LedgerStep, calendar: WorkingDayCalendar): Deadline[] {
  return actions.map((action): Deadline => {
    const { doneOn, dueOn } = action;
    return {
      ...named(`action:${action.id}`, resolvedBy),
      sense: 'by',
      owner: action.owner ?? 'respondent',
      startOn: londonDateOf(resolvedBy.at),
      startMoved: false,
      limit: { fixed: dueOn },
      pauses: [],
      skipped: [],
      calendarVersion: calendar.version,
      dueOn,
      ...(doneOn === undefined ? { status: 'open' } : { status: doneOn > dueOn ? 'missed' : 'met', endedOn: doneOn }),
    };
  });
}

/** Checking promised actions is done on the day the last of them was verified. */
export function verificationOf(deadline: Deadline, actions: readonly ActionDates[]): Deadline {
  let last: LocalDate | undefined;
  for (const { verifiedOn } of actions) {
    if (verifiedOn === undefined) return deadline;
    if (last === undefined || verifiedOn > last) last = verifiedOn;
  }
  if (last === undefined) return deadline;
  return { ...deadline, status: last > deadline.dueOn ? 'missed' : 'met', endedOn: last };
}

function named(rule: Deadline['rule'], step: LedgerStep): Pick<Deadline, 'key' | 'rule' | 'round' | 'startedBy'> {
  return { key: rule, rule, round: 1, startedBy: { seq: step.seq, type: step.type, at: step.at } };
}
