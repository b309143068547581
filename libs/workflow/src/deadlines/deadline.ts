import type { LocalDate, SkippedDay } from '#libs/kernel';
import type { CaseRole } from '../case-role.js';
import type { CalendarMonthRule, WorkingDayRule } from './procedure-limits.js';

/** Every rule with a name of its own. */
export type NamedRule = WorkingDayRule | CalendarMonthRule | 'legalLongstop';
/** A named rule, or the promise of one action (`action:<id>`). */
export type DeadlineRule = NamedRule | `action:${string}`;

/** What the engine needs of the position in a ledger entry. A stored position fits as it is. */
export interface StepPosition {
  readonly stage: string;
  readonly subState: string;
  readonly clock: string;
  readonly track: string;
  readonly pausedFor?: string | null;
}

/** One entry of the shared stream. `choice` is the lasting part of its payload, `role` the role it was taken in. */
export interface LedgerStep {
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly role?: string;
  readonly choice: Readonly<Record<string, unknown>> | null;
  readonly from: StepPosition | null;
  readonly to: StepPosition;
}

/** A promised action; `owner` is the role on the case of the party that promised it. */
export interface ActionDates {
  readonly id: string;
  readonly dueOn: LocalDate;
  readonly doneOn?: LocalDate;
  readonly verifiedOn?: LocalDate;
  readonly owner?: CaseRole;
}

/**
 * How much time a rule gives:
 * - `workingDays` after the start;
 * - `workingDays` before the appointment `before`;
 * - `calendarMonths` after the start, less `lessDays`; a day off rolls to the `next` or the `previous` working day;
 * - `fixed`: a date that a person set.
 */
export type Limit =
  | { readonly workingDays: number; readonly before?: LocalDate }
  | { readonly calendarMonths: number; readonly lessDays: number; readonly roll: 'next' | 'previous' }
  | { readonly fixed: LocalDate };

/** A stretch in which the clock stood still for a deadline. `ongoing`: it stands still now and `to` is today. */
export interface DeadlinePause {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly workingDays: number;
  readonly reason: string;
  readonly ongoing: boolean;
}

/** All that fixes the date. Plain data, so that anybody can count again. */
export interface DeadlineTerms {
  readonly startOn: LocalDate;
  readonly limit: Limit;
  /** The challenge was expedited while this ran: the shorter limit counts from `on` instead of `startOn`. */
  readonly expedited?: { readonly seq: number; readonly on: LocalDate };
  readonly extension?: { readonly workingDays: number };
  readonly pauses: readonly DeadlinePause[];
}

/** How a deadline stands: `open`, or how it ended. `void`: nobody waits for it any more. */
export type DeadlineStatus = 'open' | 'met' | 'missed' | 'void';

/**
 * One deadline of one challenge.
 * - `sense`: `by` is a duty that can be missed; `until` a right or a date to keep in view that merely passes; `from` the first day
 *   on which something may be done once it has passed.
 * - `key`: the rule for its latest round, `<rule>.<round>` for earlier ones, which are kept.
 * - `endedOn`: the London date of what ended it. Anything done on the due day itself is in time, whatever the hour.
 */
export interface Deadline extends DeadlineTerms {
  readonly key: string;
  readonly rule: DeadlineRule;
  readonly round: number;
  readonly sense: 'by' | 'until' | 'from';
  readonly owner: CaseRole;
  readonly startedBy: { readonly seq: number; readonly type: string; readonly at: Date };
  /** It was received after 17:00 or on a day off, so day 0 is the next working day. */
  readonly startMoved: boolean;
  readonly skipped: readonly SkippedDay[];
  readonly calendarVersion: string;
  readonly dueOn: LocalDate;
  readonly status: DeadlineStatus;
  readonly endedOn?: LocalDate;
  readonly endedBy?: { readonly seq: number; readonly type: string };
}
