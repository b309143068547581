import type { TemplateName } from '../effects.js';
import type { EventType } from '../event-type.js';
import { beforeDeliberation, resolving, whileOpen, type Steps } from './shared-steps.js';
import type { StageNode } from './stage-node.js';
import { message, outcome, step, type MachineAction, type MachineTransition } from './transition.js';

const appointed: readonly MachineAction[] = [
  { type: 'roleAssigned', params: { role: 'mediator' } },
  message('assigned-as-mediator', 'assignee'),
  message('mediator-appointed', 'challenger', 'respondent'),
];
const declined = goingBack('decline-mediation', [message('mediation-declined', 'challenger', 'respondent', 'officer')]);
const left = goingBack('leave-mediation', [message('mediation-left', 'challenger', 'respondent', 'mediator', 'officer')]);
const concluded = message('mediation-concluded', 'challenger', 'respondent', 'officer');

/** Steps that only those in the room learn of: they move nothing, and their messages are told to nobody else. */
const insideTheRoom: Steps = {
  'set-session': [step('set-session', { effects: [message('mediation-session-set', 'challenger', 'respondent')] })],
  'make-offer': toTheOtherSide('make-offer', 'mediation-offer-made'),
  'answer-offer': toTheOtherSide('answer-offer', 'mediation-offer-answered'),
};

/** Both sides agree in principle, a mediator, a signed agreement, sessions. What is said here stays here. */
export const mediationStage: StageNode = {
  id: 'mediation',
  initial: 'inviting',
  exit: [{ type: 'forgetReturn' }],
  on: { 'leave-mediation': left, ...beforeDeliberation(), ...whileOpen('mediation') },
  states: {
    inviting: {
      meta: { owner: 'officer', heldBy: 'nobody', deadlines: ['answerMediation'] },
      on: {
        'consent-to-mediation': [
          step('consent-to-mediation', {
            target: '#mediation.appointing',
            when: ['completesConsent'],
            effects: [message('mediation-agreed', 'challenger', 'respondent'), message('mediator-needed', 'officer')],
          }),
          step('consent-to-mediation', { effects: [message('mediation-consent-given', 'challenger', 'respondent', 'officer')] }),
        ],
        'decline-mediation': declined,
      },
    },
    appointing: {
      meta: { owner: 'officer', heldBy: 'officer', deadlines: ['appointMediator'] },
      on: {
        'appoint-mediator': [step('appoint-mediator', { target: '#mediation.signing', effects: appointed })],
        'decline-mediation': declined,
      },
    },
    signing: {
      meta: { owner: 'mediator', heldBy: 'nobody', deadlines: ['signAgreement'] },
      on: {
        'sign-agreement-to-mediate': [
          step('sign-agreement-to-mediate', {
            target: '#mediation.inSession',
            when: ['completesSignatures'],
            effects: [message('mediation-opened', 'challenger', 'respondent', 'mediator')],
          }),
          step('sign-agreement-to-mediate', { effects: [message('mediation-agreement-signed', 'challenger', 'respondent', 'mediator')] }),
        ],
        'appoint-mediator': [step('appoint-mediator', { also: ['mediatorIsVacant'], effects: appointed })],
        'decline-mediation': declined,
      },
    },
    inSession: {
      meta: { owner: 'mediator', heldBy: 'mediator', deadlines: ['concludeMediation'] },
      on: {
        'appoint-mediator': [step('appoint-mediator', { target: '#mediation.signing', also: ['mediatorIsVacant'], effects: appointed })],
        ...insideTheRoom,
        'conclude-mediation': [
          ...resolving('conclude-mediation', [outcome('settledInMediation'), concluded], ['mediationSettled']),
          ...goingBack('conclude-mediation', [{ type: 'actionsPromised', params: { from: 'actions' } }, concluded]),
        ],
      },
    },
  },
};

function toTheOtherSide(type: EventType, template: TemplateName): MachineTransition[] {
  return [
    step(type, { when: ['actsForRespondent'], effects: [message(template, 'challenger', 'mediator')] }),
    step(type, { effects: [message(template, 'respondent', 'mediator')] }),
  ];
}

// A stored position cannot be mediation without a place to go back to, so the last branch needs no condition.
function goingBack(type: EventType, effects: readonly MachineAction[]): MachineTransition[] {
  const goesBackBecause = 'Mediation is voluntary: ending it is always allowed, and proposing it again is guarded';
  return [
    step(type, { target: '#advocacy.allocating', when: ['cameFromAllocating'], effects, goesBackBecause }),
    step(type, { target: '#advocacy.active', when: ['cameFromActive'], effects, goesBackBecause }),
    step(type, { target: '#logged.responded', effects, goesBackBecause }),
  ];
}
