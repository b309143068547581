import { texts } from '../language/texts.js';

export const codesTexts = texts({
  lead: {
    en: 'A Compact is a promise between public bodies and voluntary organisations about how they treat each other. It is written down in codes, and each code in commitments. A challenge names the commitments that you think were not kept.',
    cy: 'Addewid yw Compact rhwng cyrff cyhoeddus a mudiadau gwirfoddol ynghylch sut y maent yn trin ei gilydd. Mae wedi’i ysgrifennu mewn codau, a phob cod mewn ymrwymiadau. Mae her yn enwi’r ymrwymiadau na chadwyd atynt yn eich barn chi.',
  },
  searchLabel: { en: 'Search by what happened', cy: 'Chwilio yn ôl yr hyn a ddigwyddodd' },
  searchHint: { en: 'For example: notice, consultation, funding', cy: 'Er enghraifft: rhybudd, ymgynghori, cyllid' },
  showAll: { en: 'Show all', cy: 'Dangos y cyfan' },
  oneFound: { en: '1 commitment found', cy: '1 ymrwymiad wedi’i ganfod' },
  found: { en: '{count} commitments found', cy: '{count} ymrwymiad wedi’u canfod' },
  noneFound: {
    en: 'No commitment has all of these words. Try fewer of them, or other words.',
    cy: 'Nid oes unrhyw ymrwymiad â’r geiriau hyn i gyd. Rhowch gynnig ar lai ohonynt, neu eiriau eraill.',
  },
  nonePublished: {
    en: 'This Compact has not published its commitments yet.',
    cy: 'Nid yw’r Compact hwn wedi cyhoeddi ei ymrwymiadau eto.',
  },
  agreement: { en: 'Version in force: {label}', cy: 'Fersiwn mewn grym: {label}' },
  promisedBy: { en: 'Promised by', cy: 'Addawyd gan' },
  'appliesTo.public': { en: 'Public bodies', cy: 'Cyrff cyhoeddus' },
  'appliesTo.vcs': { en: 'Voluntary organisations', cy: 'Mudiadau gwirfoddol' },
  'appliesTo.both': { en: 'Both', cy: 'Y ddau' },
  notChecked: { en: 'Wording not yet checked against the document', cy: 'Geiriad heb ei wirio yn erbyn y ddogfen eto' },
  code: { en: 'Code {ref}', cy: 'Cod {ref}' },
});
