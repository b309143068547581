const FIRST_MS = 60_000;
const FACTOR = 4;
const LONGEST_MS = 6 * 3_600_000;

/**
 * How long to wait after the given number of failures: 1 min, 4 min, 16 min … at most 6 h, of which a random half is taken off at
 * most so that messages that failed together do not come back together. Eight attempts span about half a day to a day.
 * @param random from 0 up to 1
 * @returns milliseconds
 */
export function backOff(failures: number, random: () => number = Math.random): number {
  const full = Math.min(FIRST_MS * FACTOR ** Math.max(0, failures - 1), LONGEST_MS);
  return Math.round(full * (0.5 + random() / 2));
}
