import { describe, expect, it } from '@jest/globals';
import {
  advance,
  availableEvents,
  caseRoles,
  eventTypes,
  explainRefusal,
  isOpenStage,
  stateNameOf,
  stateNames,
  validatePayload,
  whoMay,
  type CaseRole,
} from '#libs/workflow';
import { allOf } from '../../libs/workflow/src/machine/process-machine.js';
import { everyTransition } from '../../libs/workflow/src/validation/every-transition.js';
import { processDefinition } from '../../libs/workflow/src/validation/process-definition.js';
import type { GuardParams } from '../../libs/workflow/src/machine/transition.js';
import { deepFreeze } from './world/deep-freeze.js';
import { eventOf, sampleKeys, samplePayload } from './world/samples.js';
import { actorIn, exploreProcess, pathsToStates, pathsToTransitions, stepsFrom, type Taken } from './world/walk.js';
import { factsIn, idsIn } from './world/world.js';

const { reached, taken } = exploreProcess();
const places = everyTransition(processDefinition);

/** The transitions, in every region, that a step took. */
function placesTaken({ from: { world }, step }: Taken): string[] {
  if (step.kind === 'wait') return [];
  const { position } = world;
  const leaves = [
    `${position.stage}.${position.subState}`,
    ...(['clock', 'track', 'regionalSupport', 'externalProceedings', 'review'] as const).map((region) => `${region}.${position[region]}`),
  ];
  const payload = samplePayload(step.sample, idsIn(world));
  const input = {
    facts: factsIn(world, step.sample),
    at: position,
    type: step.type,
    role: step.role,
    conflict: 'declaredNone',
    involvedBefore: false,
    payload,
  } as const;
  return leaves.flatMap((leaf) => {
    const here = places.filter(({ sources, type }) => type === step.type && sources.includes(leaf));
    const [first] = here.filter(({ transition }) => allOf(input, transition.guard.params as GuardParams));
    return first ? [first.where] : [];
  });
}

describe('the walk through the process', () => {
  it('reaches every sub-state', () => {
    expect([...pathsToStates(reached).keys()].sort()).toEqual([...stateNames].sort());
  });

  it('takes every transition of every region', () => {
    const wheres = new Set<string>();
    const seen = new Set<string>();
    for (const one of taken) {
      const key = JSON.stringify([one.from.world.position, one.step, one.to.position]);
      if (seen.has(key)) continue;
      seen.add(key);
      placesTaken(one).forEach((where) => wheres.add(where));
    }
    const missing = places.map(({ where }) => where).filter((where) => !wheres.has(where));
    expect(missing).toEqual([]);
  });

  it('takes every event', () => {
    const events = new Set(taken.flatMap(({ step }) => (step.kind === 'event' ? [step.type] : [])));
    expect([...eventTypes].filter((type) => !events.has(type))).toEqual([]);
    expect(pathsToTransitions(taken).size).toBeGreaterThan(300);
  });

  it('finds paths that can be followed step by step', () => {
    for (const { path, world } of pathsToStates(reached).values()) {
      let here = reached[0];
      for (const step of path) {
        const next = here && stepsFrom(here).find((one) => JSON.stringify(one.step) === JSON.stringify(step));
        here = next && { world: next.to, path: [] };
      }
      expect(here?.world.position).toEqual(world.position);
    }
  });

  it('uses payloads that the catalogue accepts', () => {
    for (const sample of sampleKeys) {
      for (const { world } of pathsToStates(reached).values()) {
        expect(validatePayload(eventOf(sample), samplePayload(sample, idsIn(world)))).toMatchObject({ ok: true });
      }
    }
  });
});

describe('what holds in every position', () => {
  it('remembers where mediation goes back to exactly during mediation, and why the clock is paused exactly while it is', () => {
    const wrong = taken.filter(({ to: { position } }) => {
      const returns = (position.returnsTo !== null) === (position.stage === 'mediation');
      return !returns || (position.pausedFor !== null) !== (position.clock === 'paused');
    });
    expect(wrong).toEqual([]);
  });

  it('runs the clock of every challenge that has ended', () => {
    expect(taken.filter(({ to: { position } }) => !isOpenStage(position.stage) && position.clock !== 'running')).toEqual([]);
  });

  // Problems are gathered and expected once: an expectation for each of some hundred thousand questions would take minutes.
  it('offers an event to a role exactly when it lets the role take it, and a refused event changes nothing', () => {
    const wrong: string[] = [];
    for (const { world } of reached) {
      const facts = deepFreeze(factsIn(world));
      const position = deepFreeze(structuredClone(world.position));
      const told = new Map(sampleKeys.map((sample) => [sample, deepFreeze(factsIn(world, sample))]));
      for (const role of caseRoles) {
        const actor = actorIn(role);
        const offered = availableEvents(position, facts, actor);
        for (const sample of sampleKeys) {
          const type = eventOf(sample);
          const refusal = explainRefusal(position, facts, { type, actor });
          if (offered.includes(type) !== (refusal === undefined))
            wrong.push(`${role} ${type} is offered and refused at ${stateNameOf(position)}`);
          if (!refusal) continue;
          const payload = samplePayload(sample, idsIn(world));
          const result = advance(position, told.get(sample) ?? facts, { type, actor, payload });
          if (result.kind !== 'refused' || result.guard !== refusal.guard) wrong.push(`${role} ${sample} at ${stateNameOf(position)}`);
          else if (result.sentence.en.length < 20 || result.sentence.cy.length < 20) wrong.push(`${result.guard} says nothing`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('lets a representative do what a challenger may, and a Champion or reviewer what an officer may where both may', () => {
    const alike: readonly (readonly [CaseRole, CaseRole])[] = [
      ['challenger', 'representative'],
      ['officer', 'champion'],
      ['officer', 'reviewer'],
    ];
    const wrong: string[] = [];
    for (const { world } of reached) {
      const facts = factsIn(world);
      for (const [one, other] of alike) {
        for (const type of eventTypes.filter((type) => whoMay[type].includes(one) && whoMay[type].includes(other))) {
          const refused = (role: CaseRole) => explainRefusal(world.position, facts, { type, actor: actorIn(role) })?.guard;
          if (refused(one) !== refused(other)) wrong.push(`${type}: ${one} ${refused(one)}, ${other} ${refused(other)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('lets an actor with several roles act in the first that may', () => {
    const { world } = pathsToStates(reached).get('logged.triage') ?? { world: reached[0]?.world };
    if (!world) throw new Error('No world');
    const actor = { ...actorIn('champion'), roles: ['champion', 'officer'] as const };
    const result = advance(world.position, factsIn(world), { type: 'accept', actor, payload: { severity: 'minor' } });
    expect(result).toMatchObject({ kind: 'advanced', role: 'officer' });
    const late = { ...factsIn(world), receivedLate: true };
    expect(advance(world.position, late, { type: 'accept', actor: actorIn('champion') })).toMatchObject({
      guard: 'lateChallengeNeedsOfficer',
    });
    expect(advance(world.position, late, { type: 'accept', actor })).toMatchObject({ kind: 'advanced', role: 'officer' });
  });
});
