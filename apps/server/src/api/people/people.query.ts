import { compactRoles, type CompactRole } from '#libs/people';
import { Choice, Text } from '../../http/fields.js';
import { PageQuery } from '../../http/page.query.js';

export class PeopleQuery extends PageQuery {
  @Text(100, { optional: true, description: "The Compact's slug." }) compact?: string;
  @Choice(compactRoles, { optional: true }) role?: CompactRole;
  @Text(200, { optional: true, description: 'Part of the name or of the email address.' }) q?: string;
}

export class RoleQuery {
  @Text(100, { optional: true, description: "The Compact's slug; can be left out by somebody who works in one alone." }) compact?: string;
}
