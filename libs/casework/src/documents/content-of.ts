import { actingPersonOf, type SignedInPerson } from '#libs/people';
import type { UnitOfWork } from '#libs/persistence';
import type { DocumentView } from './document-view.js';
import { piecesFrom } from './documents.read-model.js';

/**
 * The content of a document as its reader takes it. Every few pieces are a transaction of their own, so that a slow reader holds no
 * connection, and that it ends when the reader may no longer read it.
 */
export async function* contentOf(
  unitOfWork: UnitOfWork,
  person: SignedInPerson,
  challenge: { readonly compactId: string; readonly id: string },
  { id, bytes }: Pick<DocumentView, 'id' | 'bytes'>,
): AsyncGenerator<Buffer> {
  let sent = 0;
  for (let number = 0; sent < bytes;) {
    const next = number;
    const pieces = await unitOfWork.read(actingPersonOf(person), (tx) => piecesFrom(tx, challenge, id, next));
    if (pieces.length === 0) throw new Error('A document ended before its end');
    for (const piece of pieces) {
      yield piece;
      sent += piece.length;
    }
    number += pieces.length;
  }
}
