import { londonDateOf, type LocalDate, type WorkingDayCalendar } from '#libs/kernel';
import { PauseLog } from './clock-pauses.js';
import { deadlineRules, type DeadlineRuleEntry } from './deadline-rules.js';
import { settledTerms, type Round, type RoundSurroundings } from './deadline-round.js';
import type { ActionDates, Deadline, LedgerStep } from './deadline.js';
import { actionDeadlines, legalLongstop, verificationOf } from './dated-deadlines.js';
import { stepOf, type Step } from './ledger-step-conditions.js';
import { beginRound, endsWith } from './round-progress.js';
import type { ProcedureLimits } from './procedure-limits.js';

/** All that the deadlines of one challenge depend on. `entries`: the shared stream in order of `seq`. */
export interface DeadlineInput {
  readonly entries: readonly LedgerStep[];
  readonly limits: ProcedureLimits;
  readonly calendar: WorkingDayCalendar;
  /** The day it counts as received: earlier than the first entry when it came on paper. */
  readonly receivedOn: LocalDate;
  readonly decisionOn?: LocalDate;
  readonly actions?: readonly ActionDates[];
  readonly today: LocalDate;
}

/**
 * Every deadline of a challenge, past ones included: a pure function of its ledger.
 *
 * - Day 0 is the day something is received, the next working day after 17:00 or on a day off. The due day itself is in time.
 * - Pauses and extensions add working days. A deadline that had ended, or whose date had passed, before a pause is not moved.
 * - Expediting shortens what starts after it. A deadline open at that moment, whose rule has an expedited limit, becomes due
 *   that many working days after the day of expediting, if that is earlier: nobody is late on account of it.
 * - When the challenge moves on or ends, what is still open becomes `void`; if its date had passed, it was `missed`. The legal
 *   longstop runs on: ending a challenge does not end the right to go to court.
 */
export function computeDeadlines(input: DeadlineInput): Deadline[] {
  const { calendar, today, entries } = input;
  const log = new PauseLog();
  const rounds: Round[] = [];
  const running = new Map<DeadlineRuleEntry, Round>();
  const numbers = new Map<DeadlineRuleEntry, number>();
  let lastResolved: Step | undefined;

  for (const entry of entries) {
    const step = stepOf(entry);
    const day = calendar.receivedOn(step.at);
    log.note(step, day);
    for (const round of running.values()) if (endsWith(round, step, day)) running.delete(round.entry);
    for (const rule of deadlineRules) {
      if (!rule.starts(step, running.has(rule))) continue;
      const again = running.get(rule);
      if (again) again.end = { step, day, done: false };
      const round = beginRound(rule, step, day, input);
      if (!round) continue;
      round.number = (numbers.get(rule) ?? 0) + 1;
      numbers.set(rule, round.number);
      running.set(rule, round);
      rounds.push(round);
    }
    if (step.to.stage === 'resolved' && step.from?.stage !== 'resolved') lastResolved = step;
  }

  const around: RoundSurroundings = { calendar, pauses: log.pauses, today };
  const latest = new Map(rounds.map((round) => [round.entry, round]));
  const deadlines = rounds.map((round) => deadlineOf(round, latest.get(round.entry) === round, around, input));
  const first = entries[0];
  if (first) {
    if (input.decisionOn !== undefined) deadlines.push(legalLongstop(input.decisionOn, first, calendar, today));
    deadlines.push(...actionDeadlines(input.actions ?? [], lastResolved ?? first, calendar));
  }
  return deadlines;
}

function deadlineOf(round: Round, latest: boolean, around: RoundSurroundings, input: DeadlineInput): Deadline {
  const { entry, startedBy, startMoved } = round;
  const terms = settledTerms(round, around);
  const owner = typeof entry.owner === 'function' ? entry.owner(round.since) : entry.owner;
  const deadline: Deadline = {
    key: latest ? entry.rule : `${entry.rule}.${round.number}`,
    rule: entry.rule,
    round: round.number,
    sense: entry.sense,
    owner,
    startedBy: { seq: startedBy.seq, type: startedBy.type, at: startedBy.at },
    startMoved,
    ...terms,
    calendarVersion: around.calendar.version,
    ...ending(round, terms.dueOn, around.today),
  };
  return entry.rule === 'verifyActions' && deadline.status === 'open' ? verificationOf(deadline, input.actions ?? []) : deadline;
}

function ending(round: Round, dueOn: LocalDate, today: LocalDate): Pick<Deadline, 'status' | 'endedOn' | 'endedBy'> {
  const { end, entry } = round;
  if (!end) return entry.sense === 'until' && today > dueOn ? { status: 'void', endedOn: dueOn } : { status: 'open' };
  const endedBy = { seq: end.step.seq, type: end.step.type };
  const endedOn = londonDateOf(end.step.at);
  const late = endedOn > dueOn;
  if (entry.sense === 'by' && late) return { status: 'missed', endedOn, endedBy };
  if (end.done) return { status: 'met', endedOn, endedBy };
  return entry.sense === 'until' && late ? { status: 'void', endedOn: dueOn } : { status: 'void', endedOn, endedBy };
}
