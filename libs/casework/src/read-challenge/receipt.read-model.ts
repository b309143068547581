import { DomainError, type Clock } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import type { Tx } from '#libs/persistence';
import type { ChallengeReceipt, ChallengeView } from './challenge-view.js';
import { challengeView } from './challenge-view.read-model.js';

/**
 * What somebody is shown after an event: the challenge, or, where the event took their access away or they have yet to declare,
 * a receipt with the number and where it stands.
 */
export async function viewOrReceipt(
  tx: Tx,
  person: SignedInPerson,
  clock: Clock,
  known: ChallengeReceipt,
): Promise<ChallengeView | ChallengeReceipt> {
  try {
    return await challengeView(tx, person, clock, known.reference);
  } catch (error) {
    if (error instanceof DomainError && ['not-found', 'not-allowed', 'conflict-declaration-needed'].includes(error.code)) return known;
    throw error;
  }
}
