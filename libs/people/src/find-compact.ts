import { DomainError, fieldError } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { holdsRole, type CompactRole, type SignedInPerson } from './signed-in-person.js';

/** What everybody may know of a Compact. */
export interface FoundCompact {
  readonly id: string;
  readonly slug: string;
  readonly publishesOrganisations: boolean;
  readonly publishesChampions: boolean;
}

const FIND = `select id, slug, publishes_organisations as "publishesOrganisations", publishes_champions as "publishesChampions" from compact where slug = $1`;

/** @throws DomainError not-found */
export async function findCompact(tx: Tx, slug: string): Promise<FoundCompact> {
  const compact = await tx.row<FoundCompact>(FIND, [slug]);
  if (!compact) throw new DomainError('not-found');
  return compact;
}

/**
 * The Compact that a new entry goes into: the one that was named, or the only one in which the person may make it.
 * @throws DomainError field-errors when none is named and there are several, or there is none of that name; not-allowed
 */
export async function compactToAddTo(
  tx: Tx,
  person: SignedInPerson,
  slug: string | undefined,
  ...roles: CompactRole[]
): Promise<FoundCompact> {
  const own = [...new Set(person.roles.filter((held) => roles.includes(held.role)).map((held) => held.compact))];
  if (own.length === 0) throw new DomainError('not-allowed');
  const name = slug ?? (own.length === 1 ? own[0] : undefined);
  if (name === undefined) throw fieldError('compact', 'required', 'Say which Compact: you work in several.');
  const compact = await tx.row<FoundCompact>(FIND, [name]);
  if (!compact) throw fieldError('compact', 'notFound', 'There is no Compact of that name.');
  if (!holdsRole(person, compact.id, ...roles)) throw new DomainError('not-allowed');
  return compact;
}

/**
 * Lets a list through when the Compact publishes it or the person works there.
 * @throws DomainError not-signed-in for somebody unknown, who may be let through after signing in; not-found for anybody else
 */
export function requireReader(person: SignedInPerson | undefined, compact: FoundCompact, isPublished: boolean): void {
  if (isPublished || person?.roles.some((held) => held.compactId === compact.id)) return;
  throw new DomainError(person ? 'not-found' : 'not-signed-in');
}
