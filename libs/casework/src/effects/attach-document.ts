import { DocumentEntity } from '#libs/persistence';
import { keepContent } from '../documents/keep-content.js';
import type { EffectScene } from './effect-scene.js';

/** Keeps a document beside the challenge, for the audience it was attached for. */
export async function attachDocument({ tx, situation: { challenge }, payload, role, now, file }: EffectScene): Promise<void> {
  if (!file) throw new Error('A document was attached without a file');
  const key = { compactId: challenge.compactId, challengeId: challenge.id, id: file.id };
  const { name, mediaType, bytes, sha256 } = file;
  await tx.insert(DocumentEntity, [
    {
      ...key,
      audience: payload['audience'] as string,
      ...{ name, mediaType, bytes, sha256 },
      attachedAt: now,
      attachedAs: role,
      scan: 'notScanned',
      scannedAt: null,
    },
  ]);
  await keepContent(tx, key, file);
}
