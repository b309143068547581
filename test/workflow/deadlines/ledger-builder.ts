import { readFileSync } from 'node:fs';
import { calendarFromGovUk, type CalendarDivision, type LocalDate, type NamedDay, type WorkingDayCalendar } from '#libs/kernel';
import { computeDeadlines, type DeadlineInput } from '../../../libs/workflow/src/deadlines/compute-deadlines.js';
import type { Deadline, LedgerStep, StepPosition } from '../../../libs/workflow/src/deadlines/deadline.js';
import { defaultLimits } from '../../../libs/workflow/src/deadlines/procedure-limits.js';

const govUk: unknown = JSON.parse(readFileSync(new URL('../../../data/bank-holidays.json', import.meta.url), 'utf8'));

export const date = (text: string): LocalDate => text as LocalDate;

export function calendarOf(division: CalendarDivision = 'england-and-wales', closures: readonly NamedDay[] = []): WorkingDayCalendar {
  return calendarFromGovUk(govUk, division, closures, `${division} test`);
}

/** What an entry changes: the sub-state it enters (`logged.triage`) and the regions. */
export interface Move {
  readonly to?: string;
  readonly clock?: 'running' | 'paused';
  readonly pausedFor?: string | null;
  readonly track?: 'standard' | 'expedited';
  readonly role?: string;
  readonly choice?: Record<string, unknown>;
}

/** Writes ledger entries as casework would, without the machine: only what deadlines read. */
export class LedgerBuilder {
  readonly entries: LedgerStep[] = [];
  private position: StepPosition = { stage: 'draft', subState: 'draft', clock: 'running', track: 'standard', pausedFor: null };

  add(type: string, at: string | Date, move: Move = {}): this {
    const [stage, subState] = move.to?.split('.') ?? [this.position.stage, this.position.subState];
    const clock = move.clock ?? this.position.clock;
    const to: StepPosition = {
      stage: stage ?? '',
      subState: subState ?? '',
      clock,
      track: move.track ?? this.position.track,
      pausedFor: clock === 'paused' ? (move.pausedFor ?? this.position.pausedFor ?? null) : null,
    };
    this.entries.push({
      seq: this.entries.length + 1,
      type,
      at: typeof at === 'string' ? new Date(at.length === 10 ? `${at}T10:00:00Z` : at) : at,
      ...(move.role === undefined ? {} : { role: move.role }),
      choice: move.choice ?? null,
      from: this.position,
      to,
    });
    this.position = to;
    return this;
  }

  submit(at: string): this {
    return this.add('submit', at, { to: 'logged.awaitingAcknowledgement' });
  }

  pause(at: string, reason: string): this {
    return this.add('pause-clock', at, { clock: 'paused', pausedFor: reason });
  }

  resume(at: string): this {
    return this.add('resume-clock', at, { clock: 'running' });
  }

  /** Submitted, acknowledged and accepted, so that the respondent's time runs from `acceptedAt`. */
  accepted(acceptedAt: string): this {
    const before = new Date(new Date(acceptedAt.slice(0, 10)).getTime() - 7 * 86_400_000).toISOString();
    return this.submit(before)
      .add('acknowledge', before, { to: 'logged.triage' })
      .add('accept', acceptedAt, { to: 'logged.awaitingResponse' });
  }

  deadlines(today: string, more: Partial<DeadlineInput> = {}): Deadline[] {
    const calendar = more.calendar ?? calendarOf();
    const first = this.entries[0];
    return computeDeadlines({
      entries: this.entries,
      limits: defaultLimits,
      calendar,
      receivedOn: first ? calendar.receivedOn(first.at) : date(today),
      today: date(today),
      ...more,
    });
  }

  /** The deadline with this key. */
  deadline(key: string, today: string, more: Partial<DeadlineInput> = {}): Deadline {
    const all = this.deadlines(today, more);
    const found = all.find((deadline) => deadline.key === key);
    if (!found) throw new Error(`No deadline ${key} among ${all.map((deadline) => deadline.key).join(', ')}`);
    return found;
  }
}
