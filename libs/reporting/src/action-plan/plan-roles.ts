import { DomainError } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';

/** The roles in which somebody looks after an action plan, the one that may do more first. */
const keepers = ['officer', 'administrator'] as const;
/** In which role something of the plan was written. */
export type PlanKeeperRole = (typeof keepers)[number];

/**
 * The Compact whose action plan somebody may read: as officer, administrator or member of MAIG.
 * @throws DomainError not-found for somebody without a role in the Compact, not-allowed for somebody with another role there
 */
export function planReaderOf(person: SignedInPerson, compact: string): { readonly compactId: string } {
  const held = person.roles.filter((assignment) => assignment.compact === compact);
  const compactId = held[0]?.compactId;
  if (compactId === undefined) throw new DomainError('not-found');
  if (!held.some(({ role }) => role === 'maig' || keepers.some((keeper) => keeper === role))) throw new DomainError('not-allowed');
  return { compactId };
}

/**
 * The same for writing: as officer or administrator.
 * @throws DomainError not-found, not-allowed
 */
export function planKeeperOf(person: SignedInPerson, compact: string): { readonly compactId: string; readonly role: PlanKeeperRole } {
  const { compactId } = planReaderOf(person, compact);
  const role = keepers.find((keeper) => person.roles.some((held) => held.compactId === compactId && held.role === keeper));
  if (!role) throw new DomainError('not-allowed');
  return { compactId, role };
}
