import { londonDateOf, type LocalDate, type ReportingYear } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { countByYear } from './indicators/count-and-list.js';
import type { CountedIndicator } from './indicators/counted-indicator.js';
import { countedStatus, endedBefore } from './reported-year.js';

/** The day since which a Compact's records are here. */
export async function firstDayOf(tx: Tx, compactId: string): Promise<LocalDate> {
  const row = await tx.row<{ createdAt: Date }>('select created_at as "createdAt" from compact where id = $1', [compactId]);
  return londonDateOf(row?.createdAt ?? new Date(0));
}

/**
 * Whether the product counts the indicator for the year: not one that was over before the Compact kept its records here, unless
 * something was entered for it afterwards. Asked by somebody who may count.
 */
export async function countsItself(
  tx: Tx,
  indicator: CountedIndicator,
  compactId: string,
  year: ReportingYear,
  running: ReportingYear,
): Promise<boolean> {
  if (countedStatus(year, running) === 'notApplicable') return true;
  if (!endedBefore(year, await firstDayOf(tx, compactId))) return true;
  return (await countByYear(tx, indicator, compactId, [year])).get(year) !== 0;
}
