import { texts } from '../language/texts.js';

/** Saving, coming back, and what happens after sending. */
export const afterTexts = texts({
  savedLead: {
    en: 'What you wrote is saved for six months after your last change. Nobody else sees it.',
    cy: 'Mae’r hyn a ysgrifennwyd wedi’i gadw am chwe mis ar ôl eich newid diwethaf. Nid oes neb arall yn ei weld.',
  },
  savedAccount: {
    en: 'To come back, sign in and choose “Make a challenge”: it is there.',
    cy: 'I ddod yn ôl, mewngofnodwch a dewiswch “Gwneud her”: mae yno.',
  },
  savedBrowser: {
    en: 'In this browser you find it under “Make a challenge”. To come back from anywhere else, have a link sent to you.',
    cy: 'Yn y porwr hwn mae o dan “Gwneud her”. I ddod yn ôl o unrhyw le arall, gofynnwch i ddolen gael ei hanfon atoch.',
  },
  sendTo: { en: 'Email address for the link', cy: 'Cyfeiriad e-bost ar gyfer y ddolen' },
  sendHint: {
    en: 'The message says that you began a challenge, and nothing of what you wrote. Whoever has the link can read and change the draft.',
    cy: 'Mae’r neges yn dweud eich bod wedi dechrau her, a dim o’r hyn a ysgrifennwyd. Gall pwy bynnag sydd â’r ddolen ddarllen a newid y drafft.',
  },
  sendButton: { en: 'Send me the link', cy: 'Anfonwch y ddolen ataf' },
  linkSent: { en: 'The link is on its way.', cy: 'Mae’r ddolen ar ei ffordd.' },
  linkNotSent: {
    en: 'Three links went to that address within the hour. Use one of those, or try again later',
    cy: 'Aeth tair dolen i’r cyfeiriad hwnnw o fewn yr awr. Defnyddiwch un o’r rheini, neu rhowch gynnig arall arni’n nes ymlaen',
  },
  addressNeeded: { en: 'Enter an email address like name@example.org', cy: 'Rhowch gyfeiriad e-bost fel enw@example.org' },
  goOnNow: { en: 'Go on now', cy: 'Parhau nawr' },
  resumeLead: { en: 'This link opens the challenge that you began.', cy: 'Mae’r ddolen hon yn agor yr her a ddechreuwyd gennych.' },
  resumeButton: { en: 'Open my draft', cy: 'Agor fy nrafft' },
  resumeGone: {
    en: 'This link no longer opens a draft. It may have been sent in already, thrown away, or not been touched for six months.',
    cy: 'Nid yw’r ddolen hon yn agor drafft mwyach. Efallai iddo gael ei anfon i mewn eisoes, ei daflu, neu fod heb ei gyffwrdd am chwe mis.',
  },
  doneTitle: { en: 'Your challenge has been sent', cy: 'Mae eich her wedi’i hanfon' },
  doneReference: { en: 'Its number is', cy: 'Ei rhif yw' },
  doneMail: {
    en: 'We have sent you a message with the number. Quote it whenever you ask about the challenge.',
    cy: 'Rydym wedi anfon neges atoch gyda’r rhif. Dyfynnwch ef pryd bynnag y gofynnwch am yr her.',
  },
  next: { en: 'What happens next', cy: 'Beth sy’n digwydd nesaf' },
  nextAcknowledge: {
    en: 'The officer acknowledges it by {day}.',
    cy: 'Mae’r swyddog yn ei chydnabod erbyn {day}.',
  },
  nextWhy: { en: 'Why that day?', cy: 'Pam y diwrnod hwnnw?' },
  nextAcknowledgePlain: { en: 'The officer acknowledges it.', cy: 'Mae’r swyddog yn ei chydnabod.' },
  nextCheck: {
    en: 'The officer or a Champion checks that the Compact covers it, and may ask you for more.',
    cy: 'Mae’r swyddog neu Hyrwyddwr yn gwirio bod y Compact yn ei gwmpasu, ac efallai y bydd yn gofyn am ragor.',
  },
  nextAnswer: {
    en: 'The other side is told and answers each commitment in writing.',
    cy: 'Dywedir wrth yr ochr arall ac mae’n ateb pob ymrwymiad yn ysgrifenedig.',
  },
  nextHelp: {
    en: 'If that is not enough, you can ask for an advocate, for mediation or for a panel.',
    cy: 'Os nad yw hynny’n ddigon, gallwch ofyn am eiriolwr, am gyfryngu neu am banel.',
  },
  legal: {
    en: 'The last safe day for going to court is {day}. Get legal advice.',
    cy: 'Y diwrnod diogel olaf ar gyfer mynd i’r llys yw {day}. Mynnwch gyngor cyfreithiol.',
  },
  warning: { en: 'Warning', cy: 'Rhybudd' },
  seeChallenge: { en: 'See the challenge', cy: 'Gweld yr her' },
  sentLead: {
    en: 'The officer of the Compact has your challenge since {day}.',
    cy: 'Mae eich her gyda swyddog y Compact ers {day}.',
  },
  sentConfirm: {
    en: 'The officer gets in touch with you, to confirm that you speak for the organisation.',
    cy: 'Mae’r swyddog yn cysylltu â chi, i gadarnhau eich bod yn siarad dros y sefydliad.',
  },
  sentNumber: {
    en: 'Then the challenge gets its number. It counts as received on the day that you sent it. You get a message, and can sign in by a link.',
    cy: 'Wedyn mae’r her yn cael ei rhif. Mae’n cyfrif fel un a dderbyniwyd ar y diwrnod yr anfonoch hi. Cewch neges, a gallwch fewngofnodi drwy ddolen.',
  },
  sentBack: {
    en: 'If the officer cannot confirm it, you get it back with the reason. Nothing is lost.',
    cy: 'Os na all y swyddog ei chadarnhau, cewch hi’n ôl gyda’r rheswm. Ni chollir dim.',
  },
});
