import { ApiProperty } from '@nestjs/swagger';
import {
  desiredDirections,
  timelineCodes,
  type BaselineChange,
  type DesiredDirection,
  type PlannedIndicator,
  type TimelineCode,
} from '#libs/reporting';

export class BaselineResponse {
  @ApiProperty() value: number;
  @ApiProperty({ type: String, nullable: true }) year: string | null;
  @ApiProperty({ type: String, nullable: true }) source: string | null;
}

export class BaselineChangeResponse {
  @ApiProperty({ type: BaselineResponse, nullable: true, description: 'What it was before.' }) previous: BaselineResponse | null;
  @ApiProperty() reason: string;
  @ApiProperty({ type: String, format: 'date-time' }) changedAt: string;
  @ApiProperty({ enum: ['officer', 'administrator'] }) changedAs: BaselineChange['changedAs'];
  @ApiProperty({ type: String, nullable: true, description: 'Who changed it, for those who may know the name.' }) changedBy: string | null;
}

export class PlannedIndicatorResponse {
  @ApiProperty({ example: 'level-of-use' }) key: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'The name in Welsh; the English one where the plan has no other.' }) nameCy: string;
  @ApiProperty({ description: 'Whether the product counts it and names it.' }) counted: boolean;
  @ApiProperty() aim: string;
  @ApiProperty() outcome: string;
  @ApiProperty({ enum: timelineCodes, isArray: true }) timeline: readonly TimelineCode[];
  @ApiProperty({ type: [String] }) sources: readonly string[];
  @ApiProperty({ enum: desiredDirections }) desiredDirection: DesiredDirection;
  @ApiProperty({ type: BaselineResponse, nullable: true }) baseline: BaselineResponse | null;
  @ApiProperty({ type: [BaselineChangeResponse], description: 'What the baseline was before, oldest first.' })
  baselineChanges: readonly BaselineChangeResponse[];
  @ApiProperty({ type: Number, nullable: true }) target: number | null;
  @ApiProperty({ type: String, nullable: true, example: '2026-27' }) lastYear: string | null;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class ActionPlanResponse {
  @ApiProperty({ type: [PlannedIndicatorResponse] }) items: PlannedIndicatorResponse[];
}

export function presentBaselineChange({ changedAt, ...change }: BaselineChange): BaselineChangeResponse {
  return { ...change, changedAt: new Date(changedAt).toISOString() };
}

export function presentPlannedIndicator({ name, isCounted, baselineChanges, ...planned }: PlannedIndicator): PlannedIndicatorResponse {
  const { key, aim, outcome, timeline, sources, desiredDirection, baseline, target, lastYear, version } = planned;
  return {
    ...{ key, name: name.en, nameCy: name.cy, counted: isCounted, aim, outcome, timeline, sources, desiredDirection },
    ...{ baseline, baselineChanges: baselineChanges.map(presentBaselineChange), target, lastYear, version },
  };
}
