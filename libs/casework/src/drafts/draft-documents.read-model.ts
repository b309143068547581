import type { Tx } from '#libs/persistence';
import type { LodgedDocuments } from '../submit-challenge/lodged-documents.js';
import type { Draft } from './draft.js';
import type { DraftDocument } from './draft-documents.use-case.js';

type DraftKey = Pick<Draft, 'compactId' | 'id'>;

/** The files of a draft, in the order in which they were added. */
export async function documentsOfDraft(tx: Tx, { compactId, id }: DraftKey): Promise<DraftDocument[]> {
  return tx.rows(
    'select id, name, media_type as "mediaType", bytes, sha256 from draft_document where compact_id = $1 and draft_id = $2 order by added_at, id',
    [compactId, id],
  );
}

/**
 * They become documents of the challenge that the draft becomes, for everybody on it. The bytes stay in the database. An officer who
 * confirms what somebody else wrote did not attach them.
 */
export async function documentsToLodge(
  tx: Tx,
  draft: DraftKey & Pick<Draft, 'authorPersonId'>,
  lodgedBy: string,
): Promise<LodgedDocuments> {
  const described = await documentsOfDraft(tx, draft);
  return {
    described,
    async attach({ compactId, challengeId, role, now }) {
      await tx.change(
        `insert into document (compact_id, challenge_id, id, audience, name, media_type, bytes, sha256, attached_at, attached_as, scan, scanned_at)
          select compact_id, $3, id, 'shared', name, media_type, bytes, sha256, $4, $5, 'notScanned', null from draft_document where compact_id = $1 and draft_id = $2`,
        [compactId, draft.id, challengeId, now, role === 'officer' && draft.authorPersonId !== lodgedBy ? 'challenger' : role],
      );
      await tx.change(
        `insert into document_piece (compact_id, challenge_id, document_id, number, content)
          select compact_id, $3, document_id, number, content from draft_document_piece where compact_id = $1 and draft_id = $2`,
        [compactId, draft.id, challengeId],
      );
    },
  };
}
