import { errorCatalogue, type ErrorCode } from './error-catalogue.js';

/**
 * An expected failure. The message is constant for its code so that logs can be grouped and never carry what a person wrote;
 * what differs goes into `details`, which may be shown to the caller.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(errorCatalogue[code].detail, options);
  }
}
