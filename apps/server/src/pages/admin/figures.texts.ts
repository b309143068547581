import { texts } from '../language/texts.js';

export const figuresTexts = texts({
  figures: { en: 'Recorded figures', cy: 'Ffigurau a gofnodwyd' },
  figuresOf: { en: 'Record or correct figures', cy: 'Cofnodi neu gywiro ffigurau' },
  figuresLead: {
    en: 'Record here what this service does not count: figures from surveys and partners. Every reader of the report sees that the figure was recorded, and its source.',
    cy: 'Cofnodwch yma yr hyn nad yw’r gwasanaeth hwn yn ei gyfrif: ffigurau o arolygon a chan bartneriaid. Mae pawb sy’n darllen yr adroddiad yn gweld bod y ffigur wedi’i gofnodi, a’i ffynhonnell.',
  },
  figuresOfCounted: {
    en: 'The service counts this indicator itself. You can record figures for reporting years that were over before this Compact kept its records here.',
    cy: 'Y gwasanaeth hwn sy’n cyfrif y dangosydd hwn. Gallwch gofnodi ffigurau ar gyfer blynyddoedd adrodd a oedd ar ben cyn i’r Compact hwn gadw ei gofnodion yma.',
  },
  officersCount: {
    en: 'Only a Compact officer can do that: whether there are records of a year is not shown to administrators.',
    cy: 'Dim ond swyddog Compact all wneud hynny: ni ddangosir i weinyddwyr a oes cofnodion am flwyddyn.',
  },
  noFigures: { en: 'No figure has been recorded yet.', cy: 'Nid oes ffigur wedi’i gofnodi eto.' },
  year: { en: 'Reporting year', cy: 'Blwyddyn adrodd' },
  yearHint: { en: 'Like 2026-27', cy: 'Fel 2026-27' },
  value: { en: 'Figure', cy: 'Ffigur' },
  valueHint: { en: 'A number such as 12 or 62.5', cy: 'Rhif fel 12 neu 62.5' },
  emptyTakesBack: {
    en: 'Leave empty if there is no figure for this year after all.',
    cy: 'Gadewch yn wag os nad oes ffigur ar gyfer y flwyddyn hon wedi’r cyfan.',
  },
  source: { en: 'Source', cy: 'Ffynhonnell' },
  sourceHint: {
    en: 'Where the figure comes from, so that somebody could look it up: which survey, whose records, of when. No names of people.',
    cy: 'O ble y daw’r ffigur, fel y gallai rhywun ei wirio: pa arolwg, cofnodion pwy, o ba bryd. Dim enwau pobl.',
  },
  reason: { en: 'Why it is corrected', cy: 'Pam y caiff ei gywiro' },
  reasonHint: {
    en: 'The earlier figure stays visible, with this beside it.',
    cy: 'Bydd y ffigur cynharach yn dal i’w weld, gyda hyn wrth ei ymyl.',
  },
  record: { en: 'Record the figure', cy: 'Cofnodi’r ffigur' },
  recorded: { en: 'The figure was recorded.', cy: 'Cofnodwyd y ffigur.' },
  correct: { en: 'Correct', cy: 'Cywiro' },
  correctFigure: { en: 'Correct the figure', cy: 'Cywiro’r ffigur' },
  corrected: {
    en: 'The figure was corrected. The earlier one can still be seen.',
    cy: 'Cywirwyd y ffigur. Gellir gweld yr un cynharach o hyd.',
  },
  who: { en: 'Recorded', cy: 'Cofnodwyd' },
  whoWhen: { en: '{day}, by {who}', cy: '{day}, gan {who}' },
  replaced: { en: 'Corrected later', cy: 'Cywirwyd wedyn' },
  takenBack: { en: 'Taken back', cy: 'Tynnwyd yn ôl' },
  countedYear: {
    en: 'this service counts the indicator itself for this year, from its own records, so no figure can be recorded',
    cy: 'y gwasanaeth hwn sy’n cyfrif y dangosydd ar gyfer y flwyddyn hon, o’i gofnodion ei hun, felly ni ellir cofnodi ffigur',
  },
  notBegun: { en: 'this year has not begun', cy: 'nid yw’r flwyddyn hon wedi dechrau' },
  hasFigure: { en: 'this year has a figure already: correct that one', cy: 'mae gan y flwyddyn hon ffigur eisoes: cywirwch hwnnw' },
});
