import type { CountedIndicator } from './counted-indicator.js';
import { SUCCESSORS } from './successor-organisations.js';

/** Indicator of the Wolverhampton Compact Action Plan 2008-2011: "Numbers of organisations signed up to Compact". A stock. */
export const signatories: CountedIndicator = {
  key: 'signatories',
  name: { en: 'Signatories', cy: 'Llofnodwyr' },
  definition: {
    en: 'The number of different organisations whose signature to an agreement of the Compact was in force on 31 March, the last day of the reporting year, while the agreement itself was in force. The day on which a signatory leaves is its last day. Organisations that merged count once. For the running year: the signatures that will be in force on that day as they stand now.',
    cy: 'Nifer y gwahanol sefydliadau yr oedd eu llofnod ar gytundeb o eiddo’r Compact mewn grym ar 31 Mawrth, diwrnod olaf y flwyddyn adrodd, tra oedd y cytundeb ei hun mewn grym. Y diwrnod y mae llofnodwr yn gadael yw ei ddiwrnod olaf. Mae sefydliadau a unodd yn cyfrif unwaith. Ar gyfer y flwyddyn gyfredol: y llofnodion a fydd mewn grym ar y diwrnod hwnnw fel y maent yn awr.',
  },
  definitionVersion: 1,
  directionNote: null,
  recordsQuery: `with recursive ${SUCCESSORS}
    select coalesce(s.now_id, g.organisation_id) as record_id, min(g.signed_on) as recorded_on,
      jsonb_build_object('organisationId', coalesce(s.now_id, g.organisation_id), 'signedOn', min(g.signed_on)) as fields
    from signature g
      join agreement_version v on v.compact_id = g.compact_id and v.id = g.agreement_version_id
      left join successor s on s.id = g.organisation_id
    where g.compact_id = $1 and g.signed_on < period.before_on and (g.left_on is null or g.left_on >= period.before_on - 1)
      and v.effective_from < period.before_on and (v.effective_before is null or v.effective_before >= period.before_on)
    group by coalesce(s.now_id, g.organisation_id)`,
  detailsQuery: `select o.id as record_id, jsonb_build_object('organisation', o.name, 'sector', o.sector) as details
    from organisation o where o.compact_id = $1 and o.id = any ($2::uuid[])`,
  detailsForMaig: true,
};
