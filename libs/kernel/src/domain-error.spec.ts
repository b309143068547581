import { describe, expect, it } from '@jest/globals';
import { DomainError } from './domain-error.js';
import { errorCatalogue, type ErrorCode } from './error-catalogue.js';

describe('errors', () => {
  it('has the status that the API promises for every code', () => {
    const status = Object.fromEntries(Object.entries(errorCatalogue).map(([code, { status: s }]) => [code, s]));
    expect(status).toEqual({
      'malformed-request': 400,
      'not-signed-in': 401,
      'wrong-credentials': 401,
      'second-factor-needed': 401,
      'second-factor-unreadable': 409,
      'not-allowed': 403,
      'conflict-declaration-needed': 403,
      'not-found': 404,
      'already-exists': 409,
      'in-use': 409,
      'process-refused': 409,
      'version-stale': 412,
      'body-too-large': 413,
      'not-scanned-yet': 409,
      infected: 403,
      'unsupported-media-type': 415,
      'field-errors': 422,
      'idempotency-key-reused': 422,
      'version-missing': 428,
      'too-many-requests': 429,
      'internal-error': 500,
      unavailable: 503,
    });
  });

  it('says the same words for the same code, whatever the details', () => {
    for (const code of Object.keys(errorCatalogue) as ErrorCode[]) {
      const error = new DomainError(code, { reference: 'WLV-2026-27-0007' });
      expect(error.message).toBe(errorCatalogue[code].detail);
      expect(error.message).not.toContain('WLV');
      expect(error).toMatchObject({ name: 'DomainError', code, details: { reference: 'WLV-2026-27-0007' } });
    }
    const cause = new Error('lower down');
    expect(new DomainError('unavailable', {}, { cause }).cause).toBe(cause);
  });
});
