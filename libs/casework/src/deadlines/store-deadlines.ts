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

const UPSERT = `insert into deadline (compact_id, challenge_id, rule, round, sense, owner, due_on, status, ended_on, calendar_version, explanation, reminder_dates, reminders_sent)
  select $1, $2, d.rule, d.round, d.sense, d.owner, d.due_on, d.status, d.ended_on, $4, d.explanation, d.reminder_dates, 0
  from jsonb_to_recordset($3::jsonb) as d(rule text, round integer, sense text, owner text, due_on date, status text, ended_on date, explanation jsonb, reminder_dates jsonb)
  on conflict (compact_id, challenge_id, rule, round) do update set owner = excluded.owner, due_on = excluded.due_on, status = excluded.status, ended_on = excluded.ended_on,
    calendar_version = excluded.calendar_version, explanation = excluded.explanation, reminder_dates = excluded.reminder_dates
  where deadline.status = 'open'`;

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
      due_on: deadline.dueOn,
      status: deadline.status,
      ended_on: deadline.endedOn ?? null,
      explanation: deadline,
      reminder_dates: deadline.status === 'open' ? reminderDates(deadline, calendar) : [],
    }));
  if (rows.length > 0) await tx.rows(UPSERT, [challenge.compactId, challenge.id, JSON.stringify(rows), Number(calendar.version)]);
}
