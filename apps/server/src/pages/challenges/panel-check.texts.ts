import { texts } from '../language/texts.js';

/** A panel while it is put together. */
export const panelCheckTexts = texts({
  checkPanel: { en: 'Check this panel', cy: 'Gwirio’r panel hwn' },
  checked: { en: 'This panel as it is chosen', cy: 'Y panel hwn fel y’i dewiswyd' },
  panelReady: { en: 'This panel can be formed.', cy: 'Gellir ffurfio’r panel hwn.' },
  panelNotReady: { en: 'This panel cannot be formed yet.', cy: 'Ni ellir ffurfio’r panel hwn eto.' },
  balance: { en: 'Balance', cy: 'Cydbwysedd' },
  balanceNow: {
    en: '{vcs} from the voluntary sector, {public} from public bodies, {other} from elsewhere',
    cy: '{vcs} o’r sector gwirfoddol, {public} o gyrff cyhoeddus, {other} o fannau eraill',
  },
  votes: { en: 'Votes', cy: 'Pleidleisiau' },
  votesWithChair: { en: '{votes}, the chair among them', cy: '{votes}, gan gynnwys y cadeirydd' },
  votesWithoutChair: { en: '{votes}, and no chair yet', cy: '{votes}, a dim cadeirydd eto' },
  notice: { en: 'Notice of the hearing', cy: 'Rhybudd o’r gwrandawiad' },
  noticeNow: { en: '{given} working days; {needed} are needed', cy: '{given} diwrnod gwaith; mae angen {needed}' },
  noticeNone: {
    en: 'No day has been chosen; {needed} working days are needed',
    cy: 'Nid oes diwrnod wedi’i ddewis; mae angen {needed} diwrnod gwaith',
  },
  toPutRight: { en: 'What stands in the way', cy: 'Beth sydd yn y ffordd' },
  stillToChoose: {
    en: 'Some of this is still to be chosen: the chair, the members or the day.',
    cy: 'Mae rhywfaint o hyn eto i’w ddewis: y cadeirydd, yr aelodau neu’r diwrnod.',
  },
  whoCannot: { en: 'Who is chosen and cannot sit', cy: 'Pwy sydd wedi’i ddewis ac na all eistedd' },
  goodToKnow: { en: 'Good to know', cy: 'Da gwybod' },
  othersCannot: {
    en: 'Chairs and panel members who cannot sit on this challenge',
    cy: 'Cadeiryddion ac aelodau panel na allant eistedd ar yr her hon',
  },
  'fault.notEligible': { en: 'does not hold the role that this seat needs', cy: 'nid yw’n dal y rôl sydd ei hangen ar gyfer y sedd hon' },
  'fault.fromAParty': { en: 'has ties with a party', cy: 'mae ganddo gysylltiadau â pharti' },
  'fault.declaredInterest': { en: 'has declared an interest', cy: 'mae wedi datgan buddiant' },
  'fault.notDeclared': { en: 'has not declared yet', cy: 'heb ddatgan eto' },
  'fault.helpedBefore': {
    en: 'is or was advocate or mediator of this challenge',
    cy: 'yw, neu a fu’n, eiriolwr neu’n gyfryngwr ar yr her hon',
  },
  'fault.chairNotIndependent': {
    en: 'belongs to one of the two sectors and cannot be the chair',
    cy: 'mae’n perthyn i un o’r ddau sector ac ni all gadeirio',
  },
  satBefore: {
    en: 'sat on the panel that decided this challenge before',
    cy: 'a eisteddodd ar y panel a benderfynodd yr her hon o’r blaen',
  },
});
