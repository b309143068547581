import { texts } from '../language/texts.js';

/** The form of a step, and what is said when it cannot be taken. */
export const eventTexts = texts({
  notDeclaredYet: { en: 'has not declared yet', cy: 'heb ddatgan eto' },
  changedTitle: { en: 'Somebody changed this challenge', cy: 'Newidiodd rhywun yr her hon' },
  changed: {
    en: 'Somebody changed this challenge after you opened this page, so nothing was done yet. What you filled in is kept below. Look at what has happened, then send it again if it is still right.',
    cy: 'Newidiodd rhywun yr her hon ar ôl ichi agor y dudalen hon, felly ni wnaed dim eto. Mae’r hyn a lenwyd gennych wedi’i gadw isod. Edrychwch ar yr hyn a ddigwyddodd, yna anfonwch eto os yw’n dal yn gywir.',
  },
  sinceThen: { en: 'Since you opened it', cy: 'Ers ichi ei hagor' },
  refusedTitle: { en: 'This cannot be done now', cy: 'Ni ellir gwneud hyn nawr' },
  refusedLead: { en: 'The challenge is as it was before.', cy: 'Mae’r her fel yr oedd o’r blaen.' },
  instead: { en: 'What you can do instead', cy: 'Beth allwch ei wneud yn lle hynny' },
  yourWords: { en: 'What you wrote', cy: 'Yr hyn a ysgrifennwyd gennych' },
  yourWordsLead: {
    en: 'It was not kept. Copy it from here if you need it.',
    cy: 'Ni chadwyd ef. Copïwch ef oddi yma os oes ei angen arnoch.',
  },
  done: { en: 'Done: {step}', cy: 'Wedi’i wneud: {step}' },
  panelRules: { en: 'How a panel is made up', cy: 'Sut y caiff panel ei ffurfio' },
  panelSize: {
    en: 'At most {size} people with a vote: {vcs} from the voluntary sector, {public} from public bodies, and the chair. Fewer are possible in the same proportion.',
    cy: 'Dim mwy na {size} o bobl â phleidlais: {vcs} o’r sector gwirfoddol, {public} o gyrff cyhoeddus, a’r cadeirydd. Mae llai yn bosibl yn yr un gyfran.',
  },
  panelQuorum: {
    en: 'It can meet when {quorum} are there: the chair and at least {each} from each sector.',
    cy: 'Gall gyfarfod pan fydd {quorum} yno: y cadeirydd ac o leiaf {each} o bob sector.',
  },
  panelChair: {
    en: 'The chair belongs to neither a public body nor a voluntary organisation.',
    cy: 'Nid yw’r cadeirydd yn perthyn i gorff cyhoeddus nac i fudiad gwirfoddol.',
  },
  panelConflicts: {
    en: 'Nobody comes from a party, and everybody has declared that they have no conflict of interest. The advocate and the mediator do not sit on it.',
    cy: 'Nid oes neb yn dod o barti, ac mae pawb wedi datgan nad oes ganddynt wrthdaro buddiannau. Nid yw’r eiriolwr na’r cyfryngwr yn eistedd arno.',
  },
  panelNotice: {
    en: 'The hearing is at least {days} working days from today, so that the papers can go out.',
    cy: 'Mae’r gwrandawiad o leiaf {days} diwrnod gwaith o heddiw, fel y gall y papurau fynd allan.',
  },
  confirmWarning: { en: 'Warning', cy: 'Rhybudd' },
});
