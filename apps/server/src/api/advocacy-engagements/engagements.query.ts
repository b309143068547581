import { engagementKinds, type EngagementKind } from '#libs/people';
import { Choice, DateField, Text } from '../../http/fields.js';
import { PageQuery } from '../../http/page.query.js';

export class EngagementsQuery extends PageQuery {
  @Text(100, { optional: true, description: "The Compact's slug." }) compact?: string;
  @Choice(engagementKinds, { optional: true }) kind?: EngagementKind;
  @DateField({ optional: true, description: 'Opened on this day or later.' }) openedFrom?: string;
  @DateField({ optional: true, description: 'Opened before this day.' }) openedTo?: string;
}
