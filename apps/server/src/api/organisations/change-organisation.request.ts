import { sectors, type Sector } from '#libs/people';
import { Choice, DateField, Identifier, Text } from '../../http/fields.js';

/** What is left out stays as it is; null takes a value away. */
export class ChangeOrganisationRequest {
  @Text(200, { optional: true }) name?: string;
  @Choice(sectors, { optional: true }) sector?: Sector;
  @Text(60, { optional: true }) kind?: string;
  @Text(20, { optional: true, nullable: true }) gssCode?: string | null;
  @Text(20, { optional: true, nullable: true }) charityNumber?: string | null;
  @Identifier({ optional: true, nullable: true, description: 'The organisation that took its place.' }) replacedBy?: string | null;
  @DateField({ optional: true, description: 'Adds a signature of that day.' }) signedOn?: string;
  @DateField({ optional: true, description: 'Ends every signature that still holds.' }) leftOn?: string;
}
