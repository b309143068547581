import { DateField, Identifier, Text } from '../../http/fields.js';

export class AdoptAgreementVersionRequest {
  @Text(200) name: string;
  @Text(60, { description: 'What tells it from other versions, for instance its year.' }) label: string;
  @DateField() effectiveFrom: string;
  @DateField({ optional: true, nullable: true, description: 'The first day on which it no longer holds.' }) effectiveBefore?: string | null;
  @Identifier({ optional: true, description: 'An earlier version whose codes and commitments it starts with.' }) copyFrom?: string;
}
