export type { Language, Words } from './words.js';
export * from './position.js';
export * from './case-role.js';
export { eventTypes, isEventType, streams, type EventType, type Payload, type Stream } from './event-type.js';
export * from './facts.js';
export * from './effects.js';
export * from './field-spec.js';
export type { EventEntry } from './event-catalogue-entry.js';
export type { Advanced, Command, Refusal, Refused } from './advance-types.js';
