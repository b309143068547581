import type { PageRequest, Tx } from '#libs/persistence';
import type { DocumentView } from './document-view.js';

interface CaseKey {
  readonly compactId: string;
  readonly id: string;
}

type Row = Omit<DocumentView, 'attachedAt' | 'scan'> & { readonly attachedAt: Date; readonly scan: 'notScanned' | 'clean' | 'infected' };

const SELECT = `select id, name, media_type as "mediaType", bytes, sha256, audience, scan, attached_at as "attachedAt", attached_as as "attachedBy"
  from document where compact_id = $1 and challenge_id = $2`;
/** Pieces that are read at once while a document is sent: a megabyte. */
const AT_ONCE = 4;

/** The documents of a case that the acting person may read, in the order in which they came; with a page, one row more than it has. */
export async function documentsSeen(tx: Tx, { compactId, id }: CaseKey, isScanned: boolean, page?: PageRequest): Promise<DocumentView[]> {
  const [after, afterId] = page?.after ?? [null, null];
  const rows = await tx.rows<Row>(
    `${SELECT} and ($3::timestamptz is null or (attached_at, id) > ($3, $4::uuid)) order by attached_at, id limit $5`,
    [compactId, id, after, afterId, page ? page.limit + 1 : null],
  );
  return rows.map((row) => viewOf(row, isScanned));
}

/** One of them, or undefined. */
export async function documentSeen(
  tx: Tx,
  { compactId, id }: CaseKey,
  documentId: string,
  isScanned: boolean,
): Promise<DocumentView | undefined> {
  const row = await tx.row<Row>(`${SELECT} and id = $3`, [compactId, id, documentId]);
  return row && viewOf(row, isScanned);
}

/** The next pieces of a document from a number on, as far as the acting person may still read it. */
export async function piecesFrom(tx: Tx, { compactId, id }: CaseKey, documentId: string, number: number): Promise<Buffer[]> {
  const rows = await tx.rows<{ content: Buffer }>(
    'select content from document_piece where compact_id = $1 and challenge_id = $2 and document_id = $3 and number >= $4 order by number limit $5',
    [compactId, id, documentId, number, AT_ONCE],
  );
  return rows.map(({ content }) => content);
}

function viewOf({ attachedAt, scan, ...row }: Row, isScanned: boolean): DocumentView {
  return { ...row, scan: scan === 'notScanned' && isScanned ? 'waiting' : scan, attachedAt: attachedAt.toISOString() };
}
