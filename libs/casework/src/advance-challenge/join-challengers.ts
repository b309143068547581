import type { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { partyFacts } from '../facts/party-facts.js';
import type { EffectScene } from '../effects/effect-scene.js';
import type { ChallengeReceipt } from '../read-challenge/challenge-view.js';
import type { EventCommand } from './decide-event.js';

type TakeEvent = (tx: Tx, person: { readonly personId: string | null }, clock: Clock, command: EventCommand) => Promise<ChallengeReceipt>;

/**
 * The challengers of a merged challenge keep their rights: they join the other one, with an event of their own in its ledger. A
 * challenge merged into another of the same challenger was lodged twice and is counted once.
 */
export async function joinChallengers(scene: EffectScene, clock: Clock, takeEvent: TakeEvent): Promise<void> {
  const { tx, situation, payload, changes } = scene;
  const { challenger, joined } = partyFacts(situation.material);
  const into = payload['into'] as string;
  const there = await tx.rows<{ organisationId: string; capacity: string }>(
    `select p.organisation_id as "organisationId", p.capacity from participant p join challenge c on c.compact_id = p.compact_id and c.id = p.challenge_id
     where c.reference = $1 and p.capacity in ('challenger', 'coChallenger', 'respondent', 'interested') and p.ended_at is null`,
    [into],
  );
  changes.counts = !there.some((party) => party.capacity === 'challenger' && party.organisationId === challenger);
  const present = new Set(there.map((party) => party.organisationId));
  for (const organisationId of [challenger, ...joined].filter((id) => !present.has(id)))
    await takeEvent(tx, { personId: situation.personId }, clock, {
      reference: into,
      type: 'add-party',
      payload: { organisationId, as: 'coChallenger' },
      expectedVersion: null,
    });
}
