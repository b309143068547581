import { commonGuards } from './common-guards.js';
import type { Guard } from './guard.js';
import { helpGuards } from './help-guards.js';
import { mediationRoomGuards } from './mediation-room-guards.js';
import { outcomeGuards } from './outcome-guards.js';
import { publicationGuards } from './publication-guards.js';
import { regionGuards } from './region-guards.js';
import { responseGuards } from './response-guards.js';
import { scrutinyGuards } from './scrutiny-guards.js';
import { submissionGuards } from './submission-guards.js';

/** Every rule that can refuse an event, by its name. Names are stable: programs and people quote them. */
export const guards = {
  ...commonGuards,
  ...submissionGuards,
  ...responseGuards,
  ...helpGuards,
  ...mediationRoomGuards,
  ...scrutinyGuards,
  ...outcomeGuards,
  ...publicationGuards,
  ...regionGuards,
} satisfies Record<string, Guard>;

/** A guard by its stable name. */
export type GuardName = keyof typeof guards;
/** Every guard by name, in the order they are documented. */
export const guardNames = Object.keys(guards) as readonly GuardName[];
