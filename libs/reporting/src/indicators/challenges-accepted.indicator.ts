import { FIELDS_OF_CHALLENGE, PARTIES_OF_CHALLENGES, RISE_MAY_BE_CONFIDENCE } from './challenges-made.indicator.js';
import type { CountedIndicator } from './counted-indicator.js';

/** Of the challenges made, those that were found legitimate and in scope: a breakdown that keeps the headline honest. */
export const challengesAccepted: CountedIndicator = {
  key: 'challenges-accepted',
  name: { en: 'Challenges accepted', cy: 'Heriadau a dderbyniwyd i’r broses' },
  definition: {
    en: 'Of the challenges made in the reporting year, the number that had been accepted into the process by today, whenever that was.',
    cy: 'O’r heriadau a wnaed yn y flwyddyn adrodd, y nifer a oedd wedi’u derbyn i’r broses erbyn heddiw, pryd bynnag y bu hynny.',
  },
  definitionVersion: 1,
  directionNote: RISE_MAY_BE_CONFIDENCE,
  recordsQuery: `select c.id as record_id, c.counted_on as recorded_on, ${FIELDS_OF_CHALLENGE} as fields
    from app.counted_challenges($1, period.from_on, period.before_on) c where c.accepted_on is not null`,
  detailsQuery: PARTIES_OF_CHALLENGES,
  detailsForMaig: false,
};
