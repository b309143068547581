import type { LocalDate } from '#libs/kernel';
import type { Deadline, DeadlineStatus } from './deadline.js';

/**
 * What to show on a day. `overdue` is an open duty whose date has passed; on the day itself it is not overdue. A right that has
 * expired is `void`. While the clock stands still nothing becomes overdue.
 */
export function statusOn(deadline: Deadline, today: LocalDate): DeadlineStatus | 'overdue' {
  if (deadline.status !== 'open' || today <= deadline.dueOn || isPaused(deadline)) return deadline.status;
  if (deadline.sense === 'by') return 'overdue';
  return deadline.sense === 'until' ? 'void' : 'open';
}

/** The clock stands still for this deadline now. */
export function isPaused(deadline: Deadline): boolean {
  return deadline.status === 'open' && deadline.pauses.some((pause) => pause.ongoing);
}

/** The due day lies before today: what a `from` deadline is about may now be done, what an `until` deadline allows no longer. */
export function hasPassed(deadline: Deadline, today: LocalDate): boolean {
  return today > deadline.dueOn && !isPaused(deadline);
}

/** Stable identity of a round between computations: its key changes when a later round begins, this does not. */
export function roundIdentity(deadline: Pick<Deadline, 'rule' | 'startedBy'>): string {
  return `${deadline.rule}@${deadline.startedBy.seq}`;
}

/**
 * `computed` with every deadline that had already ended in `stored` put back as it was (under its present key): a changed
 * calendar or procedure recomputes open deadlines only.
 */
export function keepEnded(stored: readonly Deadline[], computed: readonly Deadline[]): Deadline[] {
  const ended = new Map(stored.filter((deadline) => deadline.status !== 'open').map((deadline) => [roundIdentity(deadline), deadline]));
  return computed.map((deadline) => {
    const kept = ended.get(roundIdentity(deadline));
    return kept ? { ...kept, key: deadline.key, round: deadline.round } : deadline;
  });
}

/** One difference between two computations of the same challenge; `before` or `after` is absent when it was not there. */
export interface DeadlineChange {
  readonly rule: Deadline['rule'];
  readonly before?: Pick<Deadline, 'dueOn' | 'status'>;
  readonly after?: Pick<Deadline, 'dueOn' | 'status'>;
}

/** What an event, or a changed calendar, does to the deadlines: for the ledger and for a preview. Unchanged ones are left out. */
export function deadlineChanges(before: readonly Deadline[], after: readonly Deadline[]): DeadlineChange[] {
  const earlier = new Map(before.map((deadline) => [roundIdentity(deadline), deadline]));
  const changes: DeadlineChange[] = [];
  for (const deadline of after) {
    const old = earlier.get(roundIdentity(deadline));
    earlier.delete(roundIdentity(deadline));
    if (old && old.dueOn === deadline.dueOn && old.status === deadline.status) continue;
    changes.push({ rule: deadline.rule, ...(old ? { before: essence(old) } : {}), after: essence(deadline) });
  }
  for (const gone of earlier.values()) changes.push({ rule: gone.rule, before: essence(gone) });
  return changes;
}

function essence({ dueOn, status }: Deadline): Pick<Deadline, 'dueOn' | 'status'> {
  return { dueOn, status };
}
