import type { CountedIndicator } from './counted-indicator.js';
import { SUCCESSORS } from './successor-organisations.js';

/**
 * Indicator of the Wolverhampton Compact Action Plan 2008-2011: "Numbers of groups and organisations using advocacy services".
 * MAIG gets dates alone: an organisation that sought advice about its funder is not named.
 */
export const groupsUsingAdvocacy: CountedIndicator = {
  key: 'groups-using-advocacy',
  name: { en: 'Groups using advocacy', cy: 'Grwpiau sy’n defnyddio eiriolaeth' },
  definition: {
    en: 'The number of different organisations that were given advice or representation at any time in the reporting year. Signposting alone does not count. Organisations that merged count once.',
    cy: 'Nifer y gwahanol sefydliadau a gafodd gyngor neu gynrychiolaeth ar unrhyw adeg yn y flwyddyn adrodd. Nid yw cyfeirio yn unig yn cyfrif. Mae sefydliadau a unodd yn cyfrif unwaith.',
  },
  definitionVersion: 1,
  directionNote: {
    en: 'A rise may show that more groups know where to find help, not that relations are worse.',
    cy: 'Gall cynnydd ddangos bod mwy o grwpiau’n gwybod ble i gael cymorth, nid bod y berthynas yn waeth.',
  },
  recordsQuery: `select e.id as record_id, e.opened_on as recorded_on, jsonb_build_object('openedOn', e.opened_on, 'engagements', e.engagements) as fields
    from app.counted_engagements($1, period.from_on, period.before_on) e`,
  detailsQuery: `with recursive ${SUCCESSORS}
    select e.id as record_id, jsonb_build_object('organisationId', o.id, 'organisation', o.name, 'provider', e.provider) as details
    from advocacy_engagement e left join successor s on s.id = e.organisation_id
      join organisation o on o.compact_id = e.compact_id and o.id = coalesce(s.now_id, e.organisation_id)
    where e.compact_id = $1 and e.id = any ($2::uuid[])`,
  detailsForMaig: false,
};
