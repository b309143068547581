import { DateField, Text } from '../../http/fields.js';

/** What is left out stays as it is; null takes a value away. */
export class ChangeAgreementVersionRequest {
  @Text(60, { optional: true }) label?: string;
  @DateField({ optional: true }) effectiveFrom?: string;
  @DateField({ optional: true, nullable: true, description: 'The first day on which it no longer holds.' }) effectiveBefore?: string | null;
}
