import { describe, expect, it } from '@jest/globals';
import type { RoomRow } from './room-row.js';
import { sessionsIn } from './sessions.js';

const set = (on: string, at: string, setAt: string, round = 1): RoomRow => ({
  seq: 1,
  type: 'set-session',
  role: 'mediator',
  at: new Date(setAt),
  round,
  lasting: { on, at },
  payload: { on, at, place: 'The Guildhall' },
});
const statuses = (rows: readonly RoomRow[], now: string, round: number | null = 1) =>
  sessionsIn(rows, round, new Date(now)).map(({ status }) => status);

describe('the sessions of a mediation', () => {
  const rows = [set('2026-12-01', '10:00', '2026-11-20T09:00:00Z'), set('2026-12-03', '14:30', '2026-12-02T09:00:00Z')];

  it('are ahead until they begin, by the clock in London', () => {
    expect(statuses([set('2026-07-01', '10:00', '2026-06-20T09:00:00Z')], '2026-07-01T08:59:00Z')).toEqual(['ahead']);
    expect(statuses([set('2026-07-01', '10:00', '2026-06-20T09:00:00Z')], '2026-07-01T09:00:00Z')).toEqual(['past']);
  });

  it('are past when the next is set afterwards, and moved when it is set before', () => {
    expect(statuses(rows, '2026-12-02T10:00:00Z')).toEqual(['past', 'ahead']);
    const earlier = [rows[0], set('2026-12-03', '14:30', '2026-11-30T09:00:00Z')] as RoomRow[];
    expect(statuses(earlier, '2026-11-30T10:00:00Z')).toEqual(['moved', 'ahead']);
  });

  it('do not take place when mediation ends before them', () => {
    expect(statuses(rows, '2026-12-02T10:00:00Z', null)).toEqual(['past', 'moved']);
  });
});
