import { interestKinds } from '#libs/people';
import { peopleTexts } from '../admin/people.texts.js';
import { texts } from '../language/texts.js';

export const interestsTexts = texts({
  'tie.employment': peopleTexts['tie.employment'],
  'tie.trusteeship': peopleTexts['tie.trusteeship'],
  'tie.funding': peopleTexts['tie.funding'],
  'tie.family': peopleTexts['tie.family'],
  'tie.other': peopleTexts['tie.other'],
  tiesTitle: { en: 'Your ties with organisations', cy: 'Eich cysylltiadau â sefydliadau' },
  lead: {
    en: 'Say which organisations you are close to: you work there or did so, you are a trustee, it funds you, or somebody of your family does. It keeps you off the cases of that organisation, so that nobody can doubt that you are impartial. You and the officers of the Compact see this list.',
    cy: 'Nodwch pa sefydliadau rydych yn agos atynt: rydych yn gweithio yno neu wedi gwneud hynny, rydych yn ymddiriedolwr, mae’n eich ariannu, neu mae hynny’n wir am rywun o’ch teulu. Mae’n eich cadw draw o achosion y sefydliad hwnnw, fel na all neb amau eich bod yn ddiduedd. Chi a swyddogion y Compact sy’n gweld y rhestr hon.',
  },
  afterwards: {
    en: 'A tie that has ended still counts for three years after its last day.',
    cy: 'Mae cysylltiad sydd wedi dod i ben yn dal i gyfrif am dair blynedd ar ôl ei ddiwrnod olaf.',
  },
  noTies: { en: 'You have registered none.', cy: 'Nid ydych wedi cofrestru yr un.' },
  since: { en: 'Since {day}.', cy: 'Ers {day}.' },
  between: { en: 'From {from} to {to}.', cy: 'Dechrau: {from}. Diwedd: {to}.' },
  countsUntil: {
    en: 'Ended. It keeps you off cases of this organisation until {day}.',
    cy: 'Wedi dod i ben. Mae’n dal i’ch cadw draw o achosion y sefydliad hwn. Daw hynny i ben: {day}.',
  },
  countsNoMore: { en: 'Ended, and no longer counts.', cy: 'Wedi dod i ben, ac nid yw’n cyfrif mwyach.' },
  mistake: {
    en: 'If a day is wrong, or a tie was registered by mistake, ask an officer of the Compact.',
    cy: 'Os yw diwrnod yn anghywir, neu os cofrestrwyd cysylltiad trwy gamgymeriad, gofynnwch i swyddog y Compact.',
  },
  lastDay: { en: 'Last day of the tie with {organisation}', cy: 'Diwrnod olaf y cysylltiad â {organisation}' },
  lastDayHint: {
    en: 'Today, or a day of the last month. An officer records an earlier one.',
    cy: 'Heddiw, neu ddiwrnod o’r mis diwethaf. Swyddog sy’n cofnodi un cynharach.',
  },
  endOf: { en: 'End the tie with {organisation}', cy: 'Rhoi diwedd ar y cysylltiad â {organisation}' },
  ended: {
    en: 'The end of the tie was recorded. It still counts for three years.',
    cy: 'Cofnodwyd diwedd y cysylltiad. Mae’n dal i gyfrif am dair blynedd.',
  },
  addTitle: { en: 'Register a tie', cy: 'Cofrestru cysylltiad' },
  organisation: { en: 'Organisation', cy: 'Sefydliad' },
  kind: { en: 'What ties you to it', cy: 'Beth sy’n eich cysylltu â’r sefydliad' },
  from: { en: 'Since when', cy: 'Ers pryd' },
  to: { en: 'Last day, if it has ended', cy: 'Diwrnod olaf, os yw wedi dod i ben' },
  add: { en: 'Register this tie', cy: 'Cofrestru’r cysylltiad hwn' },
  added: {
    en: 'The tie was registered. Cases of that organisation are closed to you.',
    cy: 'Cofrestrwyd y cysylltiad. Mae achosion y sefydliad hwnnw ar gau i chi.',
  },
  manage: { en: 'See and change your ties with organisations', cy: 'Gweld a newid eich cysylltiadau â sefydliadau' },
  inFuture: { en: 'this day has not come yet', cy: 'nid yw’r diwrnod hwn wedi dod eto' },
  longAgo: {
    en: 'this is more than a month ago: ask an officer of the Compact to record it',
    cy: 'mae hyn dros fis yn ôl: gofynnwch i swyddog y Compact ei gofnodi',
  },
  noSuchOrganisation: { en: 'choose an organisation of a Compact of yours', cy: 'dewiswch sefydliad o Compact sy’n perthyn i chi' },
  changedMeanwhile: { en: 'this tie was changed meanwhile', cy: 'newidiwyd y cysylltiad hwn yn y cyfamser' },
});

/** The kinds of ties, to choose from. */
export const tieKinds = interestKinds.map((value) => ({ value, label: interestsTexts[`tie.${value}`] }));
