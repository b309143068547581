import { DomainError, type CalendarDivision, type NamedDay } from '#libs/kernel';
import type { Tx } from '#libs/persistence';

/** One version of a Compact's days off. */
export interface CalendarRow {
  readonly version: number;
  readonly label: string;
  readonly division: CalendarDivision;
  readonly holidays: readonly NamedDay[];
  readonly closures: readonly NamedDay[];
}

/** @throws DomainError not-found when the Compact has no calendar */
export async function newestCalendar(tx: Tx, compactId: string): Promise<CalendarRow> {
  const row = await tx.row<CalendarRow>(
    `select k.version, k.label, x.division, k.holidays, k.closures from calendar k join compact x on x.id = k.compact_id
      where k.compact_id = $1 order by k.version desc limit 1`,
    [compactId],
  );
  if (!row) throw new DomainError('not-found');
  return row;
}

/** Stores the next version; versions are never changed, because computed dates name the one they were counted with. */
export async function addCalendarVersion(
  tx: Tx,
  compactId: string,
  before: CalendarRow,
  closures: readonly NamedDay[],
  label: string,
  now: Date,
): Promise<void> {
  await tx.change(
    `insert into calendar (compact_id, version, label, holidays, closures, created_at) values ($1, $2, $3, $4::jsonb, $5::jsonb, $6)`,
    [compactId, before.version + 1, label, JSON.stringify(before.holidays), JSON.stringify(closures), now],
  );
}
