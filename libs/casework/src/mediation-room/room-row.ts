import type { Tx } from '#libs/persistence';
import type { CaseRole, EventType } from '#libs/workflow';

/** One row of the mediation stream, as those in the room may read it. */
export interface RoomRow {
  readonly seq: number;
  readonly type: EventType;
  readonly role: CaseRole;
  readonly at: Date;
  /** Which mediation of this challenge it belongs to; null for rows from before offers were counted. */
  readonly round: number | null;
  readonly lasting: Readonly<Record<string, unknown>>;
  /** Null once the person was erased. */
  readonly payload: Readonly<Record<string, unknown>> | null;
}

const ROOM = 'select seq, event_type as type, role, at, round, lasting, payload from app.mediation_room($1, $2)';

/** All rows of the room in their order; none for those who are not in it. */
export async function roomRows(
  tx: Tx,
  { compactId, id }: { readonly compactId: string; readonly id: string },
): Promise<readonly RoomRow[]> {
  return tx.rows<RoomRow>(ROOM, [compactId, id]);
}
