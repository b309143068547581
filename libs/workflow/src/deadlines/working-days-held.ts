import type { LocalDate, WorkingDayCalendar } from '#libs/kernel';

/** What is needed of a ledger entry to say whose turn it was after it. */
export interface HeldStep<P> {
  readonly at: Date;
  readonly to: P;
}

/**
 * Working days charged to whoever held the ball, from the first entry (taken as day 0) up to and including `until`. The shares
 * add up to the whole: every working day is charged to exactly one holder. `holderOf` says whose turn it is in a position.
 */
export function workingDaysHeldBy<P, H extends string>(
  entries: readonly HeldStep<P>[],
  calendar: WorkingDayCalendar,
  holderOf: (position: P) => H,
  until: LocalDate,
): { shares: Partial<Record<H, number>>; total: number } {
  const shares: Partial<Record<H, number>> = {};
  let total = 0;
  let since: LocalDate | undefined;
  let holder: H | undefined;
  const charge = (day: LocalDate): void => {
    if (holder === undefined || since === undefined) return;
    const days = Math.max(0, calendar.workingDaysBetween(since, day));
    shares[holder] = (shares[holder] ?? 0) + days;
    total += days;
  };
  for (const { at, to } of entries) {
    const received = calendar.receivedOn(at);
    const day = received > until ? until : received;
    charge(day);
    if (since === undefined || day > since) since = day;
    holder = holderOf(to);
  }
  charge(until);
  return { shares, total };
}
