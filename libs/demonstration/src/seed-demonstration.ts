import { newId, type Clock } from '#libs/kernel';
import { hashPassword } from '#libs/people';
import type { UnitOfWork } from '#libs/persistence';
import { merthyrTydfil } from './compacts/merthyr-tydfil.js';
import { wolverhampton } from './compacts/wolverhampton.js';
import { operatorOf } from './seed/operator.js';
import { writeCompact } from './seed/write-compact.js';
import { writeEngagements } from './seed/write-engagements.js';
import { writeChampions, writePeople, type WrittenCompact } from './seed/write-people.js';

/** Any number, so long as nothing else of the product locks with it. */
const SEEDING = 4_207_011;

/** What the demonstration is filled with, and through what. */
export interface DemonstrationOptions {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  /** The password of every account. */
  readonly password: string;
}

/**
 * Fills an empty database with the two Compacts of the demonstration: all or nothing, and nothing when there is any Compact already,
 * also when several processes start at once. It writes as the operator, behind row-level security like everybody else; challenges
 * are not seeded, they come through the use cases of casework alone.
 * @returns whether it filled the database
 */
export async function seedDemonstration({ unitOfWork, clock, password }: DemonstrationOptions): Promise<boolean> {
  const seeds = [wolverhampton(), merthyrTydfil()].map((seed) => ({ seed, compactId: newId() }));
  const operator = operatorOf(seeds.map(({ compactId }) => compactId));
  return unitOfWork.run(operator, async (tx) => {
    await tx.rows('select pg_advisory_xact_lock($1)', [SEEDING]);
    if (await tx.row('select 1 from compact limit 1')) return false;
    const now = clock.now();
    const written: WrittenCompact[] = [];
    for (const { seed, compactId } of seeds) written.push(await writeCompact(tx, seed, compactId, now));
    const personId = await writePeople(tx, written, await hashPassword(password), now);
    for (const compact of written) {
      await writeChampions(tx, compact, compact.seed.champions, personId);
      await writeEngagements(tx, compact, personId, now);
    }
    return true;
  });
}

/** The accounts of the demonstration with their roles, for the text that is printed at the start. */
export function demonstrationSignIns(): { compact: string; email: string; name: string; roles: readonly string[] }[] {
  return [wolverhampton(), merthyrTydfil()].flatMap(({ slug, people }) =>
    people.flatMap(({ email, name, roles }) => (email ? [{ compact: slug, email, name, roles }] : [])),
  );
}
