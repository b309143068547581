import { londonDateOf, type LocalDate } from '#libs/kernel';
import type { EffectScene } from './effect-scene.js';

/** Everybody may read the decision from now on, as the officer has worded it. */
export async function publishDecision({ tx, situation: { challenge, material, today }, payload }: EffectScene): Promise<void> {
  const findings = (payload['findings'] as readonly { commitment: string; text?: string }[] | undefined) ?? [];
  const texts = Object.fromEntries(findings.map(({ commitment, text }) => [commitment, text ?? null]));
  const decided = material.ledger.findLast(({ type }) => type === 'decide');
  await tx.rows('select app.publish_decision($1, $2, $3, $4, $5, $6, $7)', [
    challenge.compactId,
    challenge.id,
    payload['title'],
    payload['summary'],
    JSON.stringify(texts),
    monthOf(decided ? londonDateOf(new Date(decided.at)) : today),
    monthOf(today),
  ]);
}

/** The published form goes; whoever asks for it finds nothing. */
export async function unpublishDecision({ tx, situation: { challenge } }: EffectScene): Promise<void> {
  await tx.rows('select app.unpublish_decision($1, $2)', [challenge.compactId, challenge.id]);
}

function monthOf(date: LocalDate): string {
  return date.slice(0, 7);
}
