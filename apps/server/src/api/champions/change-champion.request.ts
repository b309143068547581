import { DateField } from '../../http/fields.js';

/** What is left out stays as it is; null takes a value away. */
export class ChangeChampionRequest {
  @DateField({ optional: true }) from?: string;
  @DateField({ optional: true, nullable: true, description: 'The last day: ends the appointment.' }) to?: string | null;
  @DateField({ optional: true, nullable: true }) trainedOn?: string | null;
}
