import type { CommitmentRow } from '#libs/agreements';
import { situationTexts } from './situations.texts.js';

/** Something that may have happened, as people would say it. */
export type SituationKey = keyof typeof situationTexts;

/** Leads to the search. */
export const OTHER = 'other' as const satisfies SituationKey;

/**
 * Which commitments a situation is about, by their references in the national Compact of 2010 and in the Codes of 1998 to 2005. A
 * Compact with other references shows the search alone. Most frequent first, as the Compact Advocacy Programme counted them: notice,
 * consultation, late involvement.
 */
const refsOf: Readonly<Record<Exclude<SituationKey, 'other'>, readonly string[]>> = {
  cutNotice: ['4.4', 'FP-notice'],
  consultationShort: ['2.4', 'CPA-11.1'],
  involvedLate: ['2.3', 'FP-2.9', 'CPA-3.1'],
  noReasons: ['3.3'],
  noFullCost: ['3.8', 'FP-full-cost'],
  paidLate: ['3.10', 'FP-advance'],
  cutUndiscussed: ['4.3'],
  cutUnassessed: ['4.2'],
  noChanceToImprove: ['4.1'],
  noFeedback: ['2.5'],
  oneYear: ['3.4', 'FP-multi-year'],
  heavyApplication: ['3.5'],
  heavyMonitoring: ['3.6'],
  unequal: ['3.7'],
  risk: ['3.9', 'FP-4.8'],
  independence: ['1.1'],
  equality: ['5.1', '5.3'],
  endUnplanned: ['4.5'],
  changeUnreported: ['3.15'],
  weakEvidence: ['1.7'],
};

/** A situation that this Compact has a commitment for. */
export interface Situation {
  readonly key: SituationKey;
  readonly refs: readonly string[];
}

/** Those that can be chosen with these commitments, in the order in which they are offered. */
export function situationsWith(commitments: readonly CommitmentRow[]): readonly Situation[] {
  const known = new Set(commitments.map(({ ref }) => ref));
  return (Object.entries(refsOf) as [Exclude<SituationKey, 'other'>, readonly string[]][])
    .map(([key, refs]) => ({ key, refs: refs.filter((ref) => known.has(ref)) }))
    .filter(({ refs }) => refs.length > 0);
}

/** What chosen situations stand for. */
export function commitmentsOf(situations: readonly Situation[], chosen: readonly string[]): readonly string[] {
  return [...new Set(situations.filter(({ key }) => chosen.includes(key)).flatMap(({ refs }) => refs))];
}
