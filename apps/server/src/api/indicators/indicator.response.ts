import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { IndicatorReading, YearlyFigure } from '#libs/reporting';
import { BaselineChangeResponse, BaselineResponse, presentBaselineChange } from '../action-plan/planned-indicator.response.js';

const statuses = ['provisional', 'final', 'notProvided', 'notApplicable', 'notRecorded', 'recorded'] as const;
const statusMeaning =
  '`provisional`: the year runs; `final`: it is over; `notProvided`: nobody has given a figure, which is not the same as none; `notApplicable`: the year has not begun; `notRecorded`: it was over before the Compact kept its records here, and nothing was entered for it; `recorded`: not counted, but recorded with its source.';

export class YearlyFigureResponse {
  @ApiProperty({ example: '2026-27' }) year: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Null unless there is a figure.' }) value: number | null;
  @ApiProperty({ enum: statuses, description: statusMeaning }) status: (typeof statuses)[number];
  @ApiPropertyOptional({ description: 'Of a recorded figure: where it comes from.' }) source?: string;
  @ApiPropertyOptional({ description: 'Of a recorded figure: whether it was corrected.' }) corrected?: boolean;
}

export class IndicatorResponse {
  @ApiProperty({ example: 'challenges-made' }) key: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'The name in Welsh; the English one where the action plan has no other.' }) nameCy: string;
  @ApiProperty({ type: String, nullable: true, description: 'Exactly what is counted; null for an indicator that others provide.' })
  definition: string | null;
  @ApiProperty({ type: String, nullable: true }) definitionCy: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Figures of different versions are not to be compared.' })
  definitionVersion: number | null;
  @ApiProperty({ example: '2026-27' }) year: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'How many records there are behind the number, or what was recorded; null unless there is a figure.',
  })
  value: number | null;
  @ApiProperty({ enum: statuses, description: statusMeaning }) status: (typeof statuses)[number];
  @ApiPropertyOptional({ description: 'Of a recorded figure: where it comes from.' }) source?: string;
  @ApiPropertyOptional({ description: 'Of a recorded figure: whether it was corrected.' }) corrected?: boolean;
  @ApiProperty({ enum: ['up', 'down', 'hold', 'none'], description: 'The direction that the Compact wants.' })
  desiredDirection: IndicatorReading['desiredDirection'];
  @ApiProperty({ type: String, nullable: true, description: 'How to read a change.' }) directionNote: string | null;
  @ApiProperty({ type: String, nullable: true }) directionNoteCy: string | null;
  @ApiProperty({ type: BaselineResponse, nullable: true }) baseline: BaselineResponse | null;
  @ApiProperty({ type: [BaselineChangeResponse], description: 'What the baseline was before, oldest first.' })
  baselineChanges: readonly BaselineChangeResponse[];
  @ApiProperty({ type: Number, nullable: true }) target: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'The aim of the action plan that the indicator belongs to.' }) aim:
    string | null;
  @ApiProperty({ type: String, nullable: true }) outcome: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'M+O', description: 'S within 12 months, M up to 24, L up to 36, O year on year.' })
  timeline: string | null;
  @ApiProperty({ type: [String], description: 'Who has the information.' }) sources: readonly string[];
  @ApiProperty({ type: [YearlyFigureResponse], description: 'This year and the four before it, oldest first.' })
  series: readonly YearlyFigureResponse[];
}

/** A reading in the shape of the contract. */
export function indicatorResponse(reading: IndicatorReading): IndicatorResponse {
  return {
    key: reading.key,
    name: reading.name.en,
    nameCy: reading.name.cy,
    definition: reading.definition?.en ?? null,
    definitionCy: reading.definition?.cy ?? null,
    definitionVersion: reading.definitionVersion,
    year: reading.year,
    value: reading.value,
    status: reading.status,
    desiredDirection: reading.desiredDirection,
    directionNote: reading.directionNote?.en ?? null,
    directionNoteCy: reading.directionNote?.cy ?? null,
    baseline: reading.baseline,
    baselineChanges: reading.baselineChanges.map(presentBaselineChange),
    target: reading.target,
    aim: reading.plan?.aim ?? null,
    outcome: reading.plan?.outcome ?? null,
    timeline: reading.plan?.timeline ?? null,
    sources: reading.plan?.sources ?? [],
    ...recordOf(reading),
    series: reading.series.map((one) => ({ year: one.year, value: one.value, status: one.status, ...recordOf(one) })),
  };
}

function recordOf({ source, isCorrected }: YearlyFigure): { source?: string; corrected?: boolean } {
  return { ...(source !== undefined && { source }), ...(isCorrected !== undefined && { corrected: isCorrected }) };
}
