import { londonInstant, type LocalDate } from '#libs/kernel';
import type { RoomRow } from './room-row.js';

/** A session of the mediation as the mediator set it. Day and time are those of clocks in London. */
export interface SessionView {
  readonly on: LocalDate;
  readonly at: string;
  readonly startsAt: string;
  /** Null once the mediator was erased. */
  readonly place: string | null;
  readonly setAt: string;
  /** `moved`: another was set before it began. */
  readonly status: 'ahead' | 'past' | 'moved';
}

/** Every session in the order in which they were set. One that had not begun when the next was set has been moved to that. */
export function sessionsIn(rows: readonly RoomRow[], round: number | null, now: Date): SessionView[] {
  const set = rows.filter(({ type }) => type === 'set-session');
  return set.map((row, index): SessionView => {
    const on = row.lasting['on'] as LocalDate;
    const at = row.lasting['at'] as string;
    const startsAt = londonInstant(on, at);
    const next = set[index + 1];
    const isOver = startsAt <= now;
    const isMoved = (next !== undefined && next.at < startsAt) || (!isOver && row.round !== round);
    const place = row.payload?.['place'];
    return {
      on,
      at,
      startsAt: startsAt.toISOString(),
      place: typeof place === 'string' ? place : null,
      setAt: row.at.toISOString(),
      status: isMoved ? 'moved' : isOver ? 'past' : 'ahead',
    };
  });
}
