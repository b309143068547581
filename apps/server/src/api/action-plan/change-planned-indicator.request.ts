import { ArrayMinSize } from 'class-validator';
import { desiredDirections, timelineCodes, type DesiredDirection, type TimelineCode } from '#libs/reporting';
import { Amount, Choice, Choices, Text, Texts, Whole } from '../../http/fields.js';

/** What is left out stays as it is; null takes a value away. */
export class ChangePlannedIndicatorRequest {
  @Text(300, { optional: true, description: 'Not of an indicator that the product counts.' }) name?: string;
  @Text(300, { optional: true, nullable: true }) nameCy?: string | null;
  @Text(500, { optional: true }) aim?: string;
  @Text(500, { optional: true }) outcome?: string;
  @Choices(timelineCodes, 4, { optional: true }) @ArrayMinSize(1) timeline?: TimelineCode[];
  @Texts(20, 200, { optional: true }) sources?: string[];
  @Choice(desiredDirections, { optional: true }) desiredDirection?: DesiredDirection;
  @Amount({ optional: true, nullable: true }) target?: number | null;
  @Text(7, { optional: true, nullable: true, description: 'The last reporting year, such as 2026-27, in which the plan has it.' })
  lastYear?: string | null;
  @Whole(1, 1_000, { optional: true, description: 'Its place in the plan, from 1.' }) place?: number;
}
