import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { DomainError } from './domain-error.js';
import { calendarFromGovUk } from './gov-uk-calendar.js';
import type { LocalDate } from './local-date.js';

const file: unknown = JSON.parse(readFileSync(new URL('../../../data/bank-holidays.json', import.meta.url), 'utf8'));

describe('calendarFromGovUk', () => {
  it('reads the file that comes with the product, each division its own', () => {
    const days = [
      '2011-04-29',
      '2012-06-04',
      '2020-05-08',
      '2022-09-19',
      '2023-05-08',
      '2026-04-06',
      '2026-11-30',
      '2026-07-13',
      '2026-08-03',
    ];
    const off = (division: 'england-and-wales' | 'scotland' | 'northern-ireland'): string => {
      const calendar = calendarFromGovUk(file, division, [], 'v1');
      return days.map((date) => (calendar.isWorkingDay(date as LocalDate) ? 'w' : 'h')).join('');
    };
    expect(off('england-and-wales')).toBe('hhhhhhwww');
    expect(off('scotland')).toBe('hhhhhwhwh');
    expect(off('northern-ireland')).toBe('hhhhhhwhw');
  });

  it('says when a holiday is a substitute day and how far the data reaches', () => {
    const calendar = calendarFromGovUk(file, 'england-and-wales', [], 'v1');
    expect(calendar.dayOff('2022-12-27' as LocalDate)).toEqual({ kind: 'bankHoliday', title: 'Christmas Day (substitute day)' });
    expect(calendar.knownUntil).toBe('2030-12-31');
  });

  it.each([
    ['no such division', {}, 'england-and-wales.events'],
    ['an empty list', { 'england-and-wales': { events: [] } }, 'england-and-wales.events'],
    [
      'a date that does not exist',
      { 'england-and-wales': { events: [{ title: 'x', date: '2023-02-29' }] } },
      'england-and-wales.events[0].date',
    ],
    ['a holiday without a name', { 'england-and-wales': { events: [{ date: '2023-02-28' }] } }, 'england-and-wales.events[0].title'],
    ['null', null, 'england-and-wales.events'],
  ])('refuses %s and names the place', (_what, json, path) => {
    let caught: unknown;
    try {
      calendarFromGovUk(json, 'england-and-wales', [], 'v1');
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(DomainError);
    expect(caught).toMatchObject({ code: 'malformed-request', details: { path } });
  });
});
