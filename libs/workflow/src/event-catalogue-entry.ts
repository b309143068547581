import type { CaseRole } from './case-role.js';
import type { Stream } from './event-type.js';
import type { Fields } from './field-spec.js';
import type { Words } from './words.js';

/** All that pages, messages and the API need to know of an event beside where it leads. */
export interface EventEntry {
  /** Case roles that may take it, the first of an actor's that passes acts. */
  readonly who: readonly CaseRole[];
  /** Name of the step: "Accept the challenge". */
  readonly label: Words;
  /** Text on the button that takes it. */
  readonly button: Words;
  readonly fields: Fields;
  /** Sentence in the history; `{who}` stands for the actor's role. */
  readonly history: Words;
  /** Stream the ledger row belongs to; `payload` means its `audience` field says. */
  readonly audience: Stream | 'payload';
  /** Question asked before an event that cannot be taken back. */
  readonly confirm?: Words;
}
