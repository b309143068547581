import { DomainError } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { SubmitChallengeCommand } from './submit-challenge.command.js';

export interface OrganisationRow {
  readonly id: string;
  readonly sector: string;
}

export interface CommitmentRow {
  readonly id: string;
  readonly ref: string;
  readonly agreementVersionId: string;
  readonly appliesTo: string;
}

/** What the names in a submission stand for; null, or missing from the list, where there is no such thing in the Compact. */
export interface NamedThings {
  readonly areaCode: string;
  readonly challenger: OrganisationRow | null;
  readonly respondent: OrganisationRow | null;
  readonly agreement: { readonly id: string; readonly bound: boolean } | null;
  readonly commitments: readonly CommitmentRow[];
}

// Where a Compact has several agreements in force at once: the one that has the commitments named, then one that binds the
// respondent, then the newest. Whoever signed any version of an agreement and had not left is bound by the version in force.
const NAMED_THINGS = `select k.area_code as "areaCode",
    (select jsonb_build_object('id', o.id, 'sector', o.sector) from organisation o where o.compact_id = k.id and o.id = $2) as challenger,
    (select jsonb_build_object('id', o.id, 'sector', o.sector) from organisation o where o.compact_id = k.id and o.id = $3) as respondent,
    (select jsonb_build_object('id', v.id, 'bound', bound) from agreement_version v
       cross join lateral (select count(*) as named from commitment m
         where m.compact_id = v.compact_id and m.agreement_version_id = v.id and (m.ref = any ($5) or m.id::text = any ($5))) cited
       cross join lateral (select exists (select 1 from signature s join agreement_version w on w.compact_id = s.compact_id and w.id = s.agreement_version_id
         where s.compact_id = v.compact_id and s.organisation_id = $3 and w.agreement_name = v.agreement_name and s.signed_on <= $4
           and (s.left_on is null or s.left_on > $4)) as bound) signed
     where v.compact_id = k.id and v.effective_from <= $4 and (v.effective_before is null or v.effective_before > $4)
     order by cited.named desc, bound desc, v.effective_from desc limit 1) as agreement,
    (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'ref', m.ref, 'agreementVersionId', m.agreement_version_id, 'appliesTo', m.applies_to)), '[]')
       from commitment m where m.compact_id = k.id and (m.ref = any ($5) or m.id::text = any ($5))) as commitments
  from compact k where k.id = $1`;

/** Looks up everything that a submission names, in one query. */
export async function namesOf(
  tx: Tx,
  compactId: string,
  challengerId: string | undefined,
  command: SubmitChallengeCommand,
): Promise<NamedThings> {
  const { respondentOrganisationId, eventFrom, commitments } = command;
  const things = await tx.row<NamedThings>(NAMED_THINGS, [
    compactId,
    challengerId ?? null,
    respondentOrganisationId,
    eventFrom,
    commitments,
  ]);
  if (!things) throw new DomainError('not-found');
  return things;
}
