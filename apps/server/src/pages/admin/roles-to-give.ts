import { compactRoles, holdsRole, type CompactRole, type SignedInPerson } from '#libs/people';

/** The roles that somebody may give and take: an officer every one but those of officer and administrator. */
export function rolesToGive(person: SignedInPerson, compactId: string): readonly CompactRole[] {
  const isAdministrator = holdsRole(person, compactId, 'administrator');
  return compactRoles.filter((role) => isAdministrator || (role !== 'officer' && role !== 'administrator'));
}

/** The roles that somebody holds in one Compact. */
export function rolesIn(slug: string, roles: readonly { readonly compact: string; readonly role: CompactRole }[]): readonly CompactRole[] {
  return roles.filter(({ compact }) => compact === slug).map(({ role }) => role);
}
