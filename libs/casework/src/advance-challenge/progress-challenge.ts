import type { Tx } from '#libs/persistence';
import type { Position } from '#libs/workflow';
import type { ChallengeRow } from '../case-file/challenge-row.js';
import type { ChallengeChanges } from '../effects/effect-scene.js';
import type { StreamHead } from '../ledger/append-to-ledger.js';

const PROGRESS = `update challenge set version = $3, ledger_head = $4, stage = $5, sub_state = $6, clock = $7, track = $8, regional_support = $9,
  external_proceedings = $10, review = $11, returns_to = $12, paused_for = $13`;

/** Moves the challenge to its new position and sets what the event changed beside it. */
export async function progressChallenge(
  tx: Tx,
  challenge: ChallengeRow,
  position: Position,
  head: StreamHead,
  changes: ChallengeChanges,
): Promise<void> {
  const parameters: unknown[] = [
    challenge.compactId,
    challenge.id,
    head.seq,
    head.hash,
    position.stage,
    position.subState,
    position.clock,
    position.track,
    position.regionalSupport,
    position.externalProceedings,
    position.review,
    position.returnsTo,
    position.pausedFor,
  ];
  const columns: Readonly<Record<keyof ChallengeChanges, string>> = {
    severity: 'severity',
    mediationUnsuitable: 'mediation_unsuitable',
    acceptedOn: 'accepted_on',
    outcome: 'outcome',
    resolvedAtStage: 'resolved_at_stage',
    closedOn: 'closed_on',
    counts: 'counts',
  };
  const assignments = Object.entries(changes).map(([name, value]) => {
    parameters.push(value);
    return `, ${columns[name as keyof ChallengeChanges]} = $${parameters.length}`;
  });
  const moved = await tx.change(`${PROGRESS}${assignments.join('')} where compact_id = $1 and id = $2`, parameters);
  if (moved !== 1) throw new Error('the challenge did not move');
}
