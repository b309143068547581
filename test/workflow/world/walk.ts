import {
  advance,
  regions,
  regionValues,
  sideOfRole,
  stateNameOf,
  whoMay,
  type CaseActor,
  type CaseRole,
  type EventType,
  type Region,
  type StateName,
} from '#libs/workflow';
import { afterEvent, waits, type Wait } from './after-event.js';
import { eventOf, sampleKeys, samplePayload, type SampleKey } from './samples.js';
import { draftWorld, factsIn, idsIn, type World } from './world.js';

/** One step of a path: somebody takes an event with a sample payload, or time passes with its reminders. */
export type PathStep =
  | { readonly kind: 'event'; readonly type: EventType; readonly role: CaseRole; readonly sample: SampleKey }
  | { readonly kind: 'wait'; readonly until: Wait };

/** A world with the shortest path to it, from the draft. */
export interface Reached {
  readonly world: World;
  readonly path: readonly PathStep[];
}

/** A step from one world to the next. */
export interface Taken {
  readonly from: Reached;
  readonly step: PathStep;
  readonly to: World;
}

/** The sample actor of a role: declared, not involved before. */
export function actorIn(role: CaseRole): CaseActor {
  return { roles: [role], conflict: 'declaredNone', involvedBefore: false };
}

/** Everything one can do in a world, with where it leads. */
export function stepsFrom(reached: Reached): Taken[] {
  const { world } = reached;
  const taken: Taken[] = [];
  for (const until of Object.keys(waits) as Wait[]) {
    if (waits[until].possible(world)) taken.push({ from: reached, step: { kind: 'wait', until }, to: waits[until].after(world) });
  }
  for (const sample of sampleKeys) {
    const type = eventOf(sample);
    if (!fitsActions(sample, world)) continue;
    for (const role of rolesToWalk(type)) {
      const payload = samplePayload(sample, idsIn(world));
      const result = advance(world.position, factsIn(world, sample), { type, actor: actorIn(role), payload });
      if (result.kind === 'refused') continue;
      taken.push({ from: reached, step: { kind: 'event', type, role, sample }, to: afterEvent(world, sample, role, result.position) });
    }
  }
  return taken;
}

/**
 * Roles whose steps can differ: one for each side, and one for those who take none. Whoever stands down leaves another place. That
 * the others behave as these do is a test of its own.
 */
export function rolesToWalk(type: EventType): CaseRole[] {
  if (type === 'stand-down') return [...whoMay[type]];
  const sides = whoMay[type].map((role) => sideOfRole(role) ?? 'none');
  return whoMay[type].filter((_, index) => sides.indexOf(sides[index] ?? 'none') === index);
}

// A sample that speaks of an open action needs one, and one that verifies needs one that is done.
function fitsActions(sample: SampleKey, { actions }: World): boolean {
  if (sample === 'complete-action') return actions.open.respondent > 0;
  return sample !== 'complete-action/verify' || actions.unverified > 0;
}

/**
 * Every world within the bounds, breadth first, with every step out of it. Reviews and reopenings come last, so that the shortest
 * path to a stage is the ordinary one and not a short cut through an end and back.
 */
export function exploreProcess(): { readonly reached: readonly Reached[]; readonly taken: readonly Taken[] } {
  const reached: Reached[] = [{ world: draftWorld, path: [] }];
  const seen = new Set([keyOf(draftWorld)]);
  const taken: Taken[] = [];
  const held: Taken[] = [];
  const follow = (step: Taken): void => {
    taken.push(step);
    const key = keyOf(step.to);
    if (seen.has(key) || !isWithinBounds(step.to)) return;
    seen.add(key);
    reached.push({ world: step.to, path: [...step.from.path, step.step] });
  };
  const walkFrom = (first: number, hold: boolean): void => {
    for (let index = first; index < reached.length; index += 1) {
      const from = reached[index];
      for (const step of from ? stepsFrom(from) : []) {
        if (hold && isReturn(step)) held.push(step);
        else follow(step);
      }
    }
  };
  walkFrom(0, true);
  const settled = reached.length;
  held.forEach(follow);
  walkFrom(settled, false);
  return { reached, taken };
}

function isReturn({ step }: Taken): boolean {
  return step.kind === 'event' && (step.type === 'reopen' || step.type === 'allow-review');
}

/** Shortest path to each sub-state. */
export function pathsToStates(reached: readonly Reached[]): Map<StateName, Reached> {
  const paths = new Map<StateName, Reached>();
  for (const one of reached) {
    const name = stateNameOf(one.world.position);
    if (!paths.has(name)) paths.set(name, one);
  }
  return paths;
}

/** Shortest path that ends with each event in each sub-state it can be taken in, and for each place it leads to. */
export function pathsToTransitions(taken: readonly Taken[]): Map<string, readonly PathStep[]> {
  const paths = new Map<string, readonly PathStep[]>();
  for (const { from, step, to } of taken) {
    if (step.kind === 'wait') continue;
    const key = `${stateNameOf(from.world.position)} ${step.type} ${stateNameOf(to.position)}`;
    const known = paths.get(key);
    if (!known || known.length > from.path.length + 1) paths.set(key, [...from.path, step]);
  }
  return paths;
}

// Side regions in turn, not their product; and no more actions and commitments than it takes to see a difference.
function isWithinBounds({ position, actions, cited, joined }: World): boolean {
  const moved = movedRegions(position);
  const together = moved.length <= 1 || (moved.length === 2 && position.externalProceedings === 'court' && position.clock === 'paused');
  return together && actions.open.respondent <= 2 && actions.unverified <= 1 && cited.length <= 1 && joined.length === 0;
}

// Two worlds count as one when nothing that matters for the next steps tells them apart; the first one found stands for all. While
// a region beside the stage is moved, the sub-state alone tells.
function keyOf(world: World): string {
  const { position, actions } = world;
  const name = stateNameOf(position);
  const moved = movedRegions(position);
  const ended = position.stage === 'resolved' || position.stage === 'closed';
  if (moved.length > 0) {
    const told = (ended || position.stage === 'logged') && world.notified;
    const waited = name === 'logged.awaitingInformation' && world.lapsePeriodPassed;
    return JSON.stringify([name, moved.map((region) => `${region} ${position[region]}`), told, waited]);
  }
  const tells: Partial<Record<StateName, unknown>> = {
    'logged.triage': world.notified,
    'logged.awaitingInformation': world.lapsePeriodPassed,
    'logged.awaitingResponse': [world.noResponsePeriodPassed, world.extensions],
    'logged.responded': [world.advocacyTried, mediationRuledOut(world)],
    'advocacy.allocating': mediationRuledOut(world),
    'advocacy.active': [world.advocate, mediationRuledOut(world)],
    'mediation.inviting': [position.returnsTo, ...world.consented],
    'mediation.appointing': position.returnsTo,
    'mediation.signing': [position.returnsTo, world.mediator, world.signed.length],
    'mediation.inSession': [position.returnsTo, world.mediator, world.offer],
    'resolved.actionsOpen': [actions.open.respondent, actions.unverified, world.decided, world.published],
    'resolved.complete': [actions.unverified, world.decided, world.published],
  };
  return JSON.stringify([name, tells[name], actions.open.respondent > 0, ended && world.notified]);
}

function mediationRuledOut({ mediationTried, mediationUnsuitable }: World): boolean {
  return mediationTried || mediationUnsuitable !== null;
}

function movedRegions(position: World['position']): Region[] {
  return regions.filter((region) => position[region] !== regionValues[region][0]);
}
