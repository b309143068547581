import type { CaseRole } from '../case-role.js';
import type { NamedRule } from '../deadlines/deadline.js';

/** To whom waiting time is charged. `nobody` where it depends on who has not answered yet: see `holderOf`. */
export type Holder = 'challenger' | 'respondent' | 'officer' | 'advocate' | 'mediator' | 'panel' | 'nobody';

/** The rules of a sub-state: its `meta` in the machine. */
export interface StateRules {
  /** Role that answers for the challenge moving on. */
  readonly owner: CaseRole;
  readonly heldBy: Holder;
  readonly deadlines: readonly NamedRule[];
  /** The process can rest here for good. */
  readonly end?: true;
}
