import { IsEmail, MinLength, ArrayMinSize } from 'class-validator';
import { compactRoles, shortestPassword, type CompactRole } from '#libs/people';
import { Choice, Choices, Flag, Identifiers, Text } from '../../http/fields.js';

export class AddPersonRequest {
  @Text(100, { optional: true, description: "The Compact's slug; can be left out by somebody who works in one alone." }) compact?: string;
  @Text(200) name: string;
  // Goes into mail headers later, so nothing but a plain address will do.
  @Text(254) @IsEmail({}, { message: 'email must be an email address' }) email: string;
  @Choice(['en', 'cy'], { optional: true }) language?: 'en' | 'cy';
  @Text(200, { optional: true, description: 'Without one the person signs in by links that are sent to the address.' })
  @MinLength(shortestPassword)
  password?: string;
  @Flag({ optional: true, description: 'Sends a link to sign in for the first time, which works once, within seven days.' })
  invite?: boolean;
  @Choices(compactRoles, compactRoles.length) @ArrayMinSize(1) roles: CompactRole[];
  @Identifiers(20, { optional: true }) organisationIds?: string[];
}
