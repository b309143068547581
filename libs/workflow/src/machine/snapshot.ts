import type { SnapshotFrom } from 'xstate';
import type { Facts } from '../facts.js';
import { regions, type Position } from '../position.js';
import { processMachine, type MachineContext } from './process-machine.js';

export type ProcessSnapshot = SnapshotFrom<typeof processMachine>;
type Value = Pick<Position, (typeof regions)[number]> & { readonly stage: string | Readonly<Record<string, string>> };

/** The machine's snapshot of a stored position. Error when the machine does not know it. */
export function snapshotOf(position: Position, facts: Facts): ProcessSnapshot {
  const { stage, subState, returnsTo, pausedFor, ...sides } = position;
  const value = { stage: stage === 'draft' ? stage : { [stage]: subState }, ...sides };
  return processMachine.resolveState({ value, context: { facts, at: position, returnsTo, pausedFor } });
}

/** The position in a snapshot, as columns. */
export function positionOf(snapshot: ProcessSnapshot): Position {
  const { stage, ...sides } = snapshot.value as unknown as Value;
  const [name, subState] = typeof stage === 'string' ? [stage, stage] : (Object.entries(stage)[0] ?? []);
  const { returnsTo, pausedFor }: MachineContext = snapshot.context;
  return { ...sides, stage: name, subState, returnsTo, pausedFor } as Position;
}
