import { interestKinds, type InterestKind } from '#libs/people';
import { Choice, DateField, Identifier } from '../../http/fields.js';

export class RegisterInterestRequest {
  @Identifier() organisationId: string;
  @Choice(interestKinds) kind: InterestKind;
  @DateField() from: string;
  @DateField({ optional: true, nullable: true, description: 'The last day.' }) to?: string | null;
}
