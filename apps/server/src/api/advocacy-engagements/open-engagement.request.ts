import { engagementKinds, type EngagementKind } from '#libs/people';
import { Choice, DateField, Identifier, Text } from '../../http/fields.js';

export class OpenEngagementRequest {
  @Identifier({ description: 'Who was helped.' }) organisationId: string;
  @Choice(engagementKinds) kind: EngagementKind;
  @Text(200, { description: 'Who helped: the name of an organisation or service.' }) provider: string;
  @Identifier({ optional: true, nullable: true, description: 'For officers; an advocate records their own work.' }) advocatePersonId?:
    string | null;
  @Text(40, { optional: true, nullable: true, description: 'Reference of the challenge it is about.' }) challenge?: string | null;
  @DateField({ optional: true, description: 'Today unless given.' }) openedOn?: string;
  @DateField({ optional: true, nullable: true }) closedOn?: string | null;
}
