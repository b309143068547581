import { parseLocalDate } from '#libs/kernel';
import type { Payload } from '#libs/workflow';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const MOST = 24;

/** What has been chosen so far of a panel: what is not filled in, or not yet a date, is left out. */
export function panelChoice({ chair, members, observers, hearingOn }: Payload): Payload {
  const date = typeof hearingOn === 'string' ? parseLocalDate(hearingOn) : undefined;
  const [chosenChair] = people([chair]);
  return {
    ...(chosenChair !== undefined && { chair: chosenChair }),
    members: people(members),
    observers: people(observers),
    ...(date !== undefined && { hearingOn: date }),
  };
}

function people(values: unknown): string[] {
  const ids = Array.isArray(values) ? values.filter((value): value is string => typeof value === 'string' && UUID.test(value)) : [];
  return [...new Set(ids.map((id) => id.toLowerCase()))].slice(0, MOST);
}
