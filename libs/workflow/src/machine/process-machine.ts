import { assign, setup } from 'xstate';
import { guards as guardRegistry } from '../guards/registry.js';
import { branches } from '../guards/branches.js';
import type { GuardInput } from '../guards/guard.js';
import type { Facts } from '../facts.js';
import { pauseReasons, stateNameOf, type PauseReason, type Position, type ReturnPoint } from '../position.js';
import { initialContext } from './initial-context.js';
import { processConfig } from './process-config.js';
import type { GuardParams, MemoryAction } from './transition.js';
import type { Effect } from '../effects.js';

/** What the machine holds beside its state: the facts and the position before the event, and its two memories. */
export interface MachineContext {
  readonly facts: Facts;
  readonly at: Position;
  readonly returnsTo: ReturnPoint | null;
  readonly pausedFor: PauseReason | null;
}

/** An event as the machine sees it: with the one role it is taken in. */
export type MachineEvent = Omit<GuardInput, 'facts' | 'at'>;

// Effects are data for the caller. XState returns them from a pure transition without running them; one that runs is a mistake.
function neverRun(): never {
  throw new Error('Effects of the process are data: they are never run by the machine');
}

const effects = {
  messageQueued: neverRun,
  challengeLogged: neverRun,
  respondentNotified: neverRun,
  answersRecorded: neverRun,
  findingsRecorded: neverRun,
  decisionPublished: neverRun,
  decisionUnpublished: neverRun,
  outcomeRecorded: neverRun,
  outcomeSetAside: neverRun,
  actionsPromised: neverRun,
  actionDone: neverRun,
  actionVerified: neverRun,
  roleAssigned: neverRun,
  panelFormed: neverRun,
  panelStoodDown: neverRun,
  roleLaidDown: neverRun,
  partyAdded: neverRun,
  challengersJoined: neverRun,
  commitmentCited: neverRun,
  noteRecorded: neverRun,
  documentAttached: neverRun,
} satisfies Record<Effect['type'], () => never>;

/** Names of effects that a transition may carry. */
export const effectTypes = Object.keys(effects) as readonly Effect['type'][];
/** Names of the machine's own memory actions. */
export const memoryActionTypes = [
  'rememberReturn',
  'forgetReturn',
  'rememberPause',
  'forgetPause',
] as const satisfies readonly MemoryAction['type'][];

const settings = setup({
  types: { context: {} as MachineContext, events: {} as MachineEvent },
  guards: {
    allOf: ({ context, event }, params: GuardParams) => allOf({ ...event, facts: context.facts, at: context.at }, params),
  },
  actions: {
    ...effects,
    rememberReturn: assign({ returnsTo: (_, { to }: { to: ReturnPoint }) => to }),
    forgetReturn: assign({ returnsTo: null }),
    rememberPause: assign({
      pausedFor: ({ event }, { reason }: { reason: PauseReason | 'payload' }) =>
        reason === 'payload' ? reasonIn(event.payload?.['reason']) : reason,
    }),
    forgetPause: assign({ pausedFor: null }),
  },
});

/** The one static machine of the process. Pure: no clock, no database, no actor is ever started. */
export const processMachine = settings.createMachine({
  ...processConfig,
  context: initialContext,
});

/** Whether a transition may be taken. */
export function allOf(input: GuardInput, { guards, at, when }: GuardParams): boolean {
  return (
    isAt(input.at, at) && (when ?? []).every((name) => branches[name](input)) && guards.every((name) => guardRegistry[name].passes(input))
  );
}

/** Whether a position lies in one of these stages or sub-states; always when there are none. */
export function isAt(position: Position, places: GuardParams['at']): boolean {
  return places === undefined || places.some((place) => place === position.stage || place === stateNameOf(position));
}

function reasonIn(value: unknown): PauseReason {
  return pauseReasons.find((reason) => reason === value) ?? 'agreedByBoth';
}
