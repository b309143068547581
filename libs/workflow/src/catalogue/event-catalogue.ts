import type { EventEntry } from '../event-catalogue-entry.js';
import { eventTypes, type EventType } from '../event-type.js';
import type { EventWording } from './event-wording.js';
import { fileEvents } from './file-events.js';
import { helpEvents } from './help-events.js';
import { loggedEvents } from './logged-events.js';
import { mediationRoomEvents } from './mediation-room-events.js';
import { outcomeEvents } from './outcome-events.js';
import { publicationEvents } from './publication-events.js';
import { scrutinyEvents } from './scrutiny-events.js';
import { whoMay } from './who-may.js';

// An event without wording does not compile.
const wordings: Record<EventType, EventWording> = {
  ...loggedEvents,
  ...helpEvents,
  ...mediationRoomEvents,
  ...scrutinyEvents,
  ...publicationEvents,
  ...outcomeEvents,
  ...fileEvents,
};

/** Every event with who may take it, its form, button, history sentence and question to confirm, in both languages. */
export const eventCatalogue: Readonly<Record<EventType, EventEntry>> = Object.fromEntries(
  eventTypes.map((type) => [type, { ...wordings[type], who: whoMay[type] }]),
) as Record<EventType, EventEntry>;
