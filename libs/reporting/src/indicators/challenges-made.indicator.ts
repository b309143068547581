import type { CountedIndicator } from './counted-indicator.js';

/** Names of the parties as far as the reader has the file open; an officer who has not declared sees none. */
export const PARTIES_OF_CHALLENGES = `
  select p.challenge_id as record_id, jsonb_build_object(
      'challenger', string_agg(distinct o.name, '; ') filter (where p.capacity in ('challenger', 'coChallenger')),
      'respondent', string_agg(distinct o.name, '; ') filter (where p.capacity = 'respondent')) as details
    from participant p join organisation o on o.compact_id = p.compact_id and o.id = p.organisation_id
    where p.compact_id = $1 and p.challenge_id = any ($2::uuid[])
    group by p.challenge_id`;

export const FIELDS_OF_CHALLENGE = `jsonb_build_object('reference', c.reference, 'countedOn', c.counted_on,
      'acceptedOn', c.accepted_on, 'closedOn', c.closed_on)`;

export const RISE_MAY_BE_CONFIDENCE = {
  en: 'A rise may show confidence in the process rather than more broken commitments.',
  cy: 'Gall cynnydd ddangos hyder yn y broses yn hytrach na bod mwy o ymrwymiadau wedi’u torri.',
};

/** Indicator of the Wolverhampton Compact Action Plan 2008-2011: "Number of challenges made within Compact". */
export const challengesMade: CountedIndicator = {
  key: 'challenges-made',
  name: { en: 'Challenges made', cy: 'Heriadau a wnaed' },
  definition: {
    en: 'The number of challenges received in the reporting year, by their date in London. Includes those that were later withdrawn, found out of scope or lapsed, and a challenge that was joined to another organisation’s. A duplicate of the same challenger’s own challenge counts once; drafts do not count.',
    cy: 'Nifer yr heriadau a dderbyniwyd yn y flwyddyn adrodd, yn ôl eu dyddiad yn Llundain. Mae’n cynnwys y rhai a dynnwyd yn ôl, a gafwyd y tu allan i’r cwmpas neu a ddarfu wedyn, a her a unwyd â her sefydliad arall. Mae her ddyblyg gan yr un heriwr yn cyfrif unwaith; nid yw drafftiau’n cyfrif.',
  },
  definitionVersion: 1,
  directionNote: RISE_MAY_BE_CONFIDENCE,
  recordsQuery: `select c.id as record_id, c.counted_on as recorded_on, ${FIELDS_OF_CHALLENGE} as fields
    from app.counted_challenges($1, period.from_on, period.before_on) c`,
  detailsQuery: PARTIES_OF_CHALLENGES,
  detailsForMaig: false,
};
