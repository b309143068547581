import { everyTransition, leafOfTarget, leavesOf, type Leaf } from './every-transition.js';
import type { LooseNode, ProcessDefinition } from './process-definition.js';
import type { ProcessProblem } from './problem.js';

interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Every state can be reached, and from every state of a stage the process can come to an end. */
export function checkGraph(definition: ProcessDefinition): ProcessProblem[] {
  const leaves = leavesOf(definition);
  const edges = everyTransition(definition).flatMap(({ region, sources, transition }): Edge[] => {
    const to = transition.target === undefined ? undefined : leafOfTarget(region, transition.target, leaves)?.name;
    return to === undefined ? [] : sources.map((from) => ({ from, to }));
  });
  const starts = Object.entries(definition.config.states).flatMap(([region, node]) => startOf(region, node));
  const reached = closure(starts, edges);
  const ends = leaves.filter(({ node }) => node.meta?.end).map(({ name }) => name);
  const ending = closure(
    ends,
    edges.map(({ from, to }) => ({ from: to, to: from })),
  );
  return [
    ...leaves.filter(({ name }) => !reached.has(name)).map(({ name }) => problem('unreachable-state', name)),
    ...leaves.filter(({ region, name }) => region === 'stage' && !ending.has(name)).map(({ name }) => problem('dead-end', name)),
    ...edges.filter(({ to }) => to.startsWith('draft.')).map(({ from }) => problem('back-to-draft', from)),
    ...goingBack(definition, leaves),
    ...mediationWithoutDoor(definition, leaves),
  ];
}

// A loop that nobody has thought about lets a challenge run in circles: a step back has a guard of its own, or says why it needs none.
function goingBack(definition: ProcessDefinition, leaves: readonly Leaf[]): ProcessProblem[] {
  const order = leaves.map(({ name }) => name);
  return everyTransition(definition)
    .filter(({ leads, region, sources, type, transition }) => {
      if (!leads || transition.target === undefined || transition.meta?.goesBackBecause) return false;
      const to = leafOfTarget(region, transition.target, leaves);
      if (!to || !sources.some((from) => order.indexOf(to.name) < order.indexOf(from))) return false;
      const common = definition.requirements[type]?.common ?? [];
      return transition.guard.params.guards.every((guard) => common.includes(guard));
    })
    .map(({ where }) => problem('goes-back-unguarded', where));
}

// Mediation is voluntary: each sub-state lets a party leave, on no condition but being one.
function mediationWithoutDoor(definition: ProcessDefinition, leaves: readonly Leaf[]): ProcessProblem[] {
  const doors = everyTransition(definition).filter(({ region, type }) => region === 'stage' && type === 'leave-mediation');
  const common = definition.requirements['leave-mediation']?.common ?? [];
  return leaves
    .filter(({ name }) => name.startsWith('mediation.'))
    .filter(
      ({ name }) =>
        !doors.some(({ sources, transition: { target, guard } }) => {
          const free = guard.params.guards.every((one) => common.includes(one)) && guard.params.when === undefined;
          return free && sources.includes(name) && target !== undefined && !target.startsWith('#mediation.');
        }),
    )
    .map(({ name }) => problem('mediation-cannot-be-left', name));
}

function startOf(region: string, { initial = '', states = {} }: LooseNode): string[] {
  const inner = states[initial];
  return region === 'stage' ? [`${initial}.${inner?.initial ?? initial}`] : [`${region}.${initial}`];
}

function closure(starts: readonly string[], edges: readonly Edge[]): Set<string> {
  const reached = new Set(starts);
  let before: number;
  do {
    before = reached.size;
    for (const { from, to } of edges) if (reached.has(from)) reached.add(to);
  } while (reached.size > before);
  return reached;
}

function problem(code: ProcessProblem['code'], where: string): ProcessProblem {
  return { code, where };
}
