import { newId } from '#libs/kernel';
import { ChampionAppointmentEntity, MembershipEntity, PersonEntity, RoleAssignmentEntity, type Tx } from '#libs/persistence';
import type { ChampionSeed, CompactSeed, PersonSeed } from '../compacts/compact-seed.js';

/** A Compact's seed with the ids that its rows got. */
export interface WrittenCompact {
  readonly seed: CompactSeed;
  readonly compactId: string;
  /** Id of an organisation by name; Error for a name that the seed does not have. */
  readonly organisationId: (name: string) => string;
}

/**
 * Writes everybody with roles and memberships; somebody in several Compacts is one person. Answers the ids by name.
 * @param passwordHash of the one password that all accounts of the demonstration share
 */
export async function writePeople(
  tx: Tx,
  compacts: readonly WrittenCompact[],
  passwordHash: string,
  now: Date,
): Promise<(name: string) => string> {
  const everybody = new Map<string, PersonSeed & { id: string }>();
  for (const { seed } of compacts) {
    for (const person of seed.people) if (!everybody.has(person.name)) everybody.set(person.name, { ...person, id: newId() });
  }
  const idOf = (name: string) => everybody.get(name)?.id ?? missing(name);
  await tx.insert(
    PersonEntity,
    [...everybody.values()].map(({ id, name, email }) => ({ id, name, email, language: 'en', erasedAt: null, createdAt: now })),
  );
  for (const { seed, compactId, organisationId } of compacts) {
    const roles = seed.people.flatMap((person) => person.roles.map((role) => ({ compactId, personId: idOf(person.name), role })));
    await tx.insert(RoleAssignmentEntity, roles);
    const members = seed.people.flatMap(({ name, organisation }) =>
      organisation ? [{ personId: idOf(name), organisationId: organisationId(organisation) }] : [],
    );
    await tx.insert(
      MembershipEntity,
      members.map((member) => ({ compactId, ...member })),
    );
  }
  // After the roles: a password can be set only for somebody who works in one's Compact.
  for (const person of everybody.values()) {
    if (person.email) await tx.rows('select app.set_password($1, $2)', [person.id, passwordHash]);
  }
  return idOf;
}

/** Writes the appointments of Compact Champions. */
export async function writeChampions(
  tx: Tx,
  { compactId, organisationId }: WrittenCompact,
  champions: readonly ChampionSeed[],
  personId: (name: string) => string,
): Promise<void> {
  await tx.insert(
    ChampionAppointmentEntity,
    champions.map(({ person, organisation, from, to, trainedOn }) => ({
      compactId,
      id: newId(),
      personId: personId(person),
      organisationId: organisationId(organisation),
      fromOn: from,
      toOn: to,
      trainedOn,
      version: 1,
    })),
  );
}

function missing(name: string): never {
  throw new Error(`The demonstration has nobody called ${name}.`);
}
