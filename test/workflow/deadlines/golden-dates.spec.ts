import { describe, expect, it } from '@jest/globals';
import type { CalendarDivision } from '#libs/kernel';
import { calendarOf, date, LedgerBuilder } from './ledger-builder.js';

const EW = 'england-and-wales';
const SC = 'scotland';
const NI = 'northern-ireland';

/** Counted by hand on a wall calendar with the bank holidays that GOV.UK published: five working days to acknowledge. */
const fiveWorkingDays: readonly (readonly [why: string, division: CalendarDivision, submittedAt: string, due: string])[] = [
  ['Easter and the royal wedding of 29 April 2011', EW, '2011-04-20T10:00:00Z', '2011-05-03'],
  ['the same in Northern Ireland', NI, '2011-04-20T10:00:00Z', '2011-05-03'],
  ['the same in Scotland, where Easter Monday is a working day', SC, '2011-04-20T10:00:00Z', '2011-04-28'],
  ['17:00 exactly on the eve of the royal wedding', EW, '2011-04-28T16:00:00.000Z', '2011-05-09'],
  ['a millisecond after 17:00 on that eve', EW, '2011-04-28T16:00:00.001Z', '2011-05-10'],
  ['spring holiday moved to 4 June 2012, jubilee on 5 June', EW, '2012-05-31T10:00:00Z', '2012-06-11'],
  ['Friday evening before that weekend', EW, '2012-06-01T17:30:00Z', '2012-06-13'],
  ['28 May 2012 was a working day', EW, '2012-05-25T10:00:00Z', '2012-06-01'],
  ['early May holiday moved to 8 May 2020', EW, '2020-05-01T10:00:00Z', '2020-05-11'],
  ['17:00 exactly on the eve of VE day', EW, '2020-05-07T16:00:00.000Z', '2020-05-15'],
  ['a millisecond after 17:00 on the eve of VE day', EW, '2020-05-07T16:00:00.001Z', '2020-05-18'],
  ['spring holiday and jubilee on 2 and 3 June 2022', EW, '2022-05-27T10:00:00Z', '2022-06-07'],
  ['after 17:00 on 1 June 2022', EW, '2022-06-01T16:00:00.001Z', '2022-06-13'],
  ['the funeral of 19 September 2022', EW, '2022-09-14T10:00:00Z', '2022-09-22'],
  ['Friday evening before the funeral', EW, '2022-09-16T16:30:00Z', '2022-09-27'],
  ['the first of May and the coronation of 8 May 2023', EW, '2023-04-28T10:00:00Z', '2023-05-09'],
  ['17:00 exactly on the Friday before the coronation', EW, '2023-05-05T16:00:00.000Z', '2023-05-15'],
  ['a millisecond after 17:00 on that Friday', EW, '2023-05-05T16:00:00.001Z', '2023-05-16'],
  ['Christmas 2010, both days substituted', EW, '2010-12-24T10:00:00Z', '2011-01-05'],
  ['Christmas 2010 in Scotland, with 2 January', SC, '2010-12-24T10:00:00Z', '2011-01-06'],
  ['Christmas 2011, Christmas Day on a Sunday', EW, '2011-12-23T10:00:00Z', '2012-01-04'],
  ['Christmas 2011 in Scotland', SC, '2011-12-23T10:00:00Z', '2012-01-05'],
  ['Christmas 2020, Boxing Day on a Saturday', EW, '2020-12-24T10:00:00Z', '2021-01-05'],
  ['Christmas 2020 in Scotland', SC, '2020-12-24T10:00:00Z', '2021-01-06'],
  ['Christmas 2021, both days substituted', EW, '2021-12-24T10:00:00Z', '2022-01-05'],
  ['Christmas 2021 in Scotland', SC, '2021-12-24T10:00:00Z', '2022-01-06'],
  ['Christmas 2022', EW, '2022-12-23T10:00:00Z', '2023-01-04'],
  ['Christmas 2022 in Scotland', SC, '2022-12-23T10:00:00Z', '2023-01-05'],
  ['17:00 exactly on Christmas Eve 2026', EW, '2026-12-24T17:00:00.000Z', '2027-01-05'],
  ['a millisecond after 17:00 on Christmas Eve 2026', EW, '2026-12-24T17:00:00.001Z', '2027-01-06'],
  ['Christmas Eve 2026 in Scotland', SC, '2026-12-24T17:00:00.000Z', '2027-01-06'],
  ['Christmas 2027 into a leap year', EW, '2027-12-24T10:00:00Z', '2028-01-05'],
  ['Friday 17:00 in winter time, clocks change on Sunday', EW, '2026-03-27T17:00:00.000Z', '2026-04-07'],
  ['a millisecond later', EW, '2026-03-27T17:00:00.001Z', '2026-04-08'],
  ['the last moment before the clocks go forward', EW, '2026-03-29T00:59:59.999Z', '2026-04-08'],
  ['Monday 17:00 in summer time', EW, '2026-03-30T16:00:00.000Z', '2026-04-08'],
  ['a millisecond later', EW, '2026-03-30T16:00:00.001Z', '2026-04-09'],
  ['Friday 17:00 in summer time, clocks change on Sunday', EW, '2026-10-23T16:00:00.000Z', '2026-10-30'],
  ['a millisecond later', EW, '2026-10-23T16:00:00.001Z', '2026-11-02'],
  ['Monday 16:30 in winter time would be late by summer time', EW, '2026-10-26T16:30:00.000Z', '2026-11-02'],
  ['Monday 17:00 in winter time', EW, '2026-10-26T17:00:00.000Z', '2026-11-02'],
  ['a millisecond later', EW, '2026-10-26T17:00:00.001Z', '2026-11-03'],
  ['half past midnight in summer is the new day', EW, '2026-07-15T23:30:00.000Z', '2026-07-23'],
  ['a minute before midnight counts as the next day', EW, '2026-07-15T22:59:00.000Z', '2026-07-23'],
  ['across 29 February 2024', EW, '2024-02-26T10:00:00Z', '2024-03-04'],
  ['across the end of February 2023', EW, '2023-02-27T10:00:00Z', '2023-03-06'],
  ['12 July in Northern Ireland', NI, '2022-07-11T10:00:00Z', '2022-07-19'],
  ['12 July elsewhere', EW, '2022-07-11T10:00:00Z', '2022-07-18'],
  ['12 July 2026 is a Sunday: 13 July in Northern Ireland', NI, '2026-07-10T10:00:00Z', '2026-07-20'],
  ['St Patrick’s Day in Northern Ireland', NI, '2026-03-16T10:00:00Z', '2026-03-24'],
  ['St Patrick’s Day elsewhere', EW, '2026-03-16T10:00:00Z', '2026-03-23'],
  ['St Andrew’s Day in Scotland', SC, '2026-11-27T10:00:00Z', '2026-12-07'],
  ['St Andrew’s Day elsewhere', EW, '2026-11-27T10:00:00Z', '2026-12-04'],
  ['the first Monday of August in Scotland', SC, '2026-07-31T10:00:00Z', '2026-08-10'],
  ['the first Monday of August elsewhere', EW, '2026-07-31T10:00:00Z', '2026-08-07'],
  ['the last Monday of August', EW, '2026-08-28T10:00:00Z', '2026-09-07'],
  ['the last Monday of August in Scotland', SC, '2026-08-28T10:00:00Z', '2026-09-04'],
  ['Easter 2026', EW, '2026-04-02T10:00:00Z', '2026-04-13'],
  ['Easter 2026 in Scotland', SC, '2026-04-02T10:00:00Z', '2026-04-10'],
];

describe('five working days, checked by hand', () => {
  it.each(fiveWorkingDays)('%s (%s): %s is due %s', (_why, division, at, due) => {
    expect(new LedgerBuilder().submit(at).deadline('acknowledge', '2000-01-01', { calendar: calendarOf(division) }).dueOn).toBe(due);
  });
});

describe('calendar months, checked by hand', () => {
  it.each([
    ['an ordinary decision', EW, '2026-01-15', '2026-04-14'],
    ['a month without that day', EW, '2025-11-30', '2026-02-27'],
    ['into a leap day', EW, '2023-11-30', '2024-02-28'],
    ['the day before falls on Good Friday', EW, '2026-01-04', '2026-04-02'],
    ['the day before falls on Easter Monday', EW, '2026-01-07', '2026-04-02'],
    ['Easter Monday in Scotland is no holiday', SC, '2026-01-07', '2026-04-06'],
    ['the day before falls on the Sunday after Christmas', EW, '2026-09-28', '2026-12-24'],
  ] as const)('longstop, %s (%s): decision of %s, last safe day %s', (_why, division, decisionOn, due) => {
    const ledger = new LedgerBuilder().submit('2026-01-02');
    const more = { calendar: calendarOf(division), decisionOn: date(decisionOn) };
    expect(ledger.deadline('legalLongstop', '2000-01-01', more).dueOn).toBe(due);
  });

  it.each([
    ['a Saturday moves on to Monday', '2025-11-28', '2026-03-02'],
    ['a leap day', '2023-11-29', '2024-02-29'],
    ['no leap day', '2022-11-29', '2023-02-28'],
    ['Christmas Day', '2026-09-25', '2026-12-29'],
  ])('checking actions, %s: resolved %s, due %s', (_why, resolvedOn, due) => {
    const ledger = new LedgerBuilder().submit('2022-01-05').add('settle', resolvedOn, { to: 'resolved.actionsOpen' });
    expect(ledger.deadline('verifyActions', '2000-01-01').dueOn).toBe(due);
  });

  it('reopening, six months after a closing, falls on Christmas Day and moves past it', () => {
    const ledger = new LedgerBuilder().submit('2026-06-01').add('withdraw', '2026-06-25', { to: 'closed.withdrawn' });
    expect(ledger.deadline('reopenWindow', '2026-07-01').dueOn).toBe('2026-12-29');
  });
});
