import { DateField, Identifier } from '../../http/fields.js';

export class AppointChampionRequest {
  @Identifier() personId: string;
  @Identifier({ description: 'The appointment is in the Compact of this organisation.' }) organisationId: string;
  @DateField() from: string;
  @DateField({ optional: true, nullable: true, description: 'The last day.' }) to?: string | null;
  @DateField({ optional: true, nullable: true }) trainedOn?: string | null;
}
