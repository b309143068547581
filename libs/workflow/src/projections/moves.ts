import type { EventType } from '../event-type.js';
import type { GuardName } from '../guards/registry.js';
import { stages, type Region, type Stage } from '../position.js';
import type { ProcedureSettings } from '../procedure/procedure-settings.js';
import { everyTransition, leafOfTarget, leavesOf } from '../validation/every-transition.js';
import { processDefinition } from '../validation/process-definition.js';

/** One way an event leads, with the sub-states (or region value) it starts from. `to` is absent when nothing moves. */
export interface Move {
  readonly type: EventType;
  readonly region: 'stage' | Region;
  readonly from: readonly string[];
  readonly to?: string;
  readonly guards: readonly GuardName[];
  readonly leads: boolean;
}

/** Every way of every event, without those that a procedure's disabled stages leave out. */
export function movesOf(procedure?: ProcedureSettings): Move[] {
  const leaves = leavesOf(processDefinition);
  const kept = (name: string): boolean => !procedure || isEnabled(name.split('.')[0] ?? '', procedure);
  return everyTransition(processDefinition).flatMap(({ region, sources, type, transition, leads }): Move[] => {
    const from = region === 'stage' ? sources.filter(kept) : sources;
    const to = transition.target === undefined ? undefined : leafOfTarget(region, transition.target, leaves)?.name;
    if (from.length === 0 || (region === 'stage' && to !== undefined && !kept(to))) return [];
    const guards = transition.guard.params.guards as readonly GuardName[];
    return [{ type: type as EventType, region: region as Region, from, ...(to !== undefined && { to }), guards, leads }];
  });
}

/** Whether a procedure has a stage. Anything that is not a stage is not switched off. */
export function isEnabled(stage: string, { stages: enabled }: ProcedureSettings): boolean {
  return !(stage in enabled) || enabled[stage as keyof typeof enabled];
}

/** The stages of a procedure in order, without the draft, which is not yet a challenge. */
export function enabledStages(procedure: ProcedureSettings): Stage[] {
  return stages.filter((stage) => stage !== 'draft' && isEnabled(stage, procedure));
}
