import { DomainError } from '#libs/kernel';
import { availableEvents, type CaseActor, type EventType, type Facts, type Refusal } from '#libs/workflow';
import type { ChallengeRow } from '../case-file/challenge-row.js';

/** The guards that speak about the person and not about the challenge. */
const personalGuards: Readonly<Record<string, 'not-allowed' | 'conflict-declaration-needed'>> = {
  actorHoldsARoleForThis: 'not-allowed',
  conflictDeclared: 'conflict-declaration-needed',
};

/** The error for an event that the machine refused: which guard, what can be done about it, and what this person can do now. */
export function refusal(
  challenge: ChallengeRow,
  facts: Facts,
  actor: CaseActor,
  type: EventType,
  { guard, sentence }: Refusal,
): DomainError {
  return new DomainError(personalGuards[guard] ?? 'process-refused', {
    event: type,
    guard,
    sentence,
    availableEvents: availableEvents(challenge.position, facts, actor),
  });
}
