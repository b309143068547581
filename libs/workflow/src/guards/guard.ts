import type { CaseRole, Conflict } from '../case-role.js';
import type { EventType, Payload } from '../event-type.js';
import type { Facts } from '../facts.js';
import type { Position } from '../position.js';
import type { Words } from '../words.js';

/** What a guard may look at, and nothing else: no clock, no database. */
export interface GuardInput {
  readonly facts: Facts;
  /** The position before the event. */
  readonly at: Position;
  readonly type: EventType;
  readonly role: CaseRole;
  readonly conflict: Conflict;
  readonly involvedBefore: boolean;
  readonly payload?: Payload | undefined;
}

/**
 * `situation` guards can be asked at any time. `payload` guards judge what was sent: without a payload they pass, so that the
 * events open to a person can be listed before anything is filled in.
 */
export interface Guard {
  readonly kind: 'situation' | 'payload';
  readonly passes: (input: GuardInput) => boolean;
  /** Shown to the person who was refused: says what they can do. */
  readonly sentence: Words;
}

export function situation(passes: Guard['passes'], en: string, cy: string): Guard {
  return { kind: 'situation', passes, sentence: { en, cy } };
}

export function payload(passes: (input: GuardInput, sent: Payload) => boolean, en: string, cy: string): Guard {
  return {
    kind: 'payload',
    passes: (input) => input.payload === undefined || passes(input, input.payload),
    sentence: { en, cy },
  };
}
