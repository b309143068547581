import type { PauseReason } from '../position.js';
import type { Words } from '../words.js';

/** Sentences around the date. Names in braces are filled in; `:soft` where Welsh softens the day ("ar ddydd Llun"). */
export const explanationWords = {
  began: {
    en: 'The count began on {date}, when {event}. That day is day 0.',
    cy: 'Dechreuodd y cyfrif ar {date:soft}, pan {event}. Diwrnod 0 yw’r diwrnod hwnnw.',
  },
  somethingHappened: { en: 'an event was recorded', cy: 'gofnodwyd digwyddiad' },
  startMoved: {
    en: 'It came after 5pm or on a day that is not a working day, so it counts as received on the next working day.',
    cy: 'Daeth ar ôl 5pm neu ar ddiwrnod nad yw’n ddiwrnod gwaith, felly mae’n cyfrif fel petai wedi’i dderbyn ar y diwrnod gwaith nesaf.',
  },
  allowed: {
    en: 'The procedure of this Compact allows {days}. Day 1 is the first working day after day 0.',
    cy: 'Mae gweithdrefn y Compact hwn yn caniatáu {days}. Diwrnod 1 yw’r diwrnod gwaith cyntaf ar ôl diwrnod 0.',
  },
  allowedBefore: {
    en: 'The procedure of this Compact asks for {days} before the hearing on {date}, so the count runs backwards from it.',
    cy: 'Mae gweithdrefn y Compact hwn yn gofyn am {days} cyn y gwrandawiad ar {date:soft}, felly mae’r cyfrif yn rhedeg yn ôl o’r dyddiad hwnnw.',
  },
  allowedMonths: {
    en: 'The procedure of this Compact allows {months}. If that day is not a working day, the next working day counts.',
    cy: 'Mae gweithdrefn y Compact hwn yn caniatáu {months}. Os nad yw’r diwrnod hwnnw’n ddiwrnod gwaith, y diwrnod gwaith nesaf sy’n cyfrif.',
  },
  decisionDate: {
    en: 'The decision that is challenged was made on {date}.',
    cy: 'Gwnaed y penderfyniad sy’n cael ei herio ar {date:soft}.',
  },
  longstop: {
    en: 'This is the law’s limit, not the Compact’s: {months} from the decision at the very most, and a working day. Making a challenge does not stop this time. Get legal advice.',
    cy: 'Terfyn y gyfraith yw hwn, nid terfyn y Compact: {months} o’r penderfyniad ar y mwyaf, ac ar ddiwrnod gwaith. Nid yw gwneud her yn atal yr amser hwn. Mynnwch gyngor cyfreithiol.',
  },
  fixed: { en: 'The date {date} was set by a person.', cy: 'Pennwyd y dyddiad {date} gan berson.' },
  expedited: {
    en: 'The challenge was put on the faster track on {date}, so {days} are counted from that day.',
    cy: 'Rhoddwyd yr her ar y llwybr cyflymach ar {date:soft}, felly cyfrifir {days} o’r diwrnod hwnnw.',
  },
  extended: { en: 'The time was extended by {days}.', cy: 'Estynnwyd yr amser o {days}.' },
  paused: {
    en: 'The clock stood still from {from} to {to}: {reason}. That added {days}.',
    cy: 'Safodd y cloc yn llonydd o {from:soft} hyd {to:soft}: {reason}. Ychwanegodd hynny {days}.',
  },
  pausedNow: {
    en: 'The clock has stood still since {from}: {reason}. Up to {to} that adds {days}; the date moves on until the clock runs again.',
    cy: 'Mae’r cloc wedi sefyll yn llonydd ers {from}: {reason}. Hyd at {to:soft} mae hynny’n ychwanegu {days}; mae’r dyddiad yn symud ymlaen nes bydd y cloc yn rhedeg eto.',
  },
  weekends: {
    en: 'Days of weekends on the way, not counted: {count}.',
    cy: 'Diwrnodau penwythnos ar y ffordd, heb eu cyfrif: {count}.',
  },
  daysOff: { en: 'Also not counted: {list}.', cy: 'Hefyd heb eu cyfrif: {list}.' },
  calendar: {
    en: 'Counted with version {version} of the Compact’s calendar of days off.',
    cy: 'Cyfrifwyd gyda fersiwn {version} o galendr diwrnodau i ffwrdd y Compact.',
  },
  met: { en: 'It was met on {date}.', cy: 'Fe’i cyflawnwyd ar {date:soft}.' },
  missed: { en: 'It was missed: it ended on {date}.', cy: 'Fe’i methwyd: daeth i ben ar {date:soft}.' },
  void: { en: 'It no longer applies, since {date}.', cy: 'Nid yw’n berthnasol mwyach, ers {date}.' },
} as const satisfies Record<string, Words>;

/** Why the clock stood still. */
export const pauseWords: Readonly<Record<PauseReason, Words>> = {
  awaitingChallenger: { en: 'waiting for the challenger', cy: 'aros am yr heriwr' },
  adjustment: { en: 'an adjustment that somebody needed', cy: 'addasiad yr oedd ei angen ar rywun' },
  translation: { en: 'a translation', cy: 'cyfieithiad' },
  court: { en: 'proceedings in court', cy: 'achos yn y llys' },
  mediationByConsent: { en: 'mediation that both sides agreed to', cy: 'cyfryngu y cytunodd y ddwy ochr iddo' },
  agreedByBoth: { en: 'both sides agreed', cy: 'cytunodd y ddwy ochr' },
};
export const unstatedPause: Words = { en: 'the reason was not recorded', cy: 'ni chofnodwyd y rheswm' };
