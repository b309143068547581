import { canonicalJson } from '#libs/kernel';
import { advance } from './advance.js';
import type { Refusal } from './advance-types.js';
import type { CaseRole } from './case-role.js';
import type { EventType, Payload } from './event-type.js';
import type { Facts } from './facts.js';
import { draftPosition, type Position } from './position.js';

/** What a ledger row keeps for a replay. */
export interface LedgerEntry {
  readonly type: EventType;
  readonly role: CaseRole;
  readonly facts: Facts;
  /** `lastingPart` of the payload. */
  readonly lasting: Payload;
  readonly from: Position;
  readonly to: Position;
}

/** What a replay found: the final position, or the first entry that does not fit, counted from 0. */
export type Replay =
  | { readonly ok: true; readonly position: Position }
  /** The entry does not begin where the one before it ended. */
  | { readonly ok: false; readonly index: number; readonly difference: 'from'; readonly expected: Position; readonly stored: Position }
  /** The machine leads somewhere else. */
  | { readonly ok: false; readonly index: number; readonly difference: 'to'; readonly expected: Position; readonly stored: Position }
  /** The machine would not have allowed it. */
  | { readonly ok: false; readonly index: number; readonly difference: 'refused'; readonly refusal: Refusal };

/** Runs every entry of one challenge through the machine again, in order: the final position, or the first difference. */
export function replay(entries: Iterable<LedgerEntry>, start: Position = draftPosition): Replay {
  let position = start;
  let index = 0;
  for (const { type, role, facts, lasting, from, to } of entries) {
    if (!same(from, position)) return { ok: false, index, difference: 'from', expected: position, stored: from };
    // Whether the person had declared and was free to act was checked then, and is no part of what is kept about them.
    const actor = { roles: [role], conflict: 'declaredNone', involvedBefore: false } as const;
    const result = advance(from, facts, { type, actor, payload: lasting });
    if (result.kind === 'refused') {
      return { ok: false, index, difference: 'refused', refusal: { guard: result.guard, sentence: result.sentence } };
    }
    if (!same(to, result.position)) return { ok: false, index, difference: 'to', expected: result.position, stored: to };
    position = to;
    index += 1;
  }
  return { ok: true, position };
}

function same(one: Position, other: Position): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
