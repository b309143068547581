import { newId, type LocalDate } from '#libs/kernel';
import { ActionEntity } from '#libs/persistence';
import type { EffectScene } from './effect-scene.js';

interface Promised {
  readonly text: string;
  readonly organisationId: string;
  readonly dueOn: LocalDate;
}

/** Writes down what was promised or recommended, each with its owner and its date. */
export async function promiseActions(
  { tx, situation: { challenge }, type, payload }: EffectScene,
  from: 'actions' | 'recommendations',
): Promise<void> {
  const promised = (payload[from] as readonly Promised[] | undefined) ?? [];
  await tx.insert(
    ActionEntity,
    promised.map(({ text, organisationId, dueOn }) => ({
      compactId: challenge.compactId,
      challengeId: challenge.id,
      id: newId(),
      text,
      organisationId,
      dueOn,
      aroseFrom: type,
      doneOn: null,
      evidence: null,
      verifiedOn: null,
    })),
  );
}

/** Marks an action as done, with what shows it. */
export async function markActionDone({ tx, situation: { challenge, today }, payload }: EffectScene): Promise<void> {
  await tx.change('update action set done_on = $4, evidence = $5 where compact_id = $1 and challenge_id = $2 and id = $3', [
    challenge.compactId,
    challenge.id,
    payload['actionId'],
    today,
    payload['evidence'] ?? null,
  ]);
}

/** Marks a done action as checked by the officer. */
export async function markActionVerified({ tx, situation: { challenge, today }, payload }: EffectScene): Promise<void> {
  await tx.change('update action set verified_on = $4 where compact_id = $1 and challenge_id = $2 and id = $3', [
    challenge.compactId,
    challenge.id,
    payload['actionId'],
    today,
  ]);
}
