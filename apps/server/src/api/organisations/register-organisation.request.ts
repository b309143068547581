import { sectors, type Sector } from '#libs/people';
import { Choice, DateField, Text } from '../../http/fields.js';

export class RegisterOrganisationRequest {
  @Text(100, { optional: true, description: "The Compact's slug; can be left out by somebody who works in one alone." }) compact?: string;
  @Text(200) name: string;
  @Choice(sectors) sector: Sector;
  @Text(60, { optional: true, description: 'What it is: charity, council, school … `other` unless given.' }) kind?: string;
  @Text(20, { optional: true, nullable: true, description: 'Code of the Office for National Statistics.' }) gssCode?: string | null;
  @Text(20, { optional: true, nullable: true }) charityNumber?: string | null;
  @DateField({ optional: true, nullable: true, description: 'When it signed the agreement that was in force then.' }) signedOn?:
    string | null;
}
