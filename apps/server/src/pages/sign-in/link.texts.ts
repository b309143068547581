import { texts } from '../language/texts.js';

export const linkTexts = texts({
  lead: {
    en: 'Instead of a password you can have a link sent to the email address that we know. It works once, within a quarter of an hour.',
    cy: 'Yn lle cyfrinair gallwch gael dolen wedi’i hanfon i’r cyfeiriad e-bost sydd gennym. Mae’n gweithio unwaith, o fewn chwarter awr.',
  },
  email: { en: 'Email address', cy: 'Cyfeiriad e-bost' },
  send: { en: 'Send me a link', cy: 'Anfonwch ddolen ataf' },
  emailMissing: { en: 'Enter an email address like name@example.org', cy: 'Rhowch gyfeiriad e-bost fel enw@example.org' },
  tooMany: {
    en: 'Too many tries. Wait a quarter of an hour, then try again',
    cy: 'Gormod o gynigion. Arhoswch chwarter awr, yna rhowch gynnig arall arni',
  },
  sentTitle: { en: 'Look into your mail', cy: 'Edrychwch yn eich e-bost' },
  sent: {
    en: 'If that address is known here, a message with a link is on its way. It may take some minutes.',
    cy: 'Os yw’r cyfeiriad hwnnw’n hysbys yma, mae neges gyda dolen ar ei ffordd. Gall gymryd rhai munudau.',
  },
  nothing: {
    en: 'Nothing has come? Look among unwanted mail, or sign in with your password.',
    cy: 'Dim byd wedi cyrraedd? Edrychwch ymhlith y negeseuon sothach, neu mewngofnodwch â’ch cyfrinair.',
  },
  password: { en: 'Sign in with your password', cy: 'Mewngofnodi â’ch cyfrinair' },
  openLead: { en: 'Your link is ready. It works once.', cy: 'Mae eich dolen yn barod. Mae’n gweithio unwaith.' },
  open: { en: 'Sign in now', cy: 'Mewngofnodi nawr' },
  gone: {
    en: 'This link has been used, or is older than a quarter of an hour. Ask for a new one.',
    cy: 'Mae’r ddolen hon wedi’i defnyddio, neu mae’n hŷn na chwarter awr. Gofynnwch am un newydd.',
  },
  another: { en: 'Ask for a new link', cy: 'Gofyn am ddolen newydd' },
  codeLead: {
    en: 'Open the authenticator app on your phone and enter the six figures that it shows for this service.',
    cy: 'Agorwch yr ap dilysu ar eich ffôn a rhowch y chwe ffigur y mae’n eu dangos ar gyfer y gwasanaeth hwn.',
  },
  code: { en: 'Code', cy: 'Cod' },
  codeWrong: {
    en: 'The code is not right, or was used before. Enter the one that your authenticator shows now',
    cy: 'Nid yw’r cod yn gywir, neu fe’i defnyddiwyd o’r blaen. Rhowch yr un y mae eich ap yn ei ddangos nawr',
  },
  codeLost: {
    en: 'If you have lost your authenticator, ask an administrator of your Compact.',
    cy: 'Os ydych wedi colli eich dilyswr, gofynnwch i weinyddwr eich Compact.',
  },
  goOn: { en: 'Sign in', cy: 'Mewngofnodi' },
});
