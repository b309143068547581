import type { EventType } from '../event-type.js';
import type { Words } from '../words.js';
import type { NamedRule } from './deadline.js';

/** A rule's name, and its duty as a sentence in which `{date}` stands for the date; `{date:soft}` where Welsh softens it. */
export interface RuleWords {
  readonly label: Words;
  readonly duty: Words;
}

const rule = (en: string, cy: string, dutyEn: string, dutyCy: string): RuleWords => ({
  label: { en, cy },
  duty: { en: dutyEn, cy: dutyCy },
});

/** What each rule asks of whom. `action` is the promise of one action. */
export const ruleWords: Readonly<Record<NamedRule | 'action', RuleWords>> = {
  acknowledge: rule(
    'Acknowledge the challenge',
    'Cydnabod yr her',
    'The Compact officer should acknowledge the challenge by {date}.',
    'Dylai swyddog y Compact gydnabod yr her erbyn {date}.',
  ),
  triage: rule(
    'Decide whether to accept the challenge',
    'Penderfynu a ddylid derbyn yr her',
    'The Compact officer should accept or decline the challenge by {date}.',
    'Dylai swyddog y Compact dderbyn neu wrthod yr her erbyn {date}.',
  ),
  supplyInformation: rule(
    'Send the missing information',
    'Anfon y wybodaeth sydd ar goll',
    'The challenger should send the information that was asked for by {date}.',
    'Dylai’r heriwr anfon y wybodaeth y gofynnwyd amdani erbyn {date}.',
  ),
  lapse: rule(
    'Challenge may lapse',
    'Gall yr her ddod i ben',
    'If nothing is heard from the challenger, the officer may let the challenge lapse after {date}.',
    'Os na cheir ateb gan yr heriwr, gall y swyddog adael i’r her ddod i ben ar ôl {date}.',
  ),
  respond: rule(
    'Answer the challenge',
    'Ateb yr her',
    'The respondent should answer each commitment by {date}.',
    'Dylai’r ymatebydd ateb pob ymrwymiad erbyn {date}.',
  ),
  noResponse: rule(
    'No response may be recorded',
    'Gellir cofnodi diffyg ymateb',
    'If the respondent has not answered, the officer may record that after {date}.',
    'Os nad yw’r ymatebydd wedi ateb, gall y swyddog gofnodi hynny ar ôl {date}.',
  ),
  escalate: rule(
    'Choose the next step',
    'Dewis y cam nesaf',
    'The challenger should settle, or ask for the next step, by {date}.',
    'Dylai’r heriwr gytuno, neu ofyn am y cam nesaf, erbyn {date}.',
  ),
  assignAdvocate: rule(
    'Find an advocate',
    'Dod o hyd i eiriolwr',
    'The Compact officer should assign an advocate by {date}.',
    'Dylai swyddog y Compact bennu eiriolwr erbyn {date}.',
  ),
  answerMediation: rule(
    'Answer the offer of mediation',
    'Ateb y cynnig i gyfryngu',
    'Each side should say by {date} whether it agrees to mediation.',
    'Dylai’r ddwy ochr ddweud erbyn {date} a ydynt yn cytuno i gyfryngu.',
  ),
  appointMediator: rule(
    'Appoint a mediator',
    'Penodi cyfryngwr',
    'The Compact officer should appoint a mediator by {date}.',
    'Dylai swyddog y Compact benodi cyfryngwr erbyn {date}.',
  ),
  signAgreement: rule(
    'Sign the agreement to mediate',
    'Llofnodi’r cytundeb i gyfryngu',
    'Both sides and the mediator should sign the agreement to mediate by {date}.',
    'Dylai’r ddwy ochr a’r cyfryngwr lofnodi’r cytundeb i gyfryngu erbyn {date}.',
  ),
  concludeMediation: rule(
    'Finish mediation',
    'Cwblhau’r cyfryngu',
    'The mediator should bring mediation to an end by {date}.',
    'Dylai’r cyfryngwr ddod â’r cyfryngu i ben erbyn {date}.',
  ),
  hearing: rule(
    'Hold the panel hearing',
    'Cynnal gwrandawiad y panel',
    'The scrutiny panel should hear the challenge by {date}.',
    'Dylai’r panel craffu wrando ar yr her erbyn {date}.',
  ),
  papers: rule(
    'Send the papers to the panel',
    'Anfon y papurau at y panel',
    'The papers for the hearing should go out by {date}.',
    'Dylai’r papurau ar gyfer y gwrandawiad fynd allan erbyn {date}.',
  ),
  newHearingDate: rule(
    'Fix a new hearing date',
    'Pennu dyddiad gwrandawiad newydd',
    'The Compact officer should fix a new date for the hearing by {date}.',
    'Dylai swyddog y Compact bennu dyddiad newydd ar gyfer y gwrandawiad erbyn {date}.',
  ),
  decide: rule(
    'Give the findings',
    'Rhoi’r canfyddiadau',
    'The panel should give its findings and recommendations by {date}.',
    'Dylai’r panel roi ei ganfyddiadau a’i argymhellion erbyn {date}.',
  ),
  requestReview: rule(
    'Ask for a review',
    'Gofyn am adolygiad',
    'Either side may ask for a review until {date}.',
    'Gall y naill ochr neu’r llall ofyn am adolygiad hyd at {date:soft}.',
  ),
  answerReview: rule(
    'Answer the request for a review',
    'Ateb y cais am adolygiad',
    'Somebody who was not involved before should answer the request for a review by {date}.',
    'Dylai rhywun nad oedd yn ymwneud â’r achos o’r blaen ateb y cais am adolygiad erbyn {date}.',
  ),
  verifyActions: rule(
    'Check the promised actions',
    'Gwirio’r camau a addawyd',
    'The Compact officer should check by {date} that the promised actions were done.',
    'Dylai swyddog y Compact wirio erbyn {date} fod y camau a addawyd wedi’u cymryd.',
  ),
  reopenWindow: rule(
    'Challenge may be reopened',
    'Gellir ailagor yr her',
    'The challenge may be reopened, with a good reason, until {date}.',
    'Gellir ailagor yr her, gyda rheswm da, hyd at {date:soft}.',
  ),
  regionalSupport: rule(
    'Answer the request for regional support',
    'Ateb y cais am gymorth rhanbarthol',
    'The request for regional support should be answered by {date}.',
    'Dylid ateb y cais am gymorth rhanbarthol erbyn {date}.',
  ),
  legalLongstop: rule(
    'Last safe day to go to court',
    'Y diwrnod diogel olaf i fynd i’r llys',
    'A claim for judicial review has to be made promptly, and {date} is the last safe day.',
    'Rhaid gwneud hawliad am adolygiad barnwrol yn ddi-oed, a {date} yw’r diwrnod diogel olaf.',
  ),
  action: rule(
    'Do what was promised',
    'Gwneud yr hyn a addawyd',
    'The promised action should be done by {date}.',
    'Dylid cymryd y cam a addawyd erbyn {date}.',
  ),
};

/**
 * Why a count began: "the count began on …, when …". The Welsh follows "pan" and is softened for it. Events that begin no count
 * are told in general words.
 */
export const startWords: Readonly<Partial<Record<EventType, Words>>> = {
  submit: { en: 'the challenge was received', cy: 'ddaeth yr her i law' },
  acknowledge: { en: 'the challenge was acknowledged', cy: 'gydnabuwyd yr her' },
  'request-information': { en: 'more information was asked for', cy: 'ofynnwyd am ragor o wybodaeth' },
  accept: {
    en: 'the challenge was accepted and the respondent was told',
    cy: 'dderbyniwyd yr her a rhoi gwybod i’r ymatebydd',
  },
  decline: { en: 'the challenge was declined', cy: 'wrthodwyd yr her' },
  'refer-elsewhere': { en: 'the challenge was referred to another body', cy: 'gyfeiriwyd yr her at gorff arall' },
  respond: { en: 'the respondent answered', cy: 'atebodd yr ymatebydd' },
  'record-no-response': { en: 'it was recorded that there was no answer', cy: 'gofnodwyd na chafwyd ateb' },
  settle: { en: 'the challenge was settled', cy: 'setlwyd yr her' },
  concede: { en: 'the respondent conceded', cy: 'ildiodd yr ymatebydd' },
  'escalate-to-advocacy': { en: 'advocacy was asked for', cy: 'ofynnwyd am eiriolaeth' },
  'assign-advocate': { en: 'an advocate was assigned', cy: 'bennwyd eiriolwr' },
  'propose-mediation': { en: 'mediation was proposed', cy: 'gynigiwyd cyfryngu' },
  'consent-to-mediation': { en: 'both sides had agreed to mediation', cy: 'gytunodd y ddwy ochr i gyfryngu' },
  'decline-mediation': { en: 'mediation was declined', cy: 'wrthodwyd cyfryngu' },
  'leave-mediation': { en: 'a side left mediation', cy: 'adawodd un ochr y cyfryngu' },
  'appoint-mediator': { en: 'the mediator was appointed', cy: 'benodwyd y cyfryngwr' },
  'conclude-mediation': { en: 'mediation ended', cy: 'ddaeth y cyfryngu i ben' },
  'escalate-to-scrutiny': { en: 'the challenge was referred to the panel', cy: 'gyfeiriwyd yr her at y panel' },
  'form-panel': { en: 'the panel was formed and the hearing fixed', cy: 'ffurfiwyd y panel a phennu dyddiad y gwrandawiad' },
  'adjourn-hearing': { en: 'the hearing was adjourned', cy: 'ohiriwyd y gwrandawiad' },
  'hold-hearing': { en: 'the hearing was held', cy: 'gynhaliwyd y gwrandawiad' },
  decide: { en: 'the panel gave its findings', cy: 'roddodd y panel ei ganfyddiadau' },
  'request-review': { en: 'a review was asked for', cy: 'ofynnwyd am adolygiad' },
  'allow-review': { en: 'a review was allowed', cy: 'ganiatawyd adolygiad' },
  reopen: { en: 'the challenge was reopened', cy: 'ailagorwyd yr her' },
  withdraw: { en: 'the challenge was withdrawn', cy: 'dynnwyd yr her yn ôl' },
  lapse: { en: 'the challenge lapsed', cy: 'ddaeth yr her i ben' },
  merge: { en: 'the challenge was merged with another', cy: 'gyfunwyd yr her ag un arall' },
  'stand-down': { en: 'a person stood down', cy: 'gamodd rhywun o’r neilltu' },
  'request-regional-support': { en: 'regional support was asked for', cy: 'ofynnwyd am gymorth rhanbarthol' },
};
