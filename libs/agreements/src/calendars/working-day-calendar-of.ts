import { DomainError, WorkingDayCalendar, type CalendarDivision, type NamedDay } from '#libs/kernel';
import type { Tx } from '#libs/persistence';

const REMEMBERED = 200;
const calendars = new Map<string, WorkingDayCalendar>();

/**
 * The newest calendar of a Compact; its `version` is the number of the stored version, as text. A stored version never changes, so
 * it is built once and remembered.
 * @param newest number of the newest version where it is known already
 * @throws DomainError not-found when the Compact has none
 */
export async function workingDayCalendarOf(tx: Tx, compactId: string, newest?: number): Promise<WorkingDayCalendar> {
  const version = newest ?? (await newestVersion(tx, compactId));
  const key = `${compactId} ${version}`;
  const known = calendars.get(key);
  if (known) return known;
  const calendar = await load(tx, compactId, version);
  if (calendars.size >= REMEMBERED) calendars.clear();
  calendars.set(key, calendar);
  return calendar;
}

async function newestVersion(tx: Tx, compactId: string): Promise<number> {
  const newest = await tx.row<{ version: number }>('select version from calendar where compact_id = $1 order by version desc limit 1', [
    compactId,
  ]);
  if (!newest) throw new DomainError('not-found');
  return newest.version;
}

async function load(tx: Tx, compactId: string, version: number): Promise<WorkingDayCalendar> {
  const row = await tx.row<{ division: CalendarDivision; holidays: NamedDay[]; closures: NamedDay[] }>(
    `select x.division, k.holidays, k.closures from calendar k join compact x on x.id = k.compact_id where k.compact_id = $1 and k.version = $2`,
    [compactId, version],
  );
  if (!row) throw new DomainError('not-found');
  return new WorkingDayCalendar({ ...row, version: String(version) });
}
