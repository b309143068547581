import type { Fields } from '../field-spec.js';
import { choice, list, plain, text, words } from './field.js';
import { commitment } from './shared-fields.js';

/** What a challenge must say when it is submitted, in the order the journey asks it. */
export const submissionFields: Fields = {
  compact: text(words('Compact', 'Compact'), { max: 100, oneLine: true, personal: false }),
  challengerOrganisationId: plain('organisation', words('Challenger', 'Heriwr'), {
    optional: true,
    hint: words('When you submit for another organisation.', 'Pan fyddwch yn cyflwyno ar ran sefydliad arall.'),
    onlyFor: ['representative', 'officer'],
  }),
  respondentOrganisationId: plain('organisation', words('Respondent', 'Ymatebydd')),
  title: text(words('Title', 'Teitl'), {
    max: 120,
    oneLine: true,
    hint: words('Do not name people.', 'Peidiwch ag enwi pobl.'),
  }),
  whatHappened: text(words('What happened', 'Beth ddigwyddodd'), { max: 20_000 }),
  eventFrom: plain('date', words('When it happened, or began', 'Pryd y digwyddodd, neu y dechreuodd')),
  eventTo: plain('date', words('When it ended', 'Pryd y daeth i ben'), { optional: true }),
  awareOn: plain('date', words('When you became aware of it', 'Pryd y daethoch yn ymwybodol ohono'), { optional: true }),
  decisionOn: plain('date', words('Date of the decision', 'Dyddiad y penderfyniad'), { optional: true }),
  effectiveOn: plain('date', words('When the decision takes effect', 'Pryd y daw’r penderfyniad i rym'), { optional: true }),
  commitments: list(words('Commitments that were not kept', 'Ymrwymiadau na chadwyd atynt'), commitment, 1, 50),
  stepsTried: text(words('What you have tried so far', 'Beth rydych wedi’i wneud hyd yma'), { optional: true }),
  remedySought: text(words('What would put it right', 'Beth fyddai’n unioni’r sefyllfa')),
  lateReason: text(words('Why it comes after 12 months', 'Pam mae’n dod ar ôl 12 mis'), { optional: true }),
  identityProtected: plain('boolean', words('Keep our name from the respondent', 'Cadw ein henw rhag yr ymatebydd'), { optional: true }),
  language: choice(words('Language', 'Iaith'), { en: words('English', 'Saesneg'), cy: words('Welsh', 'Cymraeg') }, { optional: true }),
  receivedOn: plain('date', words('Received on', 'Derbyniwyd ar'), { optional: true, onlyFor: ['officer'] }),
  channel: choice(
    words('How it came', 'Sut y daeth'),
    { paper: words('On paper', 'Ar bapur'), phone: words('By phone', 'Dros y ffôn') },
    { optional: true, onlyFor: ['officer'] },
  ),
};
