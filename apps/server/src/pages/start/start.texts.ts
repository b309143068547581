import { texts } from '../language/texts.js';

export const startTexts = texts({
  lead: {
    en: 'Public bodies and voluntary organisations in your area have agreed how they treat each other. That agreement is your Compact. When it is not kept, you can say so here, and somebody has to answer.',
    cy: 'Mae cyrff cyhoeddus a mudiadau gwirfoddol yn eich ardal wedi cytuno sut y maent yn trin ei gilydd. Y cytundeb hwnnw yw eich Compact. Pan na chedwir ato, gallwch ddweud hynny yma, a rhaid i rywun ateb.',
  },
  startNow: { en: 'Make a challenge', cy: 'Gwneud her' },
  signInNote: { en: 'You need no account. You can save and come back.', cy: 'Nid oes angen cyfrif arnoch. Gallwch gadw a dod yn ôl.' },
  whenTitle: { en: 'When to challenge', cy: 'Pryd i herio' },
  whenIntro: { en: 'For example, when:', cy: 'Er enghraifft, pan:' },
  whenNotice: { en: 'you were told of a cut to your funding with little notice', cy: 'gawsoch wybod am doriad i’ch cyllid ar fyr rybudd' },
  whenConsultation: {
    en: 'a decision was made before you had time to answer a consultation',
    cy: 'wnaed penderfyniad cyn ichi gael amser i ateb ymgynghoriad',
  },
  whenReasons: {
    en: 'you were given no reasons for a decision that affects you',
    cy: 'na roddwyd rhesymau ichi dros benderfyniad sy’n effeithio arnoch',
  },
  whenPayment: {
    en: 'you were paid late, or under other terms than were agreed',
    cy: 'gawsoch eich talu’n hwyr, neu o dan delerau eraill na’r rhai a gytunwyd',
  },
  whenEither: {
    en: 'Either side can challenge the other: a public body can challenge a voluntary organisation too.',
    cy: 'Gall y naill ochr herio’r llall: gall corff cyhoeddus herio mudiad gwirfoddol hefyd.',
  },
  howTitle: { en: 'How it goes', cy: 'Sut mae’n mynd rhagddi' },
  howTell: {
    en: 'You say what happened, which commitments were not kept and what would put it right.',
    cy: 'Rydych chi’n dweud beth ddigwyddodd, pa ymrwymiadau na chadwyd atynt a beth fyddai’n unioni’r sefyllfa.',
  },
  howCheck: {
    en: 'An officer or a Champion checks that the Compact covers it.',
    cy: 'Mae swyddog neu Hyrwyddwr yn gwirio bod y Compact yn ei gwmpasu.',
  },
  howAnswer: { en: 'The other side answers each commitment in writing.', cy: 'Mae’r ochr arall yn ateb pob ymrwymiad yn ysgrifenedig.' },
  howHelp: {
    en: 'If that is not enough, an advocate can help you, or a mediator can help both sides.',
    cy: 'Os nad yw hynny’n ddigon, gall eiriolwr eich helpu chi, neu gall cyfryngwr helpu’r ddwy ochr.',
  },
  howPanel: {
    en: 'If it is still not settled, a balanced panel says what it finds and what it recommends.',
    cy: 'Os nad yw wedi’i setlo o hyd, mae panel cytbwys yn dweud beth y mae’n ei ganfod a’i argymell.',
  },
  notTitle: { en: 'What it cannot do', cy: 'Yr hyn na all ei wneud' },
  notText: {
    en: 'A Compact is not law. Nobody here can award money or overturn a decision. A panel looks at how a decision was made, not at whether it was right.',
    cy: 'Nid yw Compact yn gyfraith. Ni all neb yma ddyfarnu arian na gwrthdroi penderfyniad. Mae panel yn edrych ar sut y gwnaed penderfyniad, nid a oedd yn gywir.',
  },
  urgent: {
    en: 'If you may want to go to court, get legal advice now: the limit is three months from the decision, and a challenge does not stop it.',
    cy: 'Os gallech fod am fynd i’r llys, mynnwch gyngor cyfreithiol nawr: tri mis o’r penderfyniad yw’r terfyn, ac nid yw her yn ei atal.',
  },
  warning: { en: 'Warning', cy: 'Rhybudd' },
  compactsTitle: { en: 'Compacts that use this service', cy: 'Compactau sy’n defnyddio’r gwasanaeth hwn' },
  processLink: { en: 'How a challenge goes', cy: 'Sut mae her yn mynd rhagddi' },
  codesLink: { en: 'Codes and commitments', cy: 'Codau ac ymrwymiadau' },
  championsLink: { en: 'Champions', cy: 'Hyrwyddwyr' },
  decisionsLink: { en: 'Decisions of panels', cy: 'Penderfyniadau paneli' },
  redressLink: { en: 'Other places to turn to', cy: 'Lleoedd eraill i droi atynt' },
  noCompacts: { en: 'No Compact has been set up yet.', cy: 'Nid oes unrhyw Compact wedi’i sefydlu eto.' },
});
