import type { Tx } from '#libs/persistence';
import type { IndicatorReading } from './indicator-reading.js';

/** What a Compact's action plan says of one indicator. */
export interface PlannedIndicator extends Pick<IndicatorReading, 'desiredDirection' | 'baseline' | 'target'> {
  readonly key: string;
  readonly name: string;
  readonly plan: NonNullable<IndicatorReading['plan']>;
}

interface Row {
  key: string;
  name: string;
  aim: string;
  outcome: string;
  timeline: string;
  sources: string[];
  desiredDirection: PlannedIndicator['desiredDirection'];
  baselineValue: string | null;
  baselineYear: string | null;
  baselineSource: string | null;
  targetValue: string | null;
}

/** The indicators of the Compact's action plan in its order. */
export async function readActionPlan(tx: Tx, compactId: string): Promise<PlannedIndicator[]> {
  const rows = await tx.rows<Row>(
    `select key, name, aim, outcome, timeline, sources, desired_direction as "desiredDirection", baseline_value as "baselineValue",
        baseline_year as "baselineYear", baseline_source as "baselineSource", target_value as "targetValue"
       from indicator_definition where compact_id = $1 order by position, key`,
    [compactId],
  );
  return rows.map((row) => ({
    key: row.key,
    name: row.name,
    plan: { aim: row.aim, outcome: row.outcome, timeline: row.timeline, sources: row.sources },
    desiredDirection: row.desiredDirection,
    baseline: row.baselineValue === null ? null : { value: Number(row.baselineValue), year: row.baselineYear, source: row.baselineSource },
    target: row.targetValue === null ? null : Number(row.targetValue),
  }));
}
