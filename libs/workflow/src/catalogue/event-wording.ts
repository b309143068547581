import type { EventEntry } from '../event-catalogue-entry.js';

/** A catalogue entry before it is joined with who may take the event. */
export type EventWording = Omit<EventEntry, 'who'>;
