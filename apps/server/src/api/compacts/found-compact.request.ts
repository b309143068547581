import { Matches } from 'class-validator';
import { nations, type Nation } from '#libs/agreements';
import { Choice, Flag, Text } from '../../http/fields.js';

export class FoundCompactRequest {
  @Text(60, { description: 'Small letters, digits and hyphens; stays for ever.' })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'slug must be small letters and digits with single hyphens between them' })
  slug: string;
  @Text(200) name: string;
  @Text(200, { optional: true, nullable: true }) nameCy?: string | null;
  @Text(6, { description: 'Two to six capital letters, the beginning of every reference; stays for ever.' })
  @Matches(/^[A-Z]{2,6}$/, { message: 'areaCode must be two to six capital letters' })
  areaCode: string;
  @Choice(nations) nation: Nation;
  @Flag({ optional: true }) regionalLink?: boolean;
  @Flag({ optional: true }) publishesChampions?: boolean;
  @Flag({ optional: true }) publishesOrganisations?: boolean;
  @Flag({ optional: true, description: 'The parties and the officer of a case also see the names of those who looked at it in an office.' })
  looksShowNames?: boolean;
}
