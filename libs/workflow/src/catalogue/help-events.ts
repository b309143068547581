import type { EventWording } from './event-wording.js';
import { choice, plain, text, words } from './field.js';
import { note, optionalActions, optionalReason, person, reason } from './shared-fields.js';

/** Advocacy, mediation, and the people who help. */
export const helpEvents = {
  'escalate-to-advocacy': {
    label: words('Ask for an advocate', 'Gofyn am eiriolwr'),
    button: words('Ask for an advocate', 'Gofyn am eiriolwr'),
    fields: { reason },
    history: words('{who} asked for an advocate.', 'Gofynnwyd am eiriolwr gan {who}.'),
    audience: 'shared',
  },
  'assign-advocate': {
    label: words('Assign an advocate', 'Neilltuo eiriolwr'),
    button: words('Assign advocate', 'Neilltuo eiriolwr'),
    fields: { personId: person },
    history: words('{who} assigned an advocate.', 'Neilltuwyd eiriolwr gan {who}.'),
    audience: 'shared',
  },
  'propose-mediation': {
    label: words('Propose mediation', 'Cynnig cyfryngu'),
    button: words('Propose mediation', 'Cynnig cyfryngu'),
    fields: { reason: optionalReason },
    history: words('{who} proposed mediation.', 'Cynigiwyd cyfryngu gan {who}.'),
    audience: 'shared',
  },
  'consent-to-mediation': {
    label: words('Agree to mediation', 'Cytuno i gyfryngu'),
    button: words('Agree to mediation', 'Cytuno i gyfryngu'),
    fields: {},
    history: words('{who} agreed to mediation.', 'Cytunwyd i gyfryngu gan {who}.'),
    audience: 'shared',
  },
  'decline-mediation': {
    label: words('Decline mediation', 'Gwrthod cyfryngu'),
    button: words('Decline mediation', 'Gwrthod cyfryngu'),
    fields: {
      reasonCode: choice(words('Reason', 'Rheswm'), {
        notReady: words('Not ready', 'Ddim yn barod'),
        wantsFinding: words('Wants a finding', 'Eisiau canfyddiad'),
        cost: words('Cost', 'Cost'),
        trust: words('Trust', 'Ymddiriedaeth'),
        legalAdvice: words('Legal advice', 'Cyngor cyfreithiol'),
        other: words('Other', 'Arall'),
      }),
      note,
    },
    history: words('{who} declined mediation.', 'Gwrthodwyd cyfryngu gan {who}.'),
    audience: 'shared',
    confirm: words('Decline mediation? It can be proposed again.', 'Gwrthod cyfryngu? Gellir ei gynnig eto.'),
  },
  'appoint-mediator': {
    label: words('Appoint a mediator', 'Penodi cyfryngwr'),
    button: words('Appoint mediator', 'Penodi cyfryngwr'),
    fields: { personId: person },
    history: words('{who} appointed a mediator.', 'Penodwyd cyfryngwr gan {who}.'),
    audience: 'shared',
  },
  'sign-agreement-to-mediate': {
    label: words('Sign the agreement to mediate', 'Llofnodi’r cytundeb cyfryngu'),
    button: words('Sign agreement', 'Llofnodi’r cytundeb'),
    fields: {},
    history: words('{who} signed the agreement to mediate.', 'Llofnodwyd y cytundeb cyfryngu gan {who}.'),
    audience: 'shared',
  },
  'conclude-mediation': {
    label: words('Conclude the mediation', 'Dod â’r cyfryngu i ben'),
    button: words('Conclude mediation', 'Dod â’r cyfryngu i ben'),
    fields: {
      result: choice(words('Result', 'Canlyniad'), {
        settled: words('Settled', 'Setlwyd'),
        partSettled: words('Part settled', 'Setlwyd yn rhannol'),
        notSettled: words('Not settled', 'Heb ei setlo'),
      }),
      actions: optionalActions,
    },
    history: words('{who} concluded the mediation.', 'Daethpwyd â’r cyfryngu i ben gan {who}.'),
    audience: 'shared',
    confirm: words(
      'Conclude the mediation? Only the result leaves the mediation room.',
      'Dod â’r cyfryngu i ben? Dim ond y canlyniad sy’n gadael yr ystafell gyfryngu.',
    ),
  },
  'leave-mediation': {
    label: words('Leave mediation', 'Gadael y cyfryngu'),
    button: words('Leave mediation', 'Gadael y cyfryngu'),
    fields: {},
    history: words('{who} left mediation.', 'Gadawyd y cyfryngu gan {who}.'),
    audience: 'shared',
    confirm: words(
      'Leave mediation? You need give no reason, and it can be proposed again.',
      'Gadael y cyfryngu? Nid oes angen rhoi rheswm, a gellir ei gynnig eto.',
    ),
  },
  'assign-champion': {
    label: words('Assign a Compact Champion', 'Neilltuo Hyrwyddwr Compact'),
    button: words('Assign Champion', 'Neilltuo Hyrwyddwr'),
    fields: { personId: person },
    history: words('{who} assigned a Compact Champion.', 'Neilltuwyd Hyrwyddwr Compact gan {who}.'),
    audience: 'shared',
  },
  'stand-down': {
    label: words('Stand down from this challenge', 'Camu’n ôl o’r her hon'),
    button: words('Stand down', 'Camu’n ôl'),
    fields: {
      reason: optionalReason,
      handOverTo: plain('person', words('Hand over to', 'Trosglwyddo i'), { optional: true, trace: 'handedOver' }),
    },
    history: words('{who} stood down.', 'Rhoddwyd y gorau i’r rôl gan {who}.'),
    audience: 'shared',
    confirm: words(
      'Stand down? You will no longer be able to open this challenge.',
      'Camu’n ôl? Ni fyddwch yn gallu agor yr her hon mwyach.',
    ),
  },
  'request-regional-support': {
    label: words('Ask for regional support', 'Gofyn am gymorth rhanbarthol'),
    button: words('Ask for support', 'Gofyn am gymorth'),
    fields: {
      note,
      consent: plain(
        'boolean',
        words('We agree that the challenge is shared with the regional body', 'Rydym yn cytuno i rannu’r her â’r corff rhanbarthol'),
        {
          optional: true,
          onlyFor: ['challenger', 'representative', 'respondent'],
        },
      ),
    },
    history: words('{who} asked for regional support.', 'Gofynnwyd am gymorth rhanbarthol gan {who}.'),
    audience: 'shared',
  },
  'start-regional-support': {
    label: words('Record that regional support has started', 'Cofnodi bod cymorth rhanbarthol wedi dechrau'),
    button: words('Start support', 'Dechrau cymorth'),
    fields: {},
    history: words('{who} recorded that regional support started.', 'Cofnodwyd gan {who} fod cymorth rhanbarthol wedi dechrau.'),
    audience: 'shared',
  },
  'end-regional-support': {
    label: words('Record that regional support has ended', 'Cofnodi bod cymorth rhanbarthol wedi dod i ben'),
    button: words('End support', 'Dod â chymorth i ben'),
    fields: {},
    history: words('{who} recorded that regional support ended.', 'Cofnodwyd gan {who} fod cymorth rhanbarthol wedi dod i ben.'),
    audience: 'shared',
  },
  'start-external-proceedings': {
    label: words('Record external proceedings', 'Cofnodi achos allanol'),
    button: words('Record proceedings', 'Cofnodi achos'),
    fields: {
      kind: choice(words('Before', 'Gerbron'), {
        ombudsman: words('An ombudsman', 'Ombwdsmon'),
        court: words('A court', 'Llys'),
        other: words('Another body', 'Corff arall'),
      }),
      body: text(words('Name of the body', 'Enw’r corff'), { max: 200, oneLine: true }),
      startedOn: plain('date', words('Started on', 'Dechreuodd ar')),
      reference: text(words('Its reference', 'Ei gyfeirnod'), { max: 100, oneLine: true, optional: true }),
    },
    history: words('{who} recorded proceedings before another body.', 'Cofnodwyd achos gerbron corff arall gan {who}.'),
    audience: 'shared',
  },
  'end-external-proceedings': {
    label: words('Record that external proceedings have ended', 'Cofnodi bod achos allanol wedi dod i ben'),
    button: words('End proceedings', 'Dod â’r achos i ben'),
    fields: { note },
    history: words('{who} recorded that the external proceedings ended.', 'Cofnodwyd gan {who} fod yr achos allanol wedi dod i ben.'),
    audience: 'shared',
  },
} satisfies Record<string, EventWording>;
