import { DomainError } from '#libs/kernel';
import type { Tx } from '#libs/persistence';

/** A Champion's appointment as lists and single views show it. */
export interface ChampionRow {
  readonly id: string;
  readonly compactId: string;
  readonly compact: string;
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly from: string;
  /** The last day; null while it lasts. */
  readonly to: string | null;
  readonly trainedOn: string | null;
  readonly version: number;
}

/** The join is the wall: an appointment whose person the reader may not see, as after it has ended, is not in the list. */
export const SELECT_CHAMPION = `select a.id, a.compact_id as "compactId", x.slug as compact, a.person_id as "personId", p.name, a.organisation_id as "organisationId",
    a.from_on as "from", a.to_on as "to", a.trained_on as "trainedOn", a.version
  from champion_appointment a join compact x on x.id = a.compact_id join person p on p.id = a.person_id`;

/** @throws DomainError not-found when there is none that the acting person may see */
export async function championRow(tx: Tx, id: string): Promise<ChampionRow> {
  const row = await tx.row<ChampionRow>(`${SELECT_CHAMPION} where a.id = $1`, [id]);
  if (!row) throw new DomainError('not-found');
  return row;
}
