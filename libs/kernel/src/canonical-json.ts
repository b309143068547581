const DEEPEST = 100;

/**
 * JSON with one spelling per value: keys sorted by code unit, no white space, properties that are undefined left out, dates as
 * ISO instants. Two equal values hash alike on every machine. TypeError for anything JSON cannot carry faithfully (NaN,
 * Infinity, bigint, functions, Map, undefined in a list, nesting over 100 levels).
 */
export function canonicalJson(value: unknown): string {
  return written(value, 0);
}

function written(value: unknown, depth: number): string {
  if (depth > DEEPEST) throw new TypeError('Nested too deeply, or a cycle');
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('Only finite numbers can be written');
    return JSON.stringify(value);
  }
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${Array.from(value, (item) => written(item, depth + 1)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`Cannot write a ${typeof value}`);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('Only plain objects can be written');
  return writtenObject(value as Record<string, unknown>, depth);
}

function writtenObject(value: Record<string, unknown>, depth: number): string {
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const item = value[key];
    if (item !== undefined) parts.push(`${JSON.stringify(key)}:${written(item, depth + 1)}`);
  }
  return `{${parts.join(',')}}`;
}
