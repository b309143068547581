import { AllegedBreachEntity } from '#libs/persistence';
import type { EffectScene } from './effect-scene.js';

/** A further commitment is alleged to be broken. */
export async function citeCommitment({ tx, situation: { challenge }, payload }: EffectScene): Promise<void> {
  await tx.insert(AllegedBreachEntity, [
    {
      compactId: challenge.compactId,
      challengeId: challenge.id,
      commitmentId: payload['commitment'] as string,
      respondentPosition: null,
      respondentReason: null,
      finding: null,
      findingReasons: null,
    },
  ]);
}
