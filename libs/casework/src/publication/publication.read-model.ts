import type { Tx } from '#libs/persistence';
import type { Payload } from '#libs/workflow';
import { namesIn, type FoundName, type KnownName } from './names-in-text.js';

interface CaseIds {
  readonly compactId: string;
  readonly id: string;
}

/** Names by which a case could be recognised; none for anybody but its officer. */
export async function namesNear(tx: Tx, { compactId, id }: CaseIds): Promise<readonly KnownName[]> {
  return tx.rows<KnownName>('select name, kind, side from app.names_near($1, $2)', [compactId, id]);
}

/** What in the payload of `publish-decision`, filled in or not, could give somebody away. */
export async function namesInPublication(tx: Tx, ids: CaseIds, payload: Payload): Promise<FoundName[]> {
  return namesIn(textsOf(payload), await namesNear(tx, ids));
}

/** Number under which the decision is published, or null. */
export async function publishedNumber(tx: Tx, { compactId, id }: CaseIds): Promise<number | null> {
  const row = await tx.row<{ number: number | null }>('select app.published_number($1, $2) as number', [compactId, id]);
  return row?.number ?? null;
}

function textsOf(payload: Payload): string[] {
  const findings = (payload['findings'] as readonly Payload[] | undefined) ?? [];
  return [payload['title'], payload['summary'], ...findings.map(({ text }) => text)].filter(
    (text): text is string => typeof text === 'string',
  );
}
