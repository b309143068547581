import { compactRoles, type CompactRole } from '#libs/people';
import { Choice, Text } from '../../http/fields.js';

export class RoleRequest {
  @Text(100, { optional: true, description: "The Compact's slug; can be left out by somebody who works in one alone." }) compact?: string;
  @Choice(compactRoles) role: CompactRole;
}
