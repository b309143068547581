import { DomainError } from '#libs/kernel';
import { holdsRole, requireRole, type CompactRole, type SignedInPerson } from '../signed-in-person.js';

/**
 * Officers give and take every role but those of officer and administrator, administrators every role. Nobody changes their own: an
 * administrator who made themself an officer could read cases. The database holds to the same.
 * @throws DomainError not-allowed
 */
export function requireGrant(person: SignedInPerson, toPersonId: string, compactId: string, role: CompactRole): void {
  requireRole(person, compactId, 'officer', 'administrator');
  const allowed = (role !== 'administrator' && role !== 'officer') || holdsRole(person, compactId, 'administrator');
  if (!allowed || toPersonId === person.personId) throw new DomainError('not-allowed');
}
