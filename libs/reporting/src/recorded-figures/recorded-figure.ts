import { DomainError, type ReportingYear } from '#libs/kernel';
import type { PageRequest, Tx } from '#libs/persistence';
import type { PlanKeeperRole } from '../action-plan/plan-roles.js';

/** A figure that somebody recorded, with its source; one that was corrected stays. */
export interface RecordedFigure {
  readonly id: string;
  /** Key of the indicator. */
  readonly key: string;
  readonly year: ReportingYear;
  /** 1 for the first, 2 for its correction, and so on. */
  readonly number: number;
  /** Null in a correction that takes the figure back. */
  readonly value: number | null;
  readonly source: string;
  /** Why it was corrected; null for the first. */
  readonly reason: string | null;
  readonly recordedAt: Date;
  readonly recordedAs: PlanKeeperRole;
  /** The name of who recorded it, for those who may know it. */
  readonly recordedBy: string | null;
  /** Whether a later one corrects it. */
  readonly isReplaced: boolean;
}

type Row = Omit<RecordedFigure, 'value'> & { readonly value: string | null };

const SELECT_FIGURE = `select f.id, f.indicator_key as key, f.year, f.number, f.value, f.source, f.reason, f.recorded_at as "recordedAt",
    f.recorded_as as "recordedAs", p.name as "recordedBy",
    exists (select from recorded_figure l where l.compact_id = f.compact_id and l.indicator_key = f.indicator_key and l.year = f.year and l.number > f.number) as "isReplaced"
  from recorded_figure f left join person p on p.id = f.recorded_by_person_id`;

/** Every figure of an indicator, newest year first, and each year's in the order in which they were recorded. */
export async function figuresOf(tx: Tx, compactId: string, key: string): Promise<RecordedFigure[]> {
  const rows = await tx.rows<Row>(`${SELECT_FIGURE} where f.compact_id = $1 and f.indicator_key = $2 order by f.year desc, f.number`, [
    compactId,
    key,
  ]);
  return rows.map(figureOf);
}

/** The figure of a year that stands, taken back or not; undefined where none was ever recorded. */
export async function standingFigure(tx: Tx, compactId: string, key: string, year: string): Promise<RecordedFigure | undefined> {
  const row = await tx.row<Row>(
    `${SELECT_FIGURE} where f.compact_id = $1 and f.indicator_key = $2 and f.year = $3 order by f.number desc limit 1`,
    [compactId, key, year],
  );
  return row && figureOf(row);
}

/** @throws DomainError not-found */
export async function requireFigure(tx: Tx, compactId: string, key: string, year: string): Promise<RecordedFigure> {
  const figure = await standingFigure(tx, compactId, key, year);
  if (!figure) throw new DomainError('not-found');
  return figure;
}

/** The standing figures of some years, by indicator and year; those that were taken back are none. */
export async function standingFigures(
  tx: Tx,
  compactId: string,
  years: readonly ReportingYear[],
): Promise<(key: string, year: ReportingYear) => RecordedFigure | undefined> {
  const rows = await tx.rows<Row>(`${SELECT_FIGURE} where f.compact_id = $1 and f.year = any ($2::text[]) order by f.number`, [
    compactId,
    years,
  ]);
  const standing = new Map(rows.map((row) => [`${row.key} ${row.year}`, figureOf(row)]));
  return (key, year) => {
    const figure = standing.get(`${key} ${year}`);
    return figure?.value === null ? undefined : figure;
  };
}

/** Up to `page.limit` figures of one year with the day on which they were recorded, oldest first, after [recordedOn, id]. */
export async function figuresOfYear(
  tx: Tx,
  compactId: string,
  key: string,
  year: ReportingYear,
  page: PageRequest,
): Promise<(RecordedFigure & { readonly recordedOn: string })[]> {
  const rows = await tx.rows<Row & { recordedOn: string }>(
    `select * from (${SELECT_FIGURE} where f.compact_id = $1 and f.indicator_key = $2 and f.year = $3) f,
        lateral (select (f."recordedAt" at time zone 'Europe/London')::date as "recordedOn") d
      where $4::date is null or ("recordedOn", id) > ($4::date, $5::uuid) order by "recordedOn", id limit $6`,
    [compactId, key, year, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
  );
  return rows.map((row) => ({ ...figureOf(row), recordedOn: row.recordedOn }));
}

function figureOf({ value, ...row }: Row): RecordedFigure {
  return { ...row, value: value === null ? null : Number(value) };
}
