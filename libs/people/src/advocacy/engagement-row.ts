import { DomainError, fieldError } from '#libs/kernel';
import type { Tx } from '#libs/persistence';

/** What an organisation can be given: a pointer elsewhere, advice, or somebody who speaks for it. */
export const engagementKinds = ['advice', 'representation', 'signposting'] as const;
/** What one engagement gives. */
export type EngagementKind = (typeof engagementKinds)[number];

/** Advice, representation or signposting that an organisation was given. */
export interface EngagementRow {
  readonly id: string;
  readonly compactId: string;
  readonly compact: string;
  readonly organisationId: string;
  readonly provider: string;
  readonly advocatePersonId: string | null;
  /** Reference of the challenge it was about; null when there is none, or none that the reader may see. */
  readonly challenge: string | null;
  readonly kind: EngagementKind;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly version: number;
}

export const SELECT_ENGAGEMENT = `select e.id, e.compact_id as "compactId", x.slug as compact, e.organisation_id as "organisationId", e.provider,
    e.advocate_person_id as "advocatePersonId", c.reference as challenge, e.kind, e.opened_on as "openedOn", e.closed_on as "closedOn", e.version
  from advocacy_engagement e join compact x on x.id = e.compact_id left join challenge c on c.compact_id = e.compact_id and c.id = e.challenge_id`;

/** @throws DomainError not-found when there is none that the acting person may see */
export async function engagementRow(tx: Tx, id: string): Promise<EngagementRow> {
  const row = await tx.row<EngagementRow>(`${SELECT_ENGAGEMENT} where e.id = $1`, [id]);
  if (!row) throw new DomainError('not-found');
  return row;
}

/** @throws DomainError field-errors when there is no such challenge in the Compact that the acting person may see */
export async function challengeIdOf(tx: Tx, compactId: string, reference: string | null | undefined): Promise<string | null> {
  if (reference === null || reference === undefined) return null;
  const row = await tx.row<{ id: string }>('select id from challenge where compact_id = $1 and reference = $2', [compactId, reference]);
  if (!row) throw fieldError('challenge', 'notFound', 'There is no such challenge in this Compact that you can see.');
  return row.id;
}

/** @throws DomainError field-errors */
export function requireOrderedDays(openedOn: string, closedOn: string | null): void {
  if (closedOn !== null && closedOn < openedOn) throw fieldError('closedOn', 'beforeStart', 'It cannot have closed before it opened.');
}
