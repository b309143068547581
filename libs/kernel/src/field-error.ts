import { DomainError } from './domain-error.js';

/** What is wrong with one field. `message` is English, for programs without words of their own. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** The error that lists every field that needs correcting. */
export function fieldErrors(errors: readonly FieldProblem[]): DomainError {
  return new DomainError('field-errors', { errors });
}

/** The same for one field alone. */
export function fieldError(field: string, code: string, message: string): DomainError {
  return fieldErrors([{ field, code, message }]);
}
