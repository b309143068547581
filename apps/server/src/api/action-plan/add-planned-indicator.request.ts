import { ArrayMinSize } from 'class-validator';
import {
  countedIndicatorKeys,
  desiredDirections,
  timelineCodes,
  type CountedIndicatorKey,
  type DesiredDirection,
  type TimelineCode,
} from '#libs/reporting';
import { Amount, Choice, Choices, Text, Texts } from '../../http/fields.js';

/** Either `counted` or `name`. */
export class AddPlannedIndicatorRequest {
  @Choice(countedIndicatorKeys, { optional: true, description: 'One that the product counts: it keeps its key, name and definition.' })
  counted?: CountedIndicatorKey;
  @Text(300, { optional: true, description: 'Of one that the product does not count; its key is made from it.' }) name?: string;
  @Text(300, { optional: true, nullable: true }) nameCy?: string | null;
  @Text(500) aim: string;
  @Text(500) outcome: string;
  @Choices(timelineCodes, 4, { description: 'S within 12 months, M up to 24, L up to 36, O year on year.' })
  @ArrayMinSize(1)
  timeline: TimelineCode[];
  @Texts(20, 200, { optional: true, description: 'Who has the information.' }) sources?: string[];
  @Choice(desiredDirections, { description: 'The direction that the Compact wants.' }) desiredDirection: DesiredDirection;
  @Amount({ optional: true, nullable: true }) target?: number | null;
  @Text(7, { optional: true, nullable: true, description: 'The last reporting year, such as 2026-27, in which the plan has it.' })
  lastYear?: string | null;
}
