import { parseLocalDate, type LocalDate, type WorkingDayCalendar } from '#libs/kernel';
import { pausesMoving, type ClockPause } from './clock-pauses.js';
import type { Deadline, DeadlineTerms, Limit } from './deadline.js';
import type { DeadlineRuleEntry } from './deadline-rules.js';
import { dueDate } from './due-date.js';
import type { Step } from './ledger-step-conditions.js';
import type { ProcedureLimits } from './procedure-limits.js';

/** One run of one rule while the ledger is read. */
export interface Round {
  readonly entry: DeadlineRuleEntry;
  readonly startedBy: Step;
  readonly startOn: LocalDate;
  readonly startMoved: boolean;
  readonly limit: Limit;
  readonly since: Step[];
  /** The rule's expedited limit, while the shorter one does not hold already. */
  readonly expeditedLimit?: number;
  readonly extensions: { readonly seq: number; readonly workingDays: number }[];
  number: number;
  expedited?: { readonly seq: number; readonly on: LocalDate; readonly workingDays: number };
  end?: { readonly step: Step; readonly day: LocalDate; readonly done: boolean };
}

/** The limit of a round that this entry starts, or undefined when the appointment it counts from is missing. */
export function limitFor(entry: DeadlineRuleEntry, step: Step, limits: ProcedureLimits): Limit | undefined {
  const { rule, appointment } = entry;
  if (rule === 'verifyActions' || rule === 'reopenWindow') {
    return { calendarMonths: limits.calendarMonths[rule], lessDays: 0, roll: 'next' };
  }
  const { standard, expedited } = limits.workingDays[rule];
  const workingDays = step.to.track === 'expedited' ? (expedited ?? standard) : standard;
  const chosen = appointment ? step.choice?.[appointment.field] : undefined;
  const date = typeof chosen === 'string' ? parseLocalDate(chosen) : undefined;
  if (appointment?.as === 'before') return date ? { workingDays, before: date } : undefined;
  return date ? { fixed: date } : { workingDays };
}

/** What the rounds of one ledger have in common. */
export interface RoundSurroundings {
  readonly calendar: WorkingDayCalendar;
  readonly pauses: readonly ClockPause[];
  readonly today: LocalDate;
}

/** The terms that hold and the date they lead to: those of the expedited count only where they end earlier. */
export function settledTerms(round: Round, around: RoundSurroundings): DeadlineTerms & Pick<Deadline, 'dueOn' | 'skipped'> {
  const usual = counted(round, around, { startOn: round.startOn, limit: round.limit }, round.startedBy.seq);
  if (!round.expedited) return usual;
  const { seq, on, workingDays } = round.expedited;
  const faster = counted(round, around, { startOn: round.startOn, limit: { workingDays }, expedited: { seq, on } }, seq);
  return faster.dueOn < usual.dueOn ? faster : usual;
}

function counted(
  round: Round,
  around: RoundSurroundings,
  basis: Omit<DeadlineTerms, 'pauses' | 'extension'>,
  baseSeq: number,
): DeadlineTerms & Pick<Deadline, 'dueOn' | 'skipped'> {
  const { calendar, today } = around;
  const extended = round.extensions.reduce((sum, { seq, workingDays }) => (seq > baseSeq ? sum + workingDays : sum), 0);
  const base = basis.expedited?.on ?? basis.startOn;
  const pauses = movable(round)
    ? pausesMoving(
        {
          base,
          baseSeq,
          allowed: extended + allowedFrom(base, basis.limit, calendar),
          ignores: round.entry.ignoresPauses === 'all' ? [] : (round.entry.ignoresPauses ?? []),
          ...(round.end ? { end: { seq: round.end.step.seq, day: round.end.day } } : {}),
          today,
        },
        around.pauses,
        calendar,
      )
    : [];
  const terms = { ...basis, ...(extended > 0 ? { extension: { workingDays: extended } } : {}), pauses };
  return { ...terms, ...dueDate(terms, calendar) };
}

/** A hearing that has been fixed stays where it is until it is adjourned; stopping the clock does not move an appointment. */
function movable(round: Round): boolean {
  if (round.entry.ignoresPauses === 'all') return false;
  return !('fixed' in round.limit) || round.entry.appointment?.field !== 'hearingOn';
}

function allowedFrom(base: LocalDate, limit: Limit, calendar: WorkingDayCalendar): number {
  if ('workingDays' in limit) return limit.workingDays;
  return 'fixed' in limit ? calendar.workingDaysBetween(base, limit.fixed) : 0;
}
