import { beforeDeliberation, whileOpen } from './shared-steps.js';
import type { StageNode } from './stage-node.js';
import { message, outcome, step } from './transition.js';

/** A respondent who concedes promises at least one action. */
export const concession = [
  step('concede', {
    target: '#resolved.actionsOpen',
    effects: [
      outcome('conceded'),
      { type: 'actionsPromised', params: { from: 'actions' } },
      message('challenge-conceded', 'challenger', 'respondent', 'officer'),
    ],
  }),
];

/** Received and numbered, checked for scope, answered by the respondent, settled informally if that is possible. */
export const loggedStage: StageNode = {
  id: 'logged',
  initial: 'awaitingAcknowledgement',
  on: { concede: concession, ...beforeDeliberation(), ...whileOpen('logged') },
  states: {
    awaitingAcknowledgement: {
      meta: { owner: 'officer', heldBy: 'officer', deadlines: ['acknowledge'] },
      on: {
        acknowledge: [step('acknowledge', { target: '#logged.triage', effects: [message('challenge-acknowledged', 'challenger')] })],
      },
    },
    triage: {
      meta: { owner: 'officer', heldBy: 'officer', deadlines: ['triage'] },
      on: {
        'request-information': [
          step('request-information', { target: '#logged.awaitingInformation', effects: [message('information-requested', 'challenger')] }),
        ],
        accept: [
          step('accept', {
            target: '#logged.awaitingResponse',
            effects: [
              { type: 'respondentNotified' },
              message('challenge-notified', 'respondent'),
              message('challenge-accepted', 'challenger'),
            ],
          }),
        ],
        decline: [
          step('decline', {
            target: '#closed.outOfScope',
            effects: [outcome('outOfScope'), message('challenge-declined', 'challenger')],
          }),
        ],
      },
    },
    awaitingInformation: {
      meta: { owner: 'officer', heldBy: 'challenger', deadlines: ['supplyInformation', 'lapse'] },
      on: {
        'supply-information': [
          step('supply-information', {
            target: '#logged.triage',
            effects: [message('information-supplied', 'officer', 'champion')],
            goesBackBecause: 'Each round is asked for by an officer or champion, who can decline instead',
          }),
        ],
        lapse: [
          step('lapse', {
            target: '#closed.lapsed',
            effects: [outcome('lapsed'), message('challenge-lapsed', 'challenger', 'respondent')],
          }),
        ],
      },
    },
    awaitingResponse: {
      meta: { owner: 'officer', heldBy: 'respondent', deadlines: ['respond', 'noResponse'] },
      on: {
        respond: [
          step('respond', {
            target: '#logged.responded',
            effects: [{ type: 'answersRecorded' }, message('response-received', 'challenger', 'officer', 'champion')],
          }),
        ],
        'extend-response': [step('extend-response', { effects: [message('response-extended', 'challenger', 'respondent')] })],
        'record-no-response': [
          step('record-no-response', {
            target: '#logged.responded',
            effects: [message('no-response-recorded', 'challenger', 'respondent')],
          }),
        ],
      },
    },
    responded: {
      meta: { owner: 'champion', heldBy: 'challenger', deadlines: ['escalate'] },
      on: {
        'escalate-to-advocacy': [
          step('escalate-to-advocacy', {
            target: '#advocacy.allocating',
            effects: [message('advocate-needed', 'officer'), message('advocacy-requested', 'challenger', 'respondent')],
          }),
        ],
        ...proposing('responded'),
        ...referringToPanel(),
      },
    },
  },
};

/** Mediation can be proposed from three places and goes back to the one it was proposed from. */
export function proposing(from: 'responded' | 'allocating' | 'active') {
  return {
    'propose-mediation': [
      step('propose-mediation', {
        target: '#mediation.inviting',
        effects: [{ type: 'rememberReturn', params: { to: from } }, message('mediation-proposed', 'challenger', 'respondent', 'officer')],
      }),
    ],
  };
}

export function referringToPanel() {
  return {
    'escalate-to-scrutiny': [
      step('escalate-to-scrutiny', {
        target: '#scrutiny.formingPanel',
        effects: [message('panel-needed', 'officer'), message('scrutiny-requested', 'challenger', 'respondent')],
      }),
    ],
  };
}
