import { choice, list, plain, text, words } from './field.js';

export const reason = text(words('Reason', 'Rheswm'));
export const optionalReason = text(words('Reason', 'Rheswm'), { optional: true });
export const reasons = text(words('Written reasons', 'Rhesymau ysgrifenedig'), { max: 20_000 });
export const note = text(words('Note', 'Nodyn'), { optional: true });
export const person = plain('person', words('Person', 'Person'));
export const commitment = plain('commitment', words('Commitment', 'Ymrwymiad'));

const promise = {
  text: text(words('What will be done', 'Beth fydd yn cael ei wneud')),
  organisationId: plain('organisation', words('Who will do it', 'Pwy fydd yn ei wneud')),
  dueOn: plain('date', words('By when', 'Erbyn pryd')),
};
const label = words('Actions', 'Camau gweithredu');

/** Promised actions, each with an owner and a due date. */
export const actions = list(label, promise, 0, 50);
export const optionalActions = list(label, promise, 0, 50, { optional: true });
/** A respondent who concedes promises for itself, so the owner can be left out. */
export const ownActions = list(label, { ...promise, organisationId: { ...promise.organisationId, required: false } }, 1, 50);
export const recommendations = list(words('Recommendations', 'Argymhellion'), promise, 0, 50);

export const returnStage = choice(words('Stage to go back to', 'Cam i fynd yn ôl iddo'), {
  logged: words('Checking and response', 'Gwirio ac ymateb'),
  advocacy: words('Advocacy', 'Eiriolaeth'),
  mediation: words('Mediation', 'Cyfryngu'),
  scrutiny: words('Scrutiny panel', 'Panel craffu'),
});

export const audience = choice(words('Who can read it', 'Pwy all ei ddarllen'), {
  shared: words('Everybody on the challenge', 'Pawb sy’n ymwneud â’r her'),
  challenger: words('The challenger’s side and its advocate', 'Ochr yr heriwr a’i heiriolwr'),
  respondent: words('The respondent', 'Yr ymatebydd'),
  mediation: words('The mediation room: both parties and the mediator', 'Yr ystafell gyfryngu: y ddau barti a’r cyfryngwr'),
  panel: words('The panel and its secretary', 'Y panel a’i ysgrifennydd'),
  officers: words('Officers and champions of this challenge', 'Swyddogion a hyrwyddwyr yr her hon'),
});
