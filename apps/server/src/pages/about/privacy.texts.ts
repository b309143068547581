import { texts } from '../language/texts.js';

export const privacyTexts = texts({
  lead: {
    en: 'What this service keeps about people, who can see it and for how long.',
    cy: 'Yr hyn y mae’r gwasanaeth hwn yn ei gadw am bobl, pwy all ei weld ac am ba hyd.',
  },
  whoTitle: { en: 'Who is responsible', cy: 'Pwy sy’n gyfrifol' },
  who: {
    en: 'The partnership that keeps your Compact decides what is kept here and why. Its officer answers questions and requests about your data.',
    cy: 'Y bartneriaeth sy’n cadw eich Compact sy’n penderfynu beth a gedwir yma a pham. Mae ei swyddog yn ateb cwestiynau a cheisiadau am eich data.',
  },
  whatTitle: { en: 'What is kept', cy: 'Yr hyn a gedwir' },
  whatAccount: {
    en: 'your name, email address, language, organisation and role',
    cy: 'eich enw, cyfeiriad e-bost, iaith, sefydliad a rôl',
  },
  whatChallenge: {
    en: 'what you write in a challenge, an answer, a note or a document',
    cy: 'yr hyn a ysgrifennwch mewn her, ateb, nodyn neu ddogfen',
  },
  whatHistory: { en: 'what was done on a challenge, when, and in which role', cy: 'yr hyn a wnaed ar her, pryd, ac ym mha rôl' },
  whatInterests: {
    en: 'the interests that you declare, so that nobody with a conflict deals with a case',
    cy: 'y buddiannau a ddatganwch, fel nad oes neb â gwrthdaro yn delio ag achos',
  },
  seeTitle: { en: 'Who can see it', cy: 'Pwy all ei weld' },
  seeCase: {
    en: 'A challenge is seen by its two sides and by the people appointed to it, once they have declared that they have no conflict of interest.',
    cy: 'Gwelir her gan ei dwy ochr a chan y bobl a benodwyd iddi, unwaith y byddant wedi datgan nad oes ganddynt wrthdaro buddiannau.',
  },
  seeMediation: {
    en: 'What is said in mediation is seen by the two sides and the mediator alone. The panel and the officer never see it.',
    cy: 'Dim ond y ddwy ochr a’r cyfryngwr sy’n gweld yr hyn a ddywedir wrth gyfryngu. Nid yw’r panel na’r swyddog byth yn ei weld.',
  },
  seeIdentity: {
    en: 'If you ask for your identity to be protected, the other side does not see the name of your organisation until you agree.',
    cy: 'Os gofynnwch am ddiogelu eich hunaniaeth, nid yw’r ochr arall yn gweld enw eich sefydliad nes ichi gytuno.',
  },
  seeNumbers: {
    en: 'Those who watch over the Compact see numbers and references, and no story.',
    cy: 'Mae’r rhai sy’n cadw golwg ar y Compact yn gweld rhifau a chyfeirnodau, a dim stori.',
  },
  seeLooks: {
    en: 'When you open a challenge, its two sides and its officer are told that somebody in your role did, and when. If your Compact has decided so, they also see your name when you opened it in an office, such as officer or Champion; never when you opened it for one of the sides.',
    cy: 'Pan fyddwch yn agor her, dywedir wrth ei dwy ochr a’i swyddog fod rhywun yn eich rôl chi wedi gwneud, a phryd. Os yw eich Compact wedi penderfynu felly, gwelant hefyd eich enw pan agoroch hi mewn swydd, fel swyddog neu Hyrwyddwr; byth pan agoroch hi dros un o’r ochrau.',
  },
  keepTitle: { en: 'How long', cy: 'Am ba hyd' },
  keep: {
    en: 'For as long as your Compact has decided. When a person is erased, their name and what they wrote go; that something was done, when and in which role, stays, without saying who it was.',
    cy: 'Cyhyd ag y mae eich Compact wedi’i benderfynu. Pan ddileir person, mae ei enw a’r hyn a ysgrifennodd yn mynd; mae’r ffaith bod rhywbeth wedi’i wneud, pryd ac ym mha rôl, yn aros, heb ddweud pwy ydoedd.',
  },
  rightsTitle: { en: 'Your rights', cy: 'Eich hawliau' },
  rights: {
    en: 'You can ask to see what is kept about you, to have it corrected, and in many cases to have it erased. You can complain to the Information Commissioner.',
    cy: 'Gallwch ofyn am weld yr hyn a gedwir amdanoch, am ei gywiro, ac mewn llawer o achosion am ei ddileu. Gallwch gwyno i’r Comisiynydd Gwybodaeth.',
  },
  cookiesTitle: { en: 'Cookies', cy: 'Cwcis' },
  cookiesIntro: {
    en: 'There are six, all needed for the service to work. None is used to follow you, and nothing is loaded from anywhere else.',
    cy: 'Mae chwech, a phob un yn angenrheidiol i’r gwasanaeth weithio. Ni ddefnyddir yr un i’ch dilyn, ac ni lwythir dim o unman arall.',
  },
  cookieName: { en: 'Name', cy: 'Enw' },
  cookieUse: { en: 'What it is for', cy: 'At beth y mae' },
  cookieEnds: { en: 'Ends', cy: 'Yn dod i ben' },
  session: { en: 'Keeps you signed in', cy: 'Yn eich cadw wedi’ch mewngofnodi' },
  sessionEnds: {
    en: 'when you sign out or close the browser, or after 12 hours',
    cy: 'pan fyddwch yn allgofnodi neu’n cau’r porwr, neu ar ôl 12 awr',
  },
  drafts: {
    en: 'Opens the challenges that you have begun in this browser',
    cy: 'Yn agor yr heriau a ddechreuwyd gennych yn y porwr hwn',
  },
  draftsEnd: { en: 'when you sign out, or after a year', cy: 'pan fyddwch yn allgofnodi, neu ar ôl blwyddyn' },
  step: {
    en: 'Remembers that your password was right while you enter a code',
    cy: 'Yn cofio bod eich cyfrinair yn gywir tra byddwch yn rhoi cod',
  },
  visit: { en: 'Makes sure that a form was sent from our own page', cy: 'Yn sicrhau bod ffurflen wedi’i hanfon o’n tudalen ein hunain' },
  withBrowser: { en: 'when you close the browser', cy: 'pan fyddwch yn cau’r porwr' },
  language: { en: 'Remembers the language that you chose', cy: 'Yn cofio’r iaith a ddewiswyd gennych' },
  year: { en: 'after a year', cy: 'ar ôl blwyddyn' },
  notice: { en: 'Tells you once that something was done', cy: 'Yn dweud wrthych unwaith fod rhywbeth wedi’i wneud' },
  nextPage: { en: 'on the next page', cy: 'ar y dudalen nesaf' },
});
