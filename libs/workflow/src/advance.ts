import { transition } from 'xstate';
import type { Advanced, Command, Refusal, Refused } from './advance-types.js';
import type { CaseActor, CaseRole } from './case-role.js';
import { effectTypes, processMachine } from './machine/process-machine.js';
import { positionOf, snapshotOf } from './machine/snapshot.js';
import type { Effect } from './effects.js';
import { eventTypes, type EventType } from './event-type.js';
import type { Facts } from './facts.js';
import type { GuardInput } from './guards/guard.js';
import type { Position } from './position.js';
import { everyRefusal, firstRefusal } from './refusal.js';
import { whoMay } from './catalogue/who-may.js';

/**
 * The only way a challenge moves. Takes the event in the first of the actor's roles that may; answers the new position and what
 * else has happened, as data, or which guard refused. Pure. Error when the machine does not know the position.
 */
export function advance(position: Position, facts: Facts, command: Command): Advanced | Refused {
  const verdict = judge(position, facts, command);
  return verdict.allowed ? take(verdict.input) : { kind: 'refused', ...verdict.refusal };
}

/** The events open to a person now, in process order. Guards about a payload are not asked: nothing has been filled in yet. */
export function availableEvents(position: Position, facts: Facts, actor: CaseActor): EventType[] {
  return eventTypes.filter((type) => explainRefusal(position, facts, { type, actor }) === undefined);
}

/** Why an event is refused, or undefined when it is not. */
export function explainRefusal(position: Position, facts: Facts, command: Command): Refusal | undefined {
  const verdict = judge(position, facts, command);
  return verdict.allowed ? undefined : verdict.refusal;
}

/** Everything that stands in the way of an event in the first of the actor's roles that it is open to; nothing when it is allowed. */
export function explainRefusals(position: Position, facts: Facts, command: Command): readonly Refusal[] {
  if (judge(position, facts, command).allowed) return [];
  return everyRefusal(inputOf(position, facts, command, rolesToTry(command)[0]));
}

type Verdict = { readonly allowed: true; readonly input: GuardInput } | { readonly allowed: false; readonly refusal: Refusal };

// The first role that every guard lets through; else the refusal in the first role, which the event's list puts first.
function judge(position: Position, facts: Facts, command: Command): Verdict {
  const [first, ...others] = rolesToTry(command);
  const inRole = (role: CaseRole): Verdict => {
    const input = inputOf(position, facts, command, role);
    const refusal = firstRefusal(input);
    return refusal ? { allowed: false, refusal } : { allowed: true, input };
  };
  const verdict = inRole(first);
  return verdict.allowed ? verdict : (others.map(inRole).find(({ allowed }) => allowed) ?? verdict);
}

// Roles of the actor that the event is open to; somebody without any is refused in the role they have.
function rolesToTry({ type, actor }: Command): readonly [CaseRole, ...CaseRole[]] {
  const [first, ...others] = whoMay[type].filter((role) => actor.roles.includes(role));
  return first ? [first, ...others] : [actor.roles[0] ?? 'system'];
}

function inputOf(at: Position, facts: Facts, { type, actor, payload }: Command, role: CaseRole): GuardInput {
  return { facts, at, type, role, conflict: actor.conflict, involvedBefore: actor.involvedBefore, payload };
}

function take({ facts, at, ...event }: GuardInput): Advanced {
  const before = snapshotOf(at, facts);
  const [after, actions] = transition(processMachine, before, event);
  if (after === before && actions.length === 0) throw new Error(`The machine refuses ${event.type} although every guard passes`);
  const position = positionOf(after);
  return {
    kind: 'advanced',
    position,
    role: event.role,
    effects: actions.flatMap((action) => effectsIn(action, facts, event.type, position)),
  };
}

function effectsIn({ type, params }: { type: string; params: unknown }, facts: Facts, event: EventType, to: Position): Effect[] {
  if (!(effectTypes as readonly string[]).includes(type)) return [];
  const effect = (params === undefined ? { type } : { type, params }) as Effect;
  if (effect.type !== 'messageQueued') return [effect];
  // A respondent who has not been told of the challenge must not learn of it from a message about its end.
  const told = facts.respondentNotified || event === 'accept' || to.stage === 'resolved';
  const recipients = effect.params.to.filter((recipient) => recipient !== 'respondent' || told);
  return recipients.length > 0 ? [{ type, params: { template: effect.params.template, to: recipients } } as Effect] : [];
}
