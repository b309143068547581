import type { EventWording } from './event-wording.js';
import { choice, list, plain, text, words } from './field.js';
import { actions, optionalReason, ownActions, reason, reasons, returnStage } from './shared-fields.js';

/** Settling, ending, reviewing and reopening. */
export const outcomeEvents = {
  settle: {
    label: words('Record a settlement', 'Cofnodi setliad'),
    button: words('Record settlement', 'Cofnodi setliad'),
    fields: {
      terms: text(words('Terms agreed', 'Telerau y cytunwyd arnynt'), { max: 20_000 }),
      confirmedBy: list(
        words('Confirmation on file from', 'Cadarnhad ar ffeil gan'),
        plain('organisation', words('Organisation', 'Sefydliad')),
        0,
        10,
      ),
      actions,
    },
    history: words(
      '{who} recorded a settlement that both parties confirmed.',
      'Cofnodwyd setliad a gadarnhawyd gan y ddau barti gan {who}.',
    ),
    audience: 'shared',
    confirm: words(
      'Record this settlement? The challenge is resolved and its actions are tracked.',
      'Cofnodi’r setliad hwn? Bydd yr her wedi’i datrys a bydd ei chamau gweithredu’n cael eu holrhain.',
    ),
  },
  concede: {
    label: words('Concede and say what you will do', 'Ildio a dweud beth fyddwch yn ei wneud'),
    button: words('Concede', 'Ildio'),
    fields: { actions: ownActions },
    history: words('{who} conceded and promised to put it right.', 'Ildiwyd yr her gan {who}, gan addo unioni’r sefyllfa.'),
    audience: 'shared',
    confirm: words(
      'Concede this challenge? It is resolved, and what you promise is tracked until it is done.',
      'Ildio’r her hon? Bydd wedi’i datrys, a bydd yr hyn a addewch yn cael ei olrhain nes ei gwblhau.',
    ),
  },
  'refer-elsewhere': {
    label: words('Refer to another body', 'Cyfeirio at gorff arall'),
    button: words('Refer elsewhere', 'Cyfeirio at gorff arall'),
    fields: {
      body: text(words('Body, from the list of other routes', 'Corff, o’r rhestr o lwybrau eraill'), { max: 200, oneLine: true }),
      reason,
    },
    history: words('{who} referred the challenge to another body.', 'Cyfeiriwyd yr her at gorff arall gan {who}.'),
    audience: 'shared',
    confirm: words(
      'Refer this challenge to another body? It closes here and can come back within six months.',
      'Cyfeirio’r her hon at gorff arall? Bydd yn cau yma a gall ddod yn ôl o fewn chwe mis.',
    ),
  },
  withdraw: {
    label: words('Withdraw the challenge', 'Tynnu’r her yn ôl'),
    button: words('Withdraw challenge', 'Tynnu’r her yn ôl'),
    fields: { reason: optionalReason },
    history: words('{who} withdrew the challenge.', 'Tynnwyd yr her yn ôl gan {who}.'),
    audience: 'shared',
    confirm: words(
      'Withdraw this challenge? It closes, and it still counts among the challenges made this year.',
      'Tynnu’r her hon yn ôl? Bydd yn cau, a bydd yn dal i gyfrif ymhlith yr heriau a wnaed eleni.',
    ),
  },
  merge: {
    label: words('Merge into another challenge', 'Cyfuno â her arall'),
    button: words('Merge', 'Cyfuno'),
    fields: { into: plain('challenge', words('Open challenge about the same decision', 'Her agored am yr un penderfyniad')), reason },
    history: words('{who} merged this challenge into another.', 'Cyfunwyd yr her hon â her arall gan {who}.'),
    audience: 'shared',
    confirm: words(
      'Merge this challenge? It closes, and its challengers join the other one with all their rights.',
      'Cyfuno’r her hon? Bydd yn cau, a bydd y rhai a’i gwnaeth yn ymuno â’r llall gyda’u holl hawliau.',
    ),
  },
  'complete-action': {
    label: words('Complete or verify an action', 'Cwblhau neu wirio cam gweithredu'),
    button: words('Complete action', 'Cwblhau cam gweithredu'),
    fields: {
      actionId: plain('action', words('Action', 'Cam gweithredu')),
      evidence: text(words('Evidence', 'Tystiolaeth'), { max: 20_000 }),
    },
    history: words(
      '{who} recorded progress on an action, with evidence.',
      'Cofnodwyd cynnydd ar gam gweithredu, gyda thystiolaeth, gan {who}.',
    ),
    audience: 'shared',
  },
  'request-review': {
    label: words('Ask for a review', 'Gofyn am adolygiad'),
    button: words('Ask for a review', 'Gofyn am adolygiad'),
    fields: {
      grounds: choice(words('Grounds', 'Sail'), {
        newEvidence: words('New evidence', 'Tystiolaeth newydd'),
        missedEvidence: words('Evidence was missed', 'Ni ystyriwyd tystiolaeth'),
        faultOfProcedure: words('A fault of procedure', 'Diffyg yn y weithdrefn'),
      }),
      text: text(words('Explain', 'Eglurwch'), { max: 20_000 }),
    },
    history: words('{who} asked for a review.', 'Gofynnwyd am adolygiad gan {who}.'),
    audience: 'shared',
  },
  'allow-review': {
    label: words('Allow the review', 'Caniatáu’r adolygiad'),
    button: words('Allow review', 'Caniatáu adolygiad'),
    fields: { stage: returnStage, reasons },
    history: words('{who} allowed the review and sent the challenge back.', 'Caniatawyd yr adolygiad gan {who} ac anfonwyd yr her yn ôl.'),
    audience: 'shared',
  },
  'refuse-review': {
    label: words('Refuse the review', 'Gwrthod yr adolygiad'),
    button: words('Refuse review', 'Gwrthod adolygiad'),
    fields: { reasons },
    history: words('{who} refused the review.', 'Gwrthodwyd yr adolygiad gan {who}.'),
    audience: 'shared',
    confirm: words('Refuse this review? The outcome stands.', 'Gwrthod yr adolygiad hwn? Bydd y canlyniad yn sefyll.'),
  },
  reopen: {
    label: words('Reopen the challenge', 'Ailagor yr her'),
    button: words('Reopen challenge', 'Ailagor her'),
    fields: {
      stage: returnStage,
      ground: choice(
        words('Ground', 'Sail'),
        {
          actionsNotDone: words('Actions not done', 'Camau gweithredu heb eu gwneud'),
          newEvidence: words('New evidence', 'Tystiolaeth newydd'),
          sentBack: words('Sent back by another body', 'Anfonwyd yn ôl gan gorff arall'),
          declinedInError: words('Declined in error', 'Gwrthodwyd mewn camgymeriad'),
        },
        { optional: true },
      ),
      reason,
    },
    history: words('{who} reopened the challenge.', 'Ailagorwyd yr her gan {who}.'),
    audience: 'shared',
  },
} satisfies Record<string, EventWording>;
