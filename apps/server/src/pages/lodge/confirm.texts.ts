import { texts } from '../language/texts.js';

/** What an officer is asked who confirms whose challenge it is. */
export const confirmTexts = texts({
  lead: {
    en: 'Find out whether this person speaks for the organisation. You see who it is and nothing of the story: that opens after you have declared any conflict of interest.',
    cy: 'Holwch a yw’r person hwn yn siarad dros y sefydliad. Rydych yn gweld pwy ydyw a dim o’r stori: mae honno’n agor ar ôl ichi ddatgan unrhyw wrthdaro buddiannau.',
  },
  contact: { en: 'Who sent it', cy: 'Pwy a’i hanfonodd' },
  organisation: { en: 'For which organisation', cy: 'Ar ran pa sefydliad' },
  onRegister: { en: 'on the register', cy: 'ar y gofrestr' },
  notOnRegister: { en: 'not on the register', cy: 'nid yw ar y gofrestr' },
  respondent: { en: 'Against', cy: 'Yn erbyn' },
  sent: { en: 'Sent', cy: 'Anfonwyd' },
  decision: { en: 'What you found out', cy: 'Yr hyn a ganfuwyd gennych' },
  asNamed: {
    en: 'It is right: lodge the challenge for the organisation named above',
    cy: 'Mae’n gywir: cyflwynwch yr her ar ran y sefydliad a enwir uchod',
  },
  another: { en: 'Lodge it for another organisation of the register', cy: 'Cyflwynwch hi ar ran sefydliad arall ar y gofrestr' },
  giveBack: { en: 'It cannot be confirmed: give it back', cy: 'Ni ellir ei gadarnhau: rhowch hi’n ôl' },
  otherOrganisation: { en: 'The other organisation', cy: 'Y sefydliad arall' },
  belongs: {
    en: 'This person belongs to the organisation: let them sign in and follow the challenge',
    cy: 'Mae’r person hwn yn perthyn i’r sefydliad: gadewch iddo fewngofnodi a dilyn yr her',
  },
  reason: { en: 'The reason, which the person reads', cy: 'Y rheswm, y bydd y person yn ei ddarllen' },
  button: { en: 'Confirm', cy: 'Cadarnhau' },
  lodged: { en: 'Challenge {reference} has been lodged.', cy: 'Mae her {reference} wedi’i chyflwyno.' },
  givenBack: { en: 'The draft has gone back to its author.', cy: 'Mae’r drafft wedi mynd yn ôl at ei awdur.' },
  needed: { en: 'fill this in for what you chose', cy: 'llenwch hwn ar gyfer yr hyn a ddewiswyd' },
  nameTaken: {
    en: 'An organisation of that name is on the register: choose it there',
    cy: 'Mae sefydliad o’r enw hwnnw ar y gofrestr: dewiswch ef yno',
  },
  addressTaken: {
    en: 'That email address belongs to somebody of another Compact: confirm without letting them sign in, or ask an administrator',
    cy: 'Mae’r cyfeiriad e-bost hwnnw’n perthyn i rywun o Compact arall: cadarnhewch heb adael iddo fewngofnodi, neu gofynnwch i weinyddwr',
  },
  refused: {
    en: 'It cannot be lodged as it is: {reason} Give it back, and say so in the reason.',
    cy: 'Ni ellir ei chyflwyno fel y mae: {reason} Rhowch hi’n ôl, a dywedwch hynny yn y rheswm.',
  },
  incomplete: {
    en: 'It cannot be lodged as it is: an answer no longer fits. Give it back, and say so in the reason.',
    cy: 'Ni ellir ei chyflwyno fel y mae: nid yw ateb yn ffitio mwyach. Rhowch hi’n ôl, a dywedwch hynny yn y rheswm.',
  },
});
