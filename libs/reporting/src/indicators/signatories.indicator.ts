import type { CountedIndicator } from './counted-indicator.js';
import { SUCCESSORS } from './successor-organisations.js';

/**
 * Indicator of the Wolverhampton Compact Action Plan 2008-2011: "Numbers of organisations signed up to Compact". A stock.
 * Bound means here what it means when a challenge is lodged: a signature to an earlier version of the same agreement holds on.
 */
export const signatories: CountedIndicator = {
  key: 'signatories',
  name: { en: 'Signatories', cy: 'Llofnodwyr' },
  definition: {
    en: 'The number of different organisations that were bound by an agreement of the Compact on 31 March, the last day of the reporting year: they had signed some version of it and not left by that day, and a version of it was in force. Organisations that merged count once. For the running year: those that will be bound on that day as the register stands now.',
    cy: 'Nifer y gwahanol sefydliadau a oedd wedi’u rhwymo gan gytundeb o eiddo’r Compact ar 31 Mawrth, diwrnod olaf y flwyddyn adrodd: roeddent wedi llofnodi rhyw fersiwn ohono a heb adael erbyn y diwrnod hwnnw, ac roedd fersiwn ohono mewn grym. Mae sefydliadau a unodd yn cyfrif unwaith. Ar gyfer y flwyddyn gyfredol: y rhai a fydd wedi’u rhwymo ar y diwrnod hwnnw fel y mae’r gofrestr yn awr.',
  },
  definitionVersion: 1,
  directionNote: null,
  recordsQuery: `with recursive ${SUCCESSORS}
    select coalesce(s.now_id, g.organisation_id) as record_id, min(g.signed_on) as recorded_on,
      jsonb_build_object('organisationId', coalesce(s.now_id, g.organisation_id), 'signedOn', min(g.signed_on)) as fields
    from signature g
      join agreement_version signed on signed.compact_id = g.compact_id and signed.id = g.agreement_version_id
      left join successor s on s.id = g.organisation_id
    where g.compact_id = $1 and g.signed_on < period.before_on and (g.left_on is null or g.left_on >= period.before_on)
      and exists (select 1 from agreement_version v where v.compact_id = $1 and v.agreement_name = signed.agreement_name
        and v.effective_from < period.before_on and (v.effective_before is null or v.effective_before >= period.before_on))
    group by coalesce(s.now_id, g.organisation_id)`,
  detailsQuery: `select o.id as record_id, jsonb_build_object('organisation', o.name, 'sector', o.sector) as details
    from organisation o where o.compact_id = $1 and o.id = any ($2::uuid[])`,
  detailsForMaig: true,
};
