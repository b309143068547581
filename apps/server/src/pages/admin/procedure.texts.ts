import type { ProcedureProblem, Words } from '#libs/workflow';
import { texts } from '../language/texts.js';

export const procedureTexts = texts({
  procedureLead: {
    en: 'What is published here holds for challenges that are made afterwards. Every challenge keeps the procedure under which it was made. The numbers are this Compact’s own: no law sets them.',
    cy: 'Mae’r hyn a gyhoeddir yma’n berthnasol i heriau a wneir wedyn. Mae pob her yn cadw’r weithdrefn y cafodd ei gwneud odani. Rhifau’r Compact hwn ei hun ydynt: nid oes deddf yn eu pennu.',
  },
  versionNow: { en: 'Version {version} is in force.', cy: 'Mae fersiwn {version} mewn grym.' },
  stages: { en: 'Stages', cy: 'Camau' },
  'stage.advocacy': { en: 'Advocacy', cy: 'Eiriolaeth' },
  'stage.mediation': { en: 'Mediation', cy: 'Cyfryngu' },
  'stage.scrutiny': { en: 'Scrutiny panel', cy: 'Panel craffu' },
  regionalLink: { en: 'Regional support can be asked for', cy: 'Gellir gofyn am gymorth rhanbarthol' },
  panel: { en: 'Scrutiny panel', cy: 'Panel craffu' },
  'panel.size': { en: 'Seats, the chair included', cy: 'Seddi, gan gynnwys y cadeirydd' },
  'panel.vcs': { en: 'Seats for the voluntary and community sector', cy: 'Seddi i’r sector gwirfoddol a chymunedol' },
  'panel.public': { en: 'Seats for public bodies', cy: 'Seddi i gyrff cyhoeddus' },
  'panel.independentChair': { en: 'The chair is independent', cy: 'Mae’r cadeirydd yn annibynnol' },
  'panel.quorum': { en: 'Quorum', cy: 'Cworwm' },
  'panel.eachSectorAtQuorum': { en: 'Of each sector at least, to be quorate', cy: 'O bob sector o leiaf, i fod â chworwm' },
  limits: { en: 'Time limits', cy: 'Terfynau amser' },
  rule: { en: 'What is to be done', cy: 'Beth sydd i’w wneud' },
  standard: { en: 'Working days', cy: 'Diwrnodau gwaith' },
  expedited: { en: 'When expedited', cy: 'Pan gaiff ei chyflymu' },
  months: { en: 'Months', cy: 'Misoedd' },
  responseExtensionMost: {
    en: 'Working days by which a response may be extended at most',
    cy: 'Diwrnodau gwaith y gellir estyn ymateb ganddynt ar y mwyaf',
  },
  urgentWithin: {
    en: 'Working days within which something must take effect for expediting to be advised',
    cy: 'Diwrnodau gwaith y mae’n rhaid i rywbeth ddod i rym o’u mewn i gyflymu gael ei gynghori',
  },
  preview: { en: 'Show what it would change', cy: 'Dangos beth y byddai’n ei newid' },
  publish: { en: 'Publish exactly this', cy: 'Cyhoeddi hyn yn union' },
  published: { en: 'The procedure was published.', cy: 'Cyhoeddwyd y weithdrefn.' },
  effects: { en: 'What would change', cy: 'Beth fyddai’n newid' },
  notYet: { en: 'Nothing has been published yet.', cy: 'Nid oes dim wedi’i gyhoeddi eto.' },
  noChange: { en: 'Nothing differs from the procedure in force.', cy: 'Nid oes dim yn wahanol i’r weithdrefn sydd mewn grym.' },
  setting: { en: 'Setting', cy: 'Gosodiad' },
  now: { en: 'Now', cy: 'Nawr' },
  then: { en: 'Then', cy: 'Wedyn' },
  example: { en: 'For something that begins today, {today}', cy: 'Ar gyfer rhywbeth sy’n dechrau heddiw, {today}' },
  exampleNow: { en: 'Due under the procedure in force', cy: 'Erbyn pryd dan y weithdrefn sydd mewn grym' },
  exampleThen: { en: 'Due under the new one', cy: 'Erbyn pryd dan yr un newydd' },
  keep: { en: 'Open challenges that keep their procedure', cy: 'Heriau agored sy’n cadw eu gweithdrefn' },
  keepNone: { en: 'There is no open challenge.', cy: 'Nid oes her agored.' },
  keepLine: { en: 'Version {version}: {count}', cy: 'Fersiwn {version}: {count}' },
  drawing: { en: 'The process under the new procedure', cy: 'Y broses o dan y weithdrefn newydd' },
  drawingAlt: {
    en: 'A drawing of the stages of a challenge and the steps that lead from one to the next, under the new procedure',
    cy: 'Llun o gamau her a’r gweithredoedd sy’n arwain o’r naill i’r llall, o dan y weithdrefn newydd',
  },
  stale: {
    en: 'Somebody published another version in the meantime. This is what yours would change about it.',
    cy: 'Cyhoeddodd rhywun fersiwn arall yn y cyfamser. Dyma beth y byddai’ch un chi’n ei newid amdani.',
  },
  yes: { en: 'Yes', cy: 'Ie' },
  no: { en: 'No', cy: 'Na' },
  none: { en: 'None of its own', cy: 'Dim un ei hun' },
});

/** Each thing that can be wrong with a procedure, in words. */
export const procedureProblems: Readonly<Record<ProcedureProblem['code'], Words>> = texts({
  missing: { en: 'fill this in', cy: 'llenwch hwn' },
  unknown: { en: 'there is no such setting', cy: 'nid oes gosodiad o’r fath' },
  wrongType: { en: 'give a whole number', cy: 'rhowch rif cyfan' },
  'not-a-number-of-days': { en: 'give a whole number of days, at least 1', cy: 'rhowch nifer cyfan o ddiwrnodau, o leiaf 1' },
  'expedited-longer-than-standard': {
    en: 'the limit when expedited is longer than the usual one',
    cy: 'mae’r terfyn pan gaiff ei chyflymu yn hwy na’r un arferol',
  },
  'not-a-number-of-people': { en: 'give a whole number of people, at least 1', cy: 'rhowch nifer cyfan o bobl, o leiaf 1' },
  'seats-do-not-add-up': {
    en: 'the seats of both sectors and the chair do not add up to this',
    cy: 'nid yw seddi’r ddau sector a’r cadeirydd yn dod i hyn',
  },
  'sectors-not-equal': { en: 'both sectors need as many seats', cy: 'mae angen cynifer o seddi ar y ddau sector' },
  'quorum-cannot-be-reached': { en: 'so many cannot be present', cy: 'ni all cynifer fod yn bresennol' },
  'quorum-too-small': {
    en: 'the chair and each sector must fit into the quorum',
    cy: 'rhaid i’r cadeirydd a phob sector ffitio yn y cworwm',
  },
});
