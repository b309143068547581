import { reportingYearRange, type ReportingYear } from '#libs/kernel';
import type { PageRequest, Tx } from '#libs/persistence';
import type { CountedIndicator } from './counted-indicator.js';

/** A record behind an indicator's number. */
export interface CountedRecord {
  readonly recordId: string;
  readonly recordedOn: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The value of each year, in one statement: the number of rows of the records query of that year. */
export async function countByYear(
  tx: Tx,
  indicator: CountedIndicator,
  compactId: string,
  years: readonly ReportingYear[],
): Promise<ReadonlyMap<ReportingYear, number>> {
  const ranges = years.map((year) => reportingYearRange(year));
  const rows = await tx.rows<{ year: ReportingYear; value: number }>(
    `select period.year, (select count(*) from (${indicator.recordsQuery}) records)::integer as value
       from unnest($2::text[], $3::date[], $4::date[]) as period (year, from_on, before_on)`,
    [compactId, years, ranges.map((range) => range.from), ranges.map((range) => range.before)],
  );
  return new Map(rows.map((row) => [row.year, row.value]));
}

/** Up to `page.limit` records of a year after [recordedOn, recordId], oldest first: the rows of the same query. */
export async function listRecords(
  tx: Tx,
  indicator: CountedIndicator,
  compactId: string,
  year: ReportingYear,
  page: PageRequest,
): Promise<CountedRecord[]> {
  const { from, before } = reportingYearRange(year);
  return tx.rows<CountedRecord>(
    `select records.record_id as "recordId", records.recorded_on as "recordedOn", records.fields
       from (select $2::date as from_on, $3::date as before_on) period, lateral (${indicator.recordsQuery}) records
      where $4::date is null or (records.recorded_on, records.record_id) > ($4::date, $5::uuid)
      order by records.recorded_on, records.record_id limit $6`,
    [compactId, from, before, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
  );
}

/** Names and the like for the records of one page, by record id. */
export async function detailsOf(
  tx: Tx,
  indicator: CountedIndicator,
  compactId: string,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  if (recordIds.length === 0) return new Map();
  const rows = await tx.rows<{ record_id: string; details: Record<string, unknown> }>(indicator.detailsQuery, [compactId, recordIds]);
  return new Map(rows.map((row) => [row.record_id, row.details]));
}
