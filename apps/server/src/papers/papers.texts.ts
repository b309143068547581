import { texts } from '../pages/language/texts.js';

/** The index of a panel's papers. */
export const papersTexts = texts({
  papersTitle: { en: 'Papers for the scrutiny panel: {reference}', cy: 'Papurau ar gyfer y panel craffu: {reference}' },
  papersLead: {
    en: 'For the members of the panel alone. Nothing of a mediation is among these papers.',
    cy: 'I aelodau’r panel yn unig. Nid oes dim o gyfryngu ymhlith y papurau hyn.',
  },
  papersFile: { en: 'Papers {reference}.zip', cy: 'Papurau {reference}.zip' },
  indexFile: { en: 'Index.html', cy: 'Mynegai.html' },
  documentsFolder: { en: 'Documents', cy: 'Dogfennau' },
  hearingDay: { en: 'Hearing', cy: 'Gwrandawiad' },
  account: { en: 'What the challenge is about', cy: 'Am beth mae’r her' },
  mediationTold: { en: 'Mediation', cy: 'Cyfryngu' },
  mediationGoesOn: { en: 'There has been mediation since {from}.', cy: 'Bu cyfryngu ers {from}.' },
  mediationWas: { en: 'There was mediation from {from} to {to}.', cy: 'Bu cyfryngu o {from} i {to}.' },
  'mediation.settled': { en: 'It ended: settled.', cy: 'Daeth i ben: setlwyd.' },
  'mediation.partSettled': { en: 'It ended: part settled.', cy: 'Daeth i ben: setlwyd yn rhannol.' },
  'mediation.notSettled': { en: 'It ended: not settled.', cy: 'Daeth i ben: heb ei setlo.' },
  'mediation.ended': { en: 'It ended without a result.', cy: 'Daeth i ben heb ganlyniad.' },
  leftOut: { en: 'not in this pack: {why}', cy: 'nid yw yn y pecyn hwn: {why}' },
  getPapers: { en: 'Download the papers of the panel', cy: 'Lawrlwytho papurau’r panel' },
  getPapersHint: {
    en: 'One file with an index, the history and the documents for the panel. Nothing of a mediation is in it.',
    cy: 'Un ffeil gyda mynegai, yr hanes a’r dogfennau i’r panel. Nid oes dim o gyfryngu ynddi.',
  },
});
