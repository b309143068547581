import type { Clock } from '#libs/kernel';

/** A clock that stands still until a test moves it. */
export class FixedClock implements Clock {
  private instant: Date;

  /** @param iso an instant such as `2026-06-01T09:00:00Z` */
  constructor(iso: string) {
    this.instant = new Date(iso);
  }

  now(): Date {
    return new Date(this.instant);
  }

  set(iso: string): void {
    this.instant = new Date(iso);
  }

  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = by;
    this.instant = new Date(this.instant.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  }
}
