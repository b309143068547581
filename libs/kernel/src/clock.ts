/** Where the present comes from, so that a test can say what time it is. */
export interface Clock {
  now(): Date;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() };

/** The name under which a program provides its Clock to whoever needs the present. */
export const CLOCK = Symbol('Clock');
