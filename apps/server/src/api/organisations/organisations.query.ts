import { sectors, type Sector } from '#libs/people';
import { Choice, Text } from '../../http/fields.js';
import { PageQuery } from '../../http/page.query.js';

export class OrganisationsQuery extends PageQuery {
  @Text(100, { optional: true, description: "The Compact's slug." }) compact?: string;
  @Choice(sectors, { optional: true }) sector?: Sector;
  @Text(200, { optional: true, description: 'Part of the name.' }) q?: string;
}
