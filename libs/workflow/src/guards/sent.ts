import type { Payload } from '../event-type.js';

/** The objects of a list in a payload; an absent list is empty. */
export function recordsIn(sent: Payload, field: string): readonly Record<string, unknown>[] {
  const list = sent[field];
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : [];
}

/** Whether the values are exactly these, each once, in any order. */
export function coversExactly(values: readonly unknown[], wanted: readonly string[]): boolean {
  return values.length === wanted.length && new Set(values).size === values.length && wanted.every((one) => values.includes(one));
}
