import type { Steps } from './shared-steps.js';
import type { StateRules } from './state-rules.js';
import type { MemoryAction } from './transition.js';

/** A sub-state as XState takes it. */
export interface SubStateNode {
  meta: StateRules;
  on: Steps;
}

/** A stage as XState takes it. `id` lets other stages point into it: `#logged.triage`. */
export interface StageNode {
  id: string;
  initial: string;
  on?: Steps;
  exit?: readonly MemoryAction[];
  states: Record<string, SubStateNode>;
}
