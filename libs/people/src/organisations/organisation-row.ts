import { DomainError } from '#libs/kernel';
import type { Tx } from '#libs/persistence';

/** The sectors that an organisation can belong to. */
export const sectors = ['vcs', 'public', 'private', 'other'] as const;
/** The sector of one organisation. */
export type Sector = (typeof sectors)[number];

/** An organisation as lists and single views show it. */
export interface OrganisationRow {
  readonly id: string;
  readonly compactId: string;
  readonly compact: string;
  readonly name: string;
  readonly sector: Sector;
  readonly kind: string;
  readonly gssCode: string | null;
  readonly charityNumber: string | null;
  /** The organisation that took its place. */
  readonly replacedBy: string | null;
  /** The day of its first signature that still holds; null for one that never signed or has left. */
  readonly signedOn: string | null;
  readonly version: number;
}

export const SELECT_ORGANISATION = `select o.id, o.compact_id as "compactId", x.slug as compact, o.name, o.sector, o.kind, o.gss_code as "gssCode",
    o.charity_number as "charityNumber", o.replaced_by as "replacedBy", o.version,
    (select min(s.signed_on) from signature s where s.compact_id = o.compact_id and s.organisation_id = o.id and s.left_on is null) as "signedOn"
  from organisation o join compact x on x.id = o.compact_id`;

/** @throws DomainError not-found when there is none that the acting person may see */
export async function organisationRow(tx: Tx, id: string): Promise<OrganisationRow> {
  const row = await tx.row<OrganisationRow>(`${SELECT_ORGANISATION} where o.id = $1`, [id]);
  if (!row) throw new DomainError('not-found');
  return row;
}
