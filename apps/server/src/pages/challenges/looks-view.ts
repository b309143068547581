import type { LookView } from '#libs/casework';
import type { Language } from '#libs/workflow';
import { dayInWords } from '../rendering/template-engine.js';

const HOUR_MS = 3_600_000;
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });

/** Who looked, with the hour in words of the clock on the wall. */
export function looksView(looks: readonly LookView[] | undefined, language: Language) {
  return looks?.map(({ role, hour, people, names = [] }) => {
    const from = new Date(hour);
    return {
      role,
      people,
      names,
      day: dayInWords(from, language),
      from: clock.format(from),
      to: clock.format(new Date(from.getTime() + HOUR_MS)),
    };
  });
}
