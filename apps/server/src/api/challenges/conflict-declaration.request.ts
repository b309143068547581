import { Flag, Text } from '../../http/fields.js';

/** What somebody says before they can open a file. */
export class ConflictDeclarationRequest {
  @Flag({ description: 'Employment, trusteeship, a funding decision or a family tie with a party in the last three years.' })
  interest: boolean;

  @Text(2_000, { optional: true, description: 'Of what kind; needed with `interest: true`.' })
  nature?: string;
}
