import type { Effect, Outcome, Recipient, TemplateName } from '../effects.js';
import type { EventType } from '../event-type.js';
import type { BranchName } from '../guards/branches.js';
import type { GuardName } from '../guards/registry.js';
import type { PauseReason, ReturnPoint, Stage, StateName } from '../position.js';
import { commonRequirements, requirements } from '../requirements.js';

/** What the machine remembers itself; applied by the machine, never seen outside. */
export type MemoryAction =
  | { readonly type: 'rememberReturn'; readonly params: { readonly to: ReturnPoint } }
  | { readonly type: 'forgetReturn' }
  | { readonly type: 'rememberPause'; readonly params: { readonly reason: PauseReason | 'payload' } }
  | { readonly type: 'forgetPause' };
export type MachineAction = Effect | MemoryAction;

/**
 * One guard type for every transition, so that the configuration stays plain JSON.
 * - `guards` must all pass, in this order; the first that does not refuses the event.
 * - `at`: only from these stages or sub-states. Used by regions that follow an event of the stage.
 * - `when` chooses between targets and refuses nothing.
 */
export interface GuardParams {
  readonly guards: readonly GuardName[];
  readonly at?: readonly (Stage | StateName)[];
  readonly when?: readonly BranchName[];
}

/** A transition as XState takes it. */
export interface MachineTransition {
  target?: string;
  guard: { type: 'allOf'; params: GuardParams };
  actions: readonly MachineAction[];
  /** `goesBackBecause`: why a step back needs no guard of its own to end. */
  meta?: { goesBackBecause: string };
}

export interface TransitionOptions {
  readonly target?: string;
  readonly effects?: readonly MachineAction[];
  readonly when?: readonly BranchName[];
  readonly at?: readonly (Stage | StateName)[];
  /** Guards of this source state beside those of the event. */
  readonly also?: readonly GuardName[];
  readonly goesBackBecause?: string;
}

/** A transition of an event with the guards that the event always has. */
export function step(
  type: EventType,
  { target, effects = [], when, at, also = [], goesBackBecause }: TransitionOptions,
): MachineTransition {
  return {
    ...(target && { target }),
    guard: {
      type: 'allOf',
      params: { guards: [...commonRequirements(type), ...also, ...requirements[type]], ...(at && { at }), ...(when && { when }) },
    },
    actions: effects,
    ...(goesBackBecause && { meta: { goesBackBecause } }),
  };
}

export function message(template: TemplateName, ...to: readonly Recipient[]): Effect {
  return { type: 'messageQueued', params: { template, to } };
}

export function outcome(name: Outcome): Effect {
  return { type: 'outcomeRecorded', params: { outcome: name } };
}
