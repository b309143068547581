export { computeDeadlines, type DeadlineInput } from './compute-deadlines.js';
export { legalLongstopDay } from './dated-deadlines.js';
export type {
  ActionDates,
  Deadline,
  DeadlinePause,
  DeadlineRule,
  DeadlineStatus,
  DeadlineTerms,
  LedgerStep,
  Limit,
  NamedRule,
  StepPosition,
} from './deadline.js';
export { deadlineChanges, hasPassed, isPaused, keepEnded, roundIdentity, statusOn, type DeadlineChange } from './deadline-status.js';
export { deadlineLabel, explainDeadline, type DeadlineExplanation } from './explain-deadline.js';
export { plainDate, plainDayOff, plainMonth, plainMonths, plainWorkingDays } from './plain-dates.js';
export {
  calendarMonthRules,
  defaultLimits,
  limitProblems,
  workingDayRules,
  type CalendarMonthRule,
  type LimitProblem,
  type ProcedureLimits,
  type TrackLimit,
  type WorkingDayRule,
} from './procedure-limits.js';
export { reExecute } from './re-execute.js';
export { reminderDates, type Reminder, type ReminderKind } from './reminder-dates.js';
export { urgencyOf, type Urgency } from './urgency.js';
export { workingDaysHeldBy, type HeldStep } from './working-days-held.js';
