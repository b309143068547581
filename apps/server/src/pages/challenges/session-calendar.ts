import type { SessionView } from '#libs/casework';

/**
 * The next session as an iCalendar file (RFC 5545), or undefined when none is ahead. A session that is moved keeps its identity, so
 * that a calendar moves it as well.
 */
export function calendarEntry(reference: string, sessions: readonly SessionView[], title: string): string | undefined {
  const next = sessions.find(({ status }) => status === 'ahead');
  if (!next) return undefined;
  const number = sessions.filter(({ status }) => status === 'past').length + 1;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Compact Challenges//Mediation//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${reference}-mediation-${number}@compact-challenges`,
    `SEQUENCE:${sessions.indexOf(next)}`,
    `DTSTAMP:${stamp(next.setAt)}`,
    `DTSTART:${stamp(next.startsAt)}`,
    `SUMMARY:${title.replaceAll(/[\\,;]/g, (sign) => `\\${sign}`)}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** An instant as calendars write it: `20270114T143000Z`. */
function stamp(instant: string): string {
  return instant.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '');
}
