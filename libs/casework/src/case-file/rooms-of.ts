import type { Tx } from '#libs/persistence';
import type { Stream } from '#libs/workflow';
import type { CaseMaterial } from './case-material.js';

const ROOMS = `select array(select s from unnest('{shared,challenger,respondent,mediation,panel,officers}'::text[]) s where $1::text[] && app.stream_readers(s)) as rooms`;

/** The audiences whose notes the reader of a case reads. */
export async function roomsOf(tx: Tx, { capacities }: Pick<CaseMaterial, 'capacities'>): Promise<readonly Stream[]> {
  return (await tx.row<{ rooms: Stream[] }>(ROOMS, [capacities]))?.rooms ?? [];
}
