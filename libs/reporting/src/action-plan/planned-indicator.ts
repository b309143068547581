import { DomainError, type ReportingYear } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Bilingual } from '../indicators/counted-indicator.js';
import { countedIndicatorOf } from '../indicators/counted-indicators.js';
import type { PlanKeeperRole } from './plan-roles.js';

/** When an outcome is expected: S within 12 months, M up to 24, L up to 36, O year on year. */
export const timelineCodes = ['S', 'M', 'L', 'O'] as const;
/** One of them. */
export type TimelineCode = (typeof timelineCodes)[number];

/** Which way a Compact wants an indicator to go. */
export const desiredDirections = ['up', 'down', 'hold', 'none'] as const;
/** One of them. */
export type DesiredDirection = (typeof desiredDirections)[number];

/** The frozen starting value of an indicator. */
export interface Baseline {
  readonly value: number;
  readonly year: string | null;
  readonly source: string | null;
}

/** That a baseline was changed after it had been set. */
export interface BaselineChange {
  /** What it was before; null when it had been taken away. */
  readonly previous: Baseline | null;
  readonly reason: string;
  readonly changedAt: Date;
  readonly changedAs: PlanKeeperRole;
  /** The name of who changed it, for those who may know it. */
  readonly changedBy: string | null;
}

/** What a Compact's action plan says of one indicator. */
export interface PlannedIndicator {
  readonly key: string;
  readonly name: Bilingual;
  /** Whether the product counts it: name and definition are then the product's. */
  readonly isCounted: boolean;
  readonly aim: string;
  readonly outcome: string;
  readonly timeline: readonly TimelineCode[];
  readonly sources: readonly string[];
  readonly desiredDirection: DesiredDirection;
  readonly baseline: Baseline | null;
  /** Oldest first. */
  readonly baselineChanges: readonly BaselineChange[];
  readonly target: number | null;
  /** Reporting year after which the plan has it no longer; null while it has. */
  readonly lastYear: ReportingYear | null;
  readonly version: number;
}

interface Row {
  key: string;
  name: string;
  nameCy: string | null;
  aim: string;
  outcome: string;
  timeline: string;
  sources: string[];
  desiredDirection: DesiredDirection;
  value: string | null;
  year: string | null;
  source: string | null;
  targetValue: string | null;
  lastYear: ReportingYear | null;
  version: number;
  changes: ChangeRow[];
}
interface ChangeRow {
  value: number | null;
  year: string | null;
  source: string | null;
  reason: string;
  changedAt: string;
  changedAs: PlanKeeperRole;
  changedBy: string | null;
}

const SELECT_PLANNED = `select d.key, d.name, d.name_cy as "nameCy", d.aim, d.outcome, d.timeline, d.sources, d.desired_direction as "desiredDirection",
    d.baseline_value as value, d.baseline_year as year, d.baseline_source as source, d.target_value as "targetValue", d.last_year as "lastYear", d.version,
    coalesce((select jsonb_agg(jsonb_build_object('value', b.previous_value, 'year', b.previous_year, 'source', b.previous_source, 'reason', b.reason,
        'changedAt', b.changed_at, 'changedAs', b.changed_as, 'changedBy', p.name) order by b.number)
      from baseline_change b left join person p on p.id = b.changed_by_person_id
      where b.compact_id = d.compact_id and b.indicator_key = d.key), '[]') as changes
  from indicator_definition d where d.compact_id = $1`;

/** The indicators of the Compact's action plan in its order; those that it has in a year, when one is named. */
export async function plannedIndicators(tx: Tx, compactId: string, year: ReportingYear | null = null): Promise<PlannedIndicator[]> {
  const rows = await tx.rows<Row>(
    `${SELECT_PLANNED} and ($2::text is null or d.last_year is null or d.last_year >= $2) order by d.position, d.key`,
    [compactId, year],
  );
  return rows.map(plannedOf);
}

/** @throws DomainError not-found */
export async function plannedIndicator(tx: Tx, compactId: string, key: string): Promise<PlannedIndicator> {
  const row = await tx.row<Row>(`${SELECT_PLANNED} and d.key = $2`, [compactId, key]);
  if (!row) throw new DomainError('not-found');
  return plannedOf(row);
}

function plannedOf(row: Row): PlannedIndicator {
  const counted = countedIndicatorOf(row.key);
  return {
    key: row.key,
    name: counted?.name ?? { en: row.name, cy: row.nameCy ?? row.name },
    isCounted: counted !== undefined,
    aim: row.aim,
    outcome: row.outcome,
    timeline: timelineCodes.filter((code) => row.timeline.split('+').includes(code)),
    sources: row.sources,
    desiredDirection: row.desiredDirection,
    baseline: baselineOf(row),
    baselineChanges: row.changes.map(({ reason, changedAt, changedAs, changedBy, ...previous }) => ({
      previous: baselineOf(previous),
      reason,
      changedAt: new Date(changedAt),
      changedAs,
      changedBy,
    })),
    target: row.targetValue === null ? null : Number(row.targetValue),
    lastYear: row.lastYear,
    version: row.version,
  };
}

function baselineOf({
  value,
  year,
  source,
}: {
  value: string | number | null;
  year: string | null;
  source: string | null;
}): Baseline | null {
  return value === null ? null : { value: Number(value), year, source };
}
