import { londonDateOf, type LocalDate, type WorkingDayCalendar } from '#libs/kernel';
import { limitFor, type Round } from './deadline-round.js';
import type { DeadlineRuleEntry } from './deadline-rules.js';
import type { Step } from './ledger-step-conditions.js';
import type { ProcedureLimits } from './procedure-limits.js';

interface RoundSettings {
  readonly limits: ProcedureLimits;
  readonly calendar: WorkingDayCalendar;
  readonly receivedOn: LocalDate;
}

/** A round begun by this entry, or undefined when the appointment it would count from is missing. */
export function beginRound(rule: DeadlineRuleEntry, step: Step, day: LocalDate, input: RoundSettings): Round | undefined {
  const limit = limitFor(rule, step, input.limits);
  if (!limit) return undefined;
  const received = rule.rule === 'acknowledge' ? input.receivedOn : undefined;
  const startOn = received === undefined ? day : input.calendar.addWorkingDays(received, 0).on;
  const startMoved = londonDateOf(step.at) < startOn || (received !== undefined && received < startOn);
  return {
    entry: rule,
    startedBy: step,
    startOn,
    startMoved,
    limit,
    since: [step],
    extensions: [],
    number: 1,
    ...expeditedLimit(rule, step, input),
  };
}

/** Kept on the round from the start, so that the entry that expedites later needs no settings. */
function expeditedLimit(rule: DeadlineRuleEntry, step: Step, { limits }: RoundSettings): { expeditedLimit?: number } {
  if (step.to.track === 'expedited' || rule.rule === 'verifyActions' || rule.rule === 'reopenWindow') return {};
  const { expedited } = limits.workingDays[rule.rule];
  return expedited === undefined ? {} : { expeditedLimit: expedited };
}

/** Notes what the entry does to a running round; true when it ends it. */
export function endsWith(round: Round, step: Step, day: LocalDate): boolean {
  const { entry } = round;
  round.since.push(step);
  if (entry.done(step)) {
    round.end = { step, day, done: true };
  } else if (!entry.lives.includes(step.entered) || entry.dropped?.includes(step.type)) {
    round.end = { step, day, done: false };
  } else {
    amend(round, step, day);
  }
  return round.end !== undefined;
}

function amend(round: Round, step: Step, day: LocalDate): void {
  const { entry, limit } = round;
  if (step.type === 'extend-response' && (entry.rule === 'respond' || entry.rule === 'noResponse')) {
    const workingDays = step.choice?.['workingDays'];
    if (typeof workingDays === 'number' && Number.isInteger(workingDays) && workingDays > 0) {
      round.extensions.push({ seq: step.seq, workingDays });
    }
  }
  const expediting = step.to.track === 'expedited' && step.from?.track !== 'expedited';
  const countsOn = 'workingDays' in limit && limit.before === undefined;
  if (expediting && countsOn && round.expeditedLimit !== undefined) {
    round.expedited = { seq: step.seq, on: day, workingDays: round.expeditedLimit };
  }
}
