import type { EventType } from '../event-type.js';
import { regions, type Position, type Region } from '../position.js';
import { processConfig, type ProcessConfig } from './process-config.js';
import type { MachineTransition } from './transition.js';

/** The region that decides on an event; others only follow it. */
export type LeadingRegion = 'stage' | Region;

/** The transitions of an event in the state that the stage region is in: of the sub-state, else of the stage. */
export function stageTransitions(
  type: EventType,
  { stage, subState }: Position,
  config: ProcessConfig = processConfig,
): readonly MachineTransition[] {
  const node = config.states.stage.states[stage];
  if (!node) return [];
  const inside = 'states' in node ? node.states[subState]?.on[type] : undefined;
  return inside ?? node.on?.[type] ?? [];
}

/** The region that leads an event: the stage if any state of it takes the event, else the side region that takes it everywhere; a follower says `at`. */
export function leadingRegion(type: EventType, config: ProcessConfig = processConfig): LeadingRegion | undefined {
  const stages = Object.values(config.states.stage.states);
  const inStage = stages.some((node) => [node, ...('states' in node ? Object.values(node.states) : [])].some(({ on }) => on?.[type]));
  if (inStage) return 'stage';
  return regions.find((region) =>
    Object.values(config.states[region].states).some(({ on }) => on[type]?.some(({ guard }) => guard.params.at === undefined)),
  );
}

const leaders = new Map<EventType, LeadingRegion | undefined>();

/** The transitions that decide whether an event may happen in a position. */
export function leadingTransitions(type: EventType, position: Position): readonly MachineTransition[] {
  if (!leaders.has(type)) leaders.set(type, leadingRegion(type));
  const region = leaders.get(type);
  if (region === undefined) return [];
  return region === 'stage' ? stageTransitions(type, position) : (processConfig.states[region].states[position[region]]?.on[type] ?? []);
}
