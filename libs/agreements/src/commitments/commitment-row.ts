import { DomainError } from '#libs/kernel';
import type { Tx } from '#libs/persistence';

/** Whom a commitment binds. */
export const appliesToChoices = ['public', 'vcs', 'both'] as const;
/** The sector that a commitment binds, or both. */
export type AppliesTo = (typeof appliesToChoices)[number];

/** One undertaking of an agreement. */
export interface CommitmentRow {
  readonly id: string;
  /** Reference of its code. */
  readonly code: string;
  readonly codeTitle: string;
  readonly codeTitleCy: string | null;
  readonly ref: string;
  readonly title: string;
  readonly titleCy: string | null;
  /** Which sector undertook it. */
  readonly appliesTo: AppliesTo;
  readonly measurableRule: string | null;
  /** Whether number and wording were checked against the document. */
  readonly verified: boolean;
  /** Label of the version it belongs to. */
  readonly agreementVersion: string;
  readonly agreementVersionId: string;
  readonly version: number;
}

/** Refs in the order in which people count: 1.2 before 1.10. */
const SORT_REF = `(select string_agg(case when part[1] ~ '^\\d' then lpad(part[1], 12, '0') else part[1] end, '' order by place)
    from regexp_matches(m.ref, '\\d+|\\D+', 'g') with ordinality as parts (part, place))`;

export const SELECT_COMMITMENT = `select m.id, k.ref as code, k.title as "codeTitle", k.title_cy as "codeTitleCy", m.ref, m.title, m.title_cy as "titleCy", m.applies_to as "appliesTo",
    m.measurable_rule as "measurableRule", m.verified, a.label as "agreementVersion", a.id as "agreementVersionId", m.version, ${SORT_REF} as "sortRef"
  from commitment m join code k on k.compact_id = m.compact_id and k.id = m.code_id
    join agreement_version a on a.compact_id = m.compact_id and a.id = m.agreement_version_id`;

/** @throws DomainError not-found */
export async function commitmentRow(tx: Tx, compactId: string, id: string): Promise<CommitmentRow> {
  const row = await tx.row<CommitmentRow>(`${SELECT_COMMITMENT} where m.compact_id = $1 and m.id = $2`, [compactId, id]);
  if (!row) throw new DomainError('not-found');
  return row;
}
