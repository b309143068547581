import { regions, stateNameOf, whoMay, type CaseRole, type EventType, type Position } from '#libs/workflow';
import type { SampleKey } from '../../workflow/world/samples.js';
import type { PathStep, Taken } from '../../workflow/world/walk.js';

/** What samples cannot bring about: they promise what the respondent will do, so the challenger never owes anything. */
const beyondSamples = ['complete-action by challenger', 'complete-action by representative'];

/**
 * What taking a step shows: an event leading from one sub-state to another, or from one value of a region beside the stage to
 * another; a role that took an event; a sample that was accepted.
 */
export function marksOf(from: Position, step: { type: EventType; role: CaseRole; sample: SampleKey }, to: Position): string[] {
  const moved = regions.filter((region) => from[region] !== to[region]);
  return [
    `${stateNameOf(from)} ${step.type} ${stateNameOf(to)}`,
    ...moved.map((region) => `${region}.${from[region]} ${step.type} ${region}.${to[region]}`),
    byRole(step.type, step.role),
    asSample(step.sample),
  ];
}

/** Everything the walk has to show: all that the model's own walk showed, and every event in every role that may take it. */
export function goalsOf(taken: readonly Taken[]): Set<string> {
  const roles = Object.entries(whoMay).flatMap(([type, who]) => who.map((role) => byRole(type, role)));
  return new Set([...shortestPaths(taken).keys(), ...roles.filter((mark) => !beyondSamples.includes(mark))]);
}

/** The shortest path that shows each mark. */
export function shortestPaths(taken: readonly Taken[]): Map<string, readonly PathStep[]> {
  const paths = new Map<string, readonly PathStep[]>();
  for (const { from, step, to } of taken) {
    if (step.kind === 'wait') continue;
    for (const mark of marksOf(from.world.position, step, to.position)) {
      const known = paths.get(mark);
      if (!known || known.length > from.path.length + 1) paths.set(mark, [...from.path, step]);
    }
  }
  return paths;
}

/** The mark of an event taken in a role. */
export function byRole(type: string, role: CaseRole): string {
  return `${type} by ${role}`;
}

/** The mark of a sample that was accepted. */
export function asSample(sample: SampleKey): string {
  return `${sample} as a sample`;
}

/** Whether a mark is a transition, of the stage or of a region. */
export function isMove(mark: string): boolean {
  return !/ by | as a sample$/.test(mark);
}
