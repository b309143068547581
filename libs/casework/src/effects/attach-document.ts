import { fieldError, newId, sha256Hex } from '#libs/kernel';
import { DocumentEntity } from '#libs/persistence';
import type { EffectScene } from './effect-scene.js';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Keeps a document beside the challenge, for the audience it was attached for. */
export async function attachDocument({ tx, situation: { challenge }, payload, now }: EffectScene): Promise<void> {
  // Node skips what is not base64, and would keep another file than was sent.
  if (!BASE64.test(payload['content'] as string)) throw fieldError('content', 'wrongType', 'Send the file as base64.');
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
