import type { LocalDate, WorkingDayCalendar } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { reminderDates, type Deadline } from '#libs/workflow';
import type { MaterialDeadline } from '../case-file/case-material.js';
import type { ChallengeRow } from '../case-file/challenge-row.js';

/** A deadline as the ledger remembers it: what was due before an event, and after. */
export interface DeadlineMark {
  readonly rule: string;
  readonly round: number;
  readonly dueOn: LocalDate;
  readonly status: string;
}

/** The open deadlines, for the ledger. */
export function openMarks(deadlines: readonly (DeadlineMark | Deadline)[]): DeadlineMark[] {
  return deadlines.filter((d) => d.status === 'open').map(({ rule, round, dueOn, status }) => ({ rule, round, dueOn, status }));
}

/**
 * Writes the deadlines that are new or have changed, with all that explains them. A deadline that has ended is never written again,
 * and none is ever deleted.
 */
export async function storeDeadlines(
  tx: Tx,
  challenge: Pick<ChallengeRow, 'compactId' | 'id'>,
  stored: readonly MaterialDeadline[],
  deadlines: readonly Deadline[],
  calendar: WorkingDayCalendar,
): Promise<void> {
  const key = (d: { rule: string; round: number }) => `${d.rule}#${d.round}`;
  const ended = new Set(stored.filter((d) => d.status !== 'open').map(key));
  const rows = deadlines
    .filter((deadline) => !ended.has(key(deadline)))
    .map((deadline) => ({
      rule: deadline.rule,
      round: deadline.round,
      sense: deadline.sense,
      owner: deadline.owner,
      dueOn: deadline.dueOn,
      status: deadline.status,
      endedOn: deadline.endedOn ?? null,
      explanation: deadline,
      reminderDates: deadline.status === 'open' ? reminderDates(deadline, calendar) : [],
    }));
  if (rows.length > 0)
    await tx.rows('select app.store_deadlines($1, $2, $3::jsonb, $4)', [
      challenge.compactId,
      challenge.id,
      JSON.stringify(rows),
      Number(calendar.version),
    ]);
}
