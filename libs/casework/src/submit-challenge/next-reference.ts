import type { LocalDate } from '#libs/kernel';
import { reportingYearOf } from '#libs/kernel';
import type { Tx } from '#libs/persistence';

/**
 * The next number of the Compact's reporting year, as `WLV-2026-27-0007`. Never given twice. It locks the counter until the
 * transaction ends, so it is taken as late as can be.
 */
export async function nextReference(tx: Tx, compactId: string, areaCode: string, countedOn: LocalDate): Promise<string> {
  const year = reportingYearOf(countedOn);
  const counter = await tx.row<{ serial: number }>(
    `insert into reference_counter (compact_id, reporting_year, last_serial) values ($1, $2, 1)
     on conflict (compact_id, reporting_year) do update set last_serial = reference_counter.last_serial + 1 returning last_serial as serial`,
    [compactId, year],
  );
  return `${areaCode}-${year}-${String(counter?.serial).padStart(4, '0')}`;
}
