import type { EventType } from '../event-type.js';
import type { OpenStage } from '../position.js';
import type { Outcome } from '../effects.js';
import { message, outcome, step, type MachineTransition } from './transition.js';

export type Steps = Partial<Record<EventType, MachineTransition[]>>;

const settledIn: Readonly<Record<OpenStage, Outcome>> = {
  logged: 'settledInformally',
  advocacy: 'settledInAdvocacy',
  mediation: 'settledInMediation',
  scrutiny: 'settledInScrutiny',
};

/** The two ways to resolve a challenge: with something still to be done, or with nothing. */
export function resolving(
  type: EventType,
  effects: MachineTransition['actions'],
  when: readonly 'mediationSettled'[] = [],
  from: 'actions' | 'recommendations' = 'actions',
): MachineTransition[] {
  const promised = { type: 'actionsPromised', params: { from } } as const;
  return [
    step(type, { target: '#resolved.actionsOpen', when: [...when, 'leavesActionsOpen'], effects: [...effects, promised] }),
    step(type, { target: '#resolved.complete', ...(when.length > 0 && { when }), effects }),
  ];
}

/** Steps of every open stage. */
export function whileOpen(stage: OpenStage): Steps {
  return {
    settle: resolving('settle', [outcome(settledIn[stage]), message('challenge-settled', 'challenger', 'respondent', 'officer')]),
    'refer-elsewhere': [
      step('refer-elsewhere', {
        target: '#closed.referredElsewhere',
        effects: [outcome('referredElsewhere'), message('challenge-referred-elsewhere', 'challenger', 'respondent')],
      }),
    ],
    withdraw: [
      step('withdraw', {
        target: '#closed.withdrawn',
        effects: [
          outcome('withdrawn'),
          message('withdrawal-confirmed', 'challenger'),
          message('challenge-withdrawn', 'respondent', 'officer'),
        ],
      }),
    ],
    merge: [
      step('merge', {
        target: '#closed.merged',
        effects: [outcome('merged'), { type: 'challengersJoined' }, message('challenge-merged', 'challenger', 'respondent')],
      }),
    ],
    'assign-champion': [
      step('assign-champion', {
        effects: [
          { type: 'roleAssigned', params: { role: 'champion' } },
          message('assigned-as-champion', 'assignee'),
          message('champion-assigned', 'challenger'),
        ],
      }),
    ],
    ...whileStaffed(),
    ...onceLodged(),
  };
}

/** Steps that need somebody at work on the challenge: while it is open, and while its outcome is followed up. */
export function whileStaffed(): Steps {
  const leaves = { type: 'roleLaidDown' } as const;
  return {
    'stand-down': [
      step('stand-down', { when: ['handsOver'], effects: [leaves, message('file-handed-over', 'assignee', 'officer')] }),
      step('stand-down', { effects: [leaves, message('assignee-stood-down', 'officer')] }),
    ],
  };
}

/** What can be cited and who can join, until the panel has withdrawn to deliberate. */
export function beforeDeliberation(): Steps {
  return {
    'add-party': [step('add-party', { effects: [{ type: 'partyAdded' }, message('party-added', 'challenger', 'officer')] })],
    'cite-commitment': [
      step('cite-commitment', {
        effects: [{ type: 'commitmentCited' }, message('commitment-cited', 'challenger', 'respondent', 'officer')],
      }),
    ],
  };
}

/** Steps of every stage that is stored. They send no message: a sealed item must not be announced to those outside the room. */
export function onceLodged(): Steps {
  return {
    'record-note': [step('record-note', { effects: [{ type: 'noteRecorded' }] })],
    'attach-document': [step('attach-document', { effects: [{ type: 'documentAttached' }] })],
  };
}
