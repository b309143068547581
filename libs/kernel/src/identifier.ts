import { randomBytes } from 'node:crypto';

const COUNTER_LIMIT = 0x1000;
let lastMs = 0;
let counter = 0;

/**
 * A UUID version 7 (RFC 9562): rows made later sort later, which keeps index inserts together. Strictly increasing within a
 * process, even when the clock steps back; unguessable by 62 random bits, but never use one as a secret.
 */
export function newId(): string {
  const random = randomBytes(10);
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    // Half of the counter's range stays free for identifiers of the same millisecond.
    counter = random.readUInt16BE(8) & 0x7ff;
  } else {
    counter += 1;
    if (counter === COUNTER_LIMIT) {
      lastMs += 1;
      counter = 0;
    }
  }
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const time = lastMs.toString(16).padStart(12, '0');
  const sequence = counter.toString(16).padStart(3, '0');
  const tail = random.toString('hex', 0, 8);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
