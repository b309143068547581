import { DomainError } from '#libs/kernel';
import type { Tx } from '#libs/persistence';

/** The nations of the United Kingdom, as a Compact names its own. */
export const nations = ['England', 'Wales', 'Scotland', 'Northern Ireland'] as const;
/** One of the nations. */
export type Nation = (typeof nations)[number];

/** A Compact as everybody may see it. */
export interface CompactRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameCy: string | null;
  /** The beginning of every reference. */
  readonly areaCode: string;
  readonly nation: Nation;
  readonly division: string;
  readonly regionalLink: boolean;
  readonly publishesChampions: boolean;
  readonly publishesOrganisations: boolean;
  /** The parties and the officer of a case also see the names of those who looked at it in an office. */
  readonly looksShowNames: boolean;
  readonly version: number;
}

export const SELECT_COMPACT = `select id, slug, name, name_cy as "nameCy", area_code as "areaCode", nation, division, regional_link as "regionalLink",
    publishes_champions as "publishesChampions", publishes_organisations as "publishesOrganisations", looks_show_names as "looksShowNames", version from compact`;

/** @throws DomainError not-found */
export async function compactRow(tx: Tx, slug: string): Promise<CompactRow> {
  const row = await tx.row<CompactRow>(`${SELECT_COMPACT} where slug = $1`, [slug]);
  if (!row) throw new DomainError('not-found');
  return row;
}

/** Lets changes to what a Compact publishes come one after another until the transaction ends. */
export async function lockCompact(tx: Tx, compactId: string): Promise<void> {
  await tx.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`compact ${compactId}`]);
}
