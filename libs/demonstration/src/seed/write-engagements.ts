import { addDays, londonDateOf, newId } from '#libs/kernel';
import { AdvocacyEngagementEntity, type Tx } from '#libs/persistence';
import type { WrittenCompact } from './write-people.js';

/** Writes advice given to organisations without a challenge, dated back from today. */
export async function writeEngagements(
  tx: Tx,
  { seed, compactId, organisationId }: WrittenCompact,
  personId: (name: string) => string,
  now: Date,
): Promise<void> {
  const today = londonDateOf(now);
  await tx.insert(
    AdvocacyEngagementEntity,
    seed.engagements.map(({ organisation, provider, advocate, kind, openedDaysAgo, closedDaysAgo }) => ({
      compactId,
      id: newId(),
      organisationId: organisationId(organisation),
      provider,
      advocatePersonId: advocate === null ? null : personId(advocate),
      challengeId: null,
      kind,
      openedOn: addDays(today, -openedDaysAgo),
      closedOn: closedDaysAgo === null ? null : addDays(today, -closedDaysAgo),
      version: 1,
    })),
  );
}
