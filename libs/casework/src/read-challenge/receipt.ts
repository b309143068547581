import type { Position } from '#libs/workflow';
import type { ChallengeReceipt } from './challenge-view.js';

/** The receipt of a challenge at a position. */
export function receiptOf(reference: string, version: number, compact: string, position: Position): ChallengeReceipt {
  const { stage, subState, clock, track, regionalSupport, externalProceedings, review } = position;
  return { reference, version, compact, stage, subState, regions: { clock, track, regionalSupport, externalProceedings, review } };
}
