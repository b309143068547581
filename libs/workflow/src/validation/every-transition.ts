import type { LooseNode, LooseSteps, LooseTransition, ProcessDefinition } from './process-definition.js';

/** One transition with where it stands. */
export interface Placed {
  readonly region: string;
  /** Leaf states it can be taken in, as `logged.triage` or `clock.paused`. */
  readonly sources: readonly string[];
  readonly type: string;
  readonly index: number;
  /** All branches of the event in this place. */
  readonly siblings: readonly LooseTransition[];
  readonly transition: LooseTransition;
  /** The region decides on the event; otherwise it follows one that the stage decides. */
  readonly leads: boolean;
  /** For messages: `logged.triage accept #0`. */
  readonly where: string;
}

/** One leaf state with its place in the process. */
export interface Leaf {
  readonly region: string;
  readonly name: string;
  readonly node: LooseNode;
}

/** Leaf states of every region, in the order written. The stage region's are named by stage, the others by region. */
export function leavesOf({ config }: Pick<ProcessDefinition, 'config'>): Leaf[] {
  return Object.entries(config.states).flatMap(([region, { states = {} }]) =>
    Object.entries(states).flatMap(([name, node]): Leaf[] => {
      if (region !== 'stage') return [{ region, name: `${region}.${name}`, node }];
      const inside = Object.entries(node.states ?? { [name]: node });
      return inside.map(([sub, leaf]) => ({ region, name: `${name}.${sub}`, node: leaf }));
    }),
  );
}

/** Every transition of every region. */
export function everyTransition(definition: Pick<ProcessDefinition, 'config'>): Placed[] {
  const found: Omit<Placed, 'leads'>[] = [];
  const collect = (region: string, name: string, sources: readonly string[], on: LooseSteps = {}): void => {
    for (const [type, siblings = []] of Object.entries(on)) {
      siblings.forEach((transition, index) =>
        found.push({ region, sources, type, index, siblings, transition, where: `${name} ${type} #${index}` }),
      );
    }
  };
  const leaves = leavesOf(definition);
  for (const { region, name, node } of leaves) collect(region, name, [name], node.on);
  for (const [name, { on, states }] of Object.entries(definition.config.states['stage']?.states ?? {})) {
    if (states)
      collect(
        'stage',
        name,
        Object.keys(states).map((sub) => `${name}.${sub}`),
        on,
      );
  }
  const ledByStage = new Set(found.filter(({ region }) => region === 'stage').map(({ type }) => type));
  // Without a stage that takes it, an event is led by the first region that does not say where: followers do.
  const free = found.filter(({ transition }) => transition.guard.params.at === undefined);
  const firstRegion = new Map(free.toReversed().map(({ type, region }) => [type, region]));
  return found.map((one) => ({ ...one, leads: one.region === (ledByStage.has(one.type) ? 'stage' : firstRegion.get(one.type)) }));
}

/** The leaf a target leads to, or undefined when there is none. */
export function leafOfTarget(region: string, target: string, leaves: readonly Leaf[]): Leaf | undefined {
  const name = region === 'stage' ? (/^#(\w+\.\w+)$/.exec(target)?.[1] ?? '') : `${region}.${target}`;
  return leaves.find((leaf) => leaf.region === region && leaf.name === name);
}
