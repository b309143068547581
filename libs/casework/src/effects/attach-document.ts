import { newId, sha256Hex } from '#libs/kernel';
import { DocumentEntity } from '#libs/persistence';
import type { EffectScene } from './effect-scene.js';

/** Keeps a document beside the challenge, for the audience it was attached for. */
export async function attachDocument({ tx, situation: { challenge }, payload, now }: EffectScene): Promise<void> {
  const content = Buffer.from(payload['content'] as string, 'base64');
  await tx.insert(DocumentEntity, [
    {
      compactId: challenge.compactId,
      challengeId: challenge.id,
      id: newId(),
      audience: payload['audience'] as string,
      name: payload['name'] as string,
      mediaType: payload['mediaType'] as string,
      bytes: content.length,
      sha256: sha256Hex(content),
      content,
      attachedAt: now,
    },
  ]);
}
