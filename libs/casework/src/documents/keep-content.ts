import type { Tx } from '#libs/persistence';
import type { ExaminedFile } from './examine-file.js';

const PIECE_OF_DOCUMENT = 'insert into document_piece (compact_id, challenge_id, document_id, number, content) values ($1, $2, $3, $4, $5)';
const PIECE_OF_DRAFT = 'insert into draft_document_piece (compact_id, draft_id, document_id, number, content) values ($1, $2, $3, $4, $5)';

/** What a file belongs to. */
export type FileOwner =
  | { readonly compactId: string; readonly challengeId: string; readonly id: string }
  | { readonly compactId: string; readonly draftId: string; readonly id: string };

/** Writes the content piece by piece, so that no more than one of them is in hand. */
export async function keepContent(tx: Tx, owner: FileOwner, file: ExaminedFile): Promise<void> {
  const [sql, whose] = 'challengeId' in owner ? [PIECE_OF_DOCUMENT, owner.challengeId] : [PIECE_OF_DRAFT, owner.draftId];
  let number = 0;
  let bytes = 0;
  for await (const piece of file.pieces()) {
    await tx.change(sql, [owner.compactId, whose, owner.id, number, piece]);
    number += 1;
    bytes += piece.length;
  }
  if (bytes !== file.bytes) throw new Error('A file changed while it was being kept');
}
