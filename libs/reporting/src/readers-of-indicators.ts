import { DomainError } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';

/** What somebody may read of a Compact's indicators: an officer with names, MAIG without. */
export interface IndicatorReader {
  readonly compactId: string;
  readonly isOfficer: boolean;
}

/**
 * Whether the person may read the indicators of the Compact.
 * @throws DomainError not-found for somebody without a role in the Compact, not-allowed for somebody with another role there
 */
export function indicatorReaderOf(person: SignedInPerson, compact: string): IndicatorReader {
  const held = person.roles.filter((assignment) => assignment.compact === compact);
  const compactId = held[0]?.compactId;
  if (compactId === undefined) throw new DomainError('not-found');
  const isOfficer = held.some((assignment) => assignment.role === 'officer');
  if (!isOfficer && !held.some((assignment) => assignment.role === 'maig')) throw new DomainError('not-allowed');
  return { compactId, isOfficer };
}
