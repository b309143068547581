import type { CountedIndicator } from './counted-indicator.js';

/** Indicator of the Wolverhampton Compact Action Plan 2008-2011: "Number of Compact Champions". A stock, not a flow. */
export const compactChampions: CountedIndicator = {
  key: 'compact-champions',
  name: { en: 'Compact Champions', cy: 'Hyrwyddwyr y Compact' },
  definition: {
    en: 'The number of different people with an appointment as Compact Champion in force on 31 March, the last day of the reporting year. The day on which an appointment ends is its last day in force. For the running year: the appointments that will be in force on that day as they stand now.',
    cy: 'Nifer y gwahanol bobl â phenodiad yn Hyrwyddwr y Compact mewn grym ar 31 Mawrth, diwrnod olaf y flwyddyn adrodd. Y diwrnod y daw penodiad i ben yw ei ddiwrnod olaf mewn grym. Ar gyfer y flwyddyn gyfredol: y penodiadau a fydd mewn grym ar y diwrnod hwnnw fel y maent yn awr.',
  },
  definitionVersion: 1,
  directionNote: null,
  recordsQuery: `select a.person_id as record_id, min(a.from_on) as recorded_on, jsonb_build_object('personId', a.person_id,
      'organisationId', (array_agg(a.organisation_id order by a.from_on, a.id))[1], 'from', min(a.from_on),
      'to', (array_agg(a.to_on order by a.from_on, a.id))[1], 'appointments', count(*)) as fields
    from champion_appointment a
    where a.compact_id = $1 and a.from_on < period.before_on and (a.to_on is null or a.to_on >= period.before_on - 1)
    group by a.person_id`,
  detailsQuery: `select a.person_id as record_id, jsonb_build_object('name', min(p.name),
      'organisation', (array_agg(o.name order by a.from_on, a.id))[1]) as details
    from champion_appointment a join organisation o on o.compact_id = a.compact_id and o.id = a.organisation_id
      left join person p on p.id = a.person_id
    where a.compact_id = $1 and a.person_id = any ($2::uuid[])
    group by a.person_id`,
  detailsForMaig: true,
};
