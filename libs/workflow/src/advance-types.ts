import type { CaseActor, CaseRole } from './case-role.js';
import type { Effect } from './effects.js';
import type { EventType, Payload } from './event-type.js';
import type { Position } from './position.js';
import type { Words } from './words.js';

/** An event with who takes it. `payload` must have passed `validatePayload`; absent when only availability is asked. */
export interface Command {
  readonly type: EventType;
  readonly actor: CaseActor;
  readonly payload?: Payload;
}

/** The challenge has moved, or stays and something is recorded. */
export interface Advanced {
  readonly kind: 'advanced';
  readonly position: Position;
  /** The role the actor took the event in: goes into the ledger. */
  readonly role: CaseRole;
  readonly effects: readonly Effect[];
}

/** Nothing changed. `guard` is a stable name, `sentence` says what the user can do. */
export interface Refused {
  readonly kind: 'refused';
  readonly guard: string;
  readonly sentence: Words;
}
/** Why an event is refused. */
export type Refusal = Omit<Refused, 'kind'>;
