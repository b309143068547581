import { challengesAccepted } from './challenges-accepted.indicator.js';
import { challengesMade } from './challenges-made.indicator.js';
import { compactChampions } from './compact-champions.indicator.js';
import type { CountedIndicator, CountedIndicatorKey } from './counted-indicator.js';
import { groupsUsingAdvocacy } from './groups-using-advocacy.indicator.js';
import { signatories } from './signatories.indicator.js';

/** Every indicator that the product counts itself. The others of an action plan are surveys and records kept elsewhere. */
export const countedIndicators: Readonly<Record<CountedIndicatorKey, CountedIndicator>> = {
  'challenges-made': challengesMade,
  'challenges-accepted': challengesAccepted,
  'groups-using-advocacy': groupsUsingAdvocacy,
  'compact-champions': compactChampions,
  signatories,
};

/** The counted indicator of that key, or undefined. */
export function countedIndicatorOf(key: string): CountedIndicator | undefined {
  return Object.hasOwn(countedIndicators, key) ? countedIndicators[key as CountedIndicatorKey] : undefined;
}

/** Their keys. */
export const countedIndicatorKeys: readonly CountedIndicatorKey[] = Object.values(countedIndicators).map(({ key }) => key);
