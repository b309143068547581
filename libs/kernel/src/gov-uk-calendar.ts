import { DomainError } from './domain-error.js';
import { parseLocalDate } from './local-date.js';
import { WorkingDayCalendar, type CalendarDivision, type NamedDay } from './working-day-calendar.js';

/**
 * A calendar from a file in the shape of https://www.gov.uk/bank-holidays.json. A holiday that GOV.UK marks as a substitute day
 * says so in its title, because "27 December: Christmas Day" puzzles a reader. DomainError `malformed-request` with the path of
 * the first thing that is wrong.
 */
export function calendarFromGovUk(
  json: unknown,
  division: CalendarDivision,
  closures: readonly NamedDay[],
  version: string,
): WorkingDayCalendar {
  const part = property(json, division);
  const events = property(part, 'events');
  if (!Array.isArray(events) || events.length === 0) throw malformed(`${division}.events`);
  const holidays = events.map((event: unknown, index) => holidayFrom(event, `${division}.events[${index}]`));
  return new WorkingDayCalendar({ division, version, holidays, closures });
}

function holidayFrom(event: unknown, path: string): NamedDay {
  const title = property(event, 'title');
  const notes = property(event, 'notes');
  const text = property(event, 'date');
  const date = typeof text === 'string' ? parseLocalDate(text) : undefined;
  if (!date) throw malformed(`${path}.date`);
  if (typeof title !== 'string' || title.trim() === '') throw malformed(`${path}.title`);
  const substitute = typeof notes === 'string' && /substitute/i.test(notes);
  return { date, title: substitute ? `${title} (substitute day)` : title };
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function malformed(path: string): DomainError {
  return new DomainError('malformed-request', { path });
}
