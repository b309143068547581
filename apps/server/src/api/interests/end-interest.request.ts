import { DateField } from '../../http/fields.js';

export class EndInterestRequest {
  @DateField({ description: 'The last day: today, or at most 31 days ago. An officer records an earlier one.' }) to: string;
}
