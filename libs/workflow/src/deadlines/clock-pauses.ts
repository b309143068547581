import type { LocalDate, WorkingDayCalendar } from '#libs/kernel';
import type { DeadlinePause, LedgerStep } from './deadline.js';

/** A stretch of the ledger in which the clock stood still; open-ended while it still does. */
export interface ClockPause {
  readonly fromSeq: number;
  readonly from: LocalDate;
  readonly reason: string;
  toSeq?: number;
  to?: LocalDate;
}

/** Follows the clock through the ledger. A changed reason ends one pause and begins another: some rules ignore some reasons. */
export class PauseLog {
  readonly pauses: ClockPause[] = [];

  note(step: LedgerStep, day: LocalDate): void {
    const current = this.pauses.at(-1);
    const running = current !== undefined && current.toSeq === undefined ? current : undefined;
    const reason = step.to.clock === 'paused' ? (step.to.pausedFor ?? 'unstated') : undefined;
    if (running?.reason === reason) return;
    if (running) {
      running.toSeq = step.seq;
      running.to = day;
    }
    if (reason !== undefined) this.pauses.push({ fromSeq: step.seq, from: day, reason });
  }
}

/** What a deadline asks of the pause log. */
export interface PauseQuestion {
  readonly base: LocalDate;
  readonly baseSeq: number;
  /** Working days it allows without pauses. */
  readonly allowed: number;
  readonly ignores: readonly string[];
  readonly end?: { readonly seq: number; readonly day: LocalDate };
  readonly today: LocalDate;
}

/**
 * The pauses that move a deadline, each by the working days it lasted while the deadline ran. A pause that began after the date
 * had passed moves nothing: a breach is not undone by stopping the clock later. One that began after the deadline had ended
 * does not touch it.
 */
export function pausesMoving(question: PauseQuestion, pauses: readonly ClockPause[], calendar: WorkingDayCalendar): DeadlinePause[] {
  const { base, baseSeq, end, today, ignores } = question;
  const moving: DeadlinePause[] = [];
  let total = question.allowed;
  for (const pause of pauses) {
    if (pause.toSeq !== undefined && pause.toSeq <= baseSeq) continue;
    if (end && pause.fromSeq >= end.seq) break;
    if (ignores.includes(pause.reason)) continue;
    const from = pause.from > base ? pause.from : base;
    if (calendar.workingDaysBetween(base, from) > total) break;
    const resumed = pause.to !== undefined && (end === undefined || (pause.toSeq ?? 0) <= end.seq) ? pause.to : undefined;
    const ongoing = resumed === undefined && end === undefined;
    const to = resumed ?? end?.day ?? (today > from ? today : from);
    const workingDays = Math.max(0, calendar.workingDaysBetween(from, to));
    if (workingDays === 0 && !ongoing) continue;
    moving.push({ from, to, workingDays, reason: pause.reason, ongoing });
    total += workingDays;
  }
  return moving;
}
