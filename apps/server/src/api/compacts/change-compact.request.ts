import { Flag, Text } from '../../http/fields.js';

/** What is left out stays as it is; null takes a value away. */
export class ChangeCompactRequest {
  @Text(200, { optional: true }) name?: string;
  @Text(200, { optional: true, nullable: true }) nameCy?: string | null;
  @Flag({ optional: true }) regionalLink?: boolean;
  @Flag({ optional: true }) publishesChampions?: boolean;
  @Flag({ optional: true }) publishesOrganisations?: boolean;
  @Flag({ optional: true, description: 'The parties and the officer of a case also see the names of those who looked at it in an office.' })
  looksShowNames?: boolean;
}
