import { DomainError } from '#libs/kernel';
import type { ActingPerson } from '#libs/persistence';

/** The roles that a person can hold in a Compact. What somebody is on one case comes on top of them. */
export const compactRoles = [
  'officer',
  'champion',
  'advocate',
  'mediator',
  'chair',
  'panelMember',
  'representative',
  'organisationMember',
  'maig',
  'administrator',
] as const;
/** A role that a person holds in a Compact. */
export type CompactRole = (typeof compactRoles)[number];

/** Who sends a request, as far as every use case may rely on it. Read afresh for each request, so a role that was taken away is gone. */
export interface SignedInPerson {
  readonly personId: string;
  readonly name: string;
  readonly language: 'en' | 'cy';
  /** `compact` is the Compact's slug. */
  readonly roles: readonly { readonly compactId: string; readonly compact: string; readonly role: CompactRole }[];
  readonly memberships: readonly { readonly compactId: string; readonly organisationId: string }[];
  /** Organisations of registered interests that are in force or ended less than three years ago. */
  readonly ties: readonly string[];
}

/**
 * The person as row-level security needs to know it. Belonging to an organisation is a tie as well: nobody from a party is
 * impartial on its case.
 */
export function actingPersonOf(person: SignedInPerson): ActingPerson {
  const compactsWith = (role: CompactRole) => person.roles.filter((held) => held.role === role).map((held) => held.compactId);
  const organisations = person.memberships.map((membership) => membership.organisationId);
  return {
    personId: person.personId,
    organisations,
    tied: [...new Set([...person.ties, ...organisations])],
    memberOf: [...new Set(person.roles.map((held) => held.compactId))],
    officerOf: compactsWith('officer'),
    maigOf: compactsWith('maig'),
    administratorOf: compactsWith('administrator'),
  };
}

/** Whether the person holds one of the roles in that Compact. */
export function holdsRole(person: SignedInPerson, compactId: string, ...roles: readonly CompactRole[]): boolean {
  return person.roles.some((held) => held.compactId === compactId && roles.includes(held.role));
}

/** @throws DomainError not-allowed unless the person holds one of the roles in that Compact */
export function requireRole(person: SignedInPerson, compactId: string, ...roles: readonly CompactRole[]): void {
  if (!holdsRole(person, compactId, ...roles)) throw new DomainError('not-allowed');
}
