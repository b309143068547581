import { DomainError, fieldError, type ReportingYear } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { PlanKeeperRole } from '../action-plan/plan-roles.js';
import { plannedIndicator } from '../action-plan/planned-indicator.js';
import { countedIndicatorOf } from '../indicators/counted-indicators.js';
import { countsItself } from '../record-keeping.js';

/**
 * Lets a figure through for an indicator and a year that the product does not count itself. Whether it counts them only somebody who
 * may count can know: for an indicator that it does count in other years, that is an officer.
 * @throws DomainError not-found for an unknown indicator, not-allowed, field-errors saying why not
 */
export async function requireNotCounted(
  tx: Tx,
  { compactId, role }: { readonly compactId: string; readonly role: PlanKeeperRole },
  key: string,
  year: ReportingYear,
  running: ReportingYear,
): Promise<void> {
  const counted = countedIndicatorOf(key);
  if (counted) {
    if (role !== 'officer') throw new DomainError('not-allowed');
    if (await countsItself(tx, counted, compactId, year, running))
      throw fieldError('year', 'counted', `This service counts the indicator itself for ${year}, from its own records.`);
    return;
  }
  await plannedIndicator(tx, compactId, key);
  if (year > running) throw fieldError('year', 'notBegun', `The reporting year ${year} has not begun.`);
}
