import { texts } from '../language/texts.js';

export const processTexts = texts({
  lead: {
    en: 'This is the process that runs in this service, written out by the service itself. What is not allowed here cannot be done by anybody.',
    cy: 'Dyma’r broses sy’n rhedeg yn y gwasanaeth hwn, wedi’i hysgrifennu gan y gwasanaeth ei hun. Ni all neb wneud yr hyn na chaniateir yma.',
  },
  limitsNote: {
    en: 'The time limits are those that this Compact has chosen. They are in working days unless it says otherwise.',
    cy: 'Y terfynau amser yw’r rhai y mae’r Compact hwn wedi’u dewis. Maent mewn diwrnodau gwaith oni nodir yn wahanol.',
  },
  inShort: { en: 'In short', cy: 'Yn gryno' },
  stepsOf: { en: 'What happens in this stage', cy: 'Beth sy’n digwydd yn y cam hwn' },
  step: { en: 'Step', cy: 'Gweithred' },
  meaning: { en: 'What it means', cy: 'Beth mae’n ei olygu' },
  whoseTurn: { en: 'Whose turn it is', cy: 'Tro pwy ydyw' },
  limit: { en: 'Time limit', cy: 'Terfyn amser' },
  noLimit: { en: 'None', cy: 'Dim' },
  drawing: { en: 'The process as a drawing', cy: 'Y broses fel llun' },
  drawingAlt: {
    en: 'The stages of a challenge and the steps from one to the next. The tables on this page say the same in words.',
    cy: 'Camau her a’r gweithredoedd o’r naill i’r llall. Mae’r tablau ar y dudalen hon yn dweud yr un peth mewn geiriau.',
  },
  openDrawing: { en: 'Open the drawing by itself, to make it larger', cy: 'Agor y llun ar ei ben ei hun, i’w wneud yn fwy' },
  everyStep: { en: 'Everything that can be done', cy: 'Popeth y gellir ei wneud' },
  who: { en: 'Who may do it', cy: 'Pwy gaiff ei wneud' },
  leadsTo: { en: 'It leads to', cy: 'Mae’n arwain at' },
  staysWhere: { en: 'The challenge stays where it is', cy: 'Mae’r her yn aros lle y mae' },
  refusals: { en: 'When the service says no', cy: 'Pan fydd y gwasanaeth yn gwrthod' },
  refusalsLead: {
    en: 'What somebody reads who tries a step that is not possible then. It is all that can stand in the way.',
    cy: 'Yr hyn y mae rhywun yn ei ddarllen wrth roi cynnig ar weithred nad yw’n bosibl ar y pryd. Dyna’r cyfan a all sefyll yn y ffordd.',
  },
  'heldBy.panel': { en: 'the panel', cy: 'y panel' },
  'heldBy.nobody': { en: 'nobody', cy: 'neb' },
  panelTitle: { en: 'The scrutiny panel', cy: 'Y panel craffu' },
  panel: {
    en: 'A panel has {size} members: {vcs} from the voluntary sector, {public} from public bodies, and a chair. It can meet when {quorum} are present, the chair among them and both sectors.',
    cy: 'Mae gan banel {size} o aelodau: {vcs} o’r sector gwirfoddol, {public} o gyrff cyhoeddus, a chadeirydd. Gall gyfarfod pan fydd {quorum} yn bresennol, gan gynnwys y cadeirydd a’r ddau sector.',
  },
  versionTitle: { en: 'Which version this is', cy: 'Pa fersiwn yw hon' },
  procedureVersion: { en: 'Procedure', cy: 'Gweithdrefn' },
  procedureVersionValue: { en: 'version {version}, published on {day}', cy: 'fersiwn {version}, cyhoeddwyd {day}' },
  hash: { en: 'Fingerprint of the process', cy: 'Ôl bys y broses' },
  hashMeaning: {
    en: 'It changes when any rule of the process changes. Each challenge keeps the one under which it was made.',
    cy: 'Mae’n newid pan fydd unrhyw reol yn y broses yn newid. Mae pob her yn cadw’r un y gwnaed hi odani.',
  },
  data: { en: 'The same as data, for other programs', cy: 'Yr un peth fel data, ar gyfer rhaglenni eraill' },
});
