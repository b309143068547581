import { engagementKinds, type EngagementKind } from '#libs/people';
import { Choice, DateField, Text } from '../../http/fields.js';

/** What is left out stays as it is; null takes a value away. */
export class ChangeEngagementRequest {
  @Choice(engagementKinds, { optional: true }) kind?: EngagementKind;
  @Text(200, { optional: true }) provider?: string;
  @Text(40, { optional: true, nullable: true, description: 'Reference of the challenge it is about.' }) challenge?: string | null;
  @DateField({ optional: true }) openedOn?: string;
  @DateField({ optional: true, nullable: true }) closedOn?: string | null;
}
