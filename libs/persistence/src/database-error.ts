import { DomainError } from '#libs/kernel';
import { DatabaseError } from 'pg';

const fieldOfConstraint: Readonly<Record<string, string>> = {
  organisation_name_unique: 'name',
  person_email_unique: 'email',
  compact_slug_unique: 'slug',
  compact_area_code_unique: 'areaCode',
  commitment_ref_unique: 'ref',
  code_ref_unique: 'code',
  agreement_version_label_unique: 'label',
  signature_once: 'signedOn',
};

/** Turns the integrity errors that a user can cause into DomainErrors by constraint name; any other error comes back as it is. */
export function domainErrorOf(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error;
  const { code, constraint } = error;
  if (code === '23505' && constraint && fieldOfConstraint[constraint])
    return new DomainError('already-exists', { field: fieldOfConstraint[constraint] }, { cause: error });
  if (code === '40001' || code === '40P01') return new DomainError('version-stale', {}, { cause: error });
  // Text that a column cannot hold, where nobody looked before.
  if (code === '22021' || code === '22P05') return new DomainError('malformed-request', {}, { cause: error });
  return error;
}

/** What a failed delete says: a foreign key that still points at the row becomes `in-use`. */
export function inUseErrorOf(error: unknown): unknown {
  const referred = error instanceof DatabaseError && error.code === '23503';
  return referred ? new DomainError('in-use', {}, { cause: error }) : error;
}
