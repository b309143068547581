import type { Tx } from '#libs/persistence';
import type { Conflict } from '#libs/workflow';
import type { Situation } from './situation-facts.js';

/** What the database knows of a person who is named for a role on a case. */
export interface Candidate {
  readonly roles: readonly string[];
  readonly declaration: Exclude<Conflict, 'notNeeded'>;
  readonly fromAParty: boolean;
  readonly organisationId: string | null;
  readonly sector: string | null;
  readonly capacities: readonly string[];
  /** Capacities on this case that have ended. */
  readonly formerCapacities: readonly string[];
}

/** What is known of a person as a candidate for a role on the case. */
export async function candidateOf(tx: Tx, situation: Situation, personId: string): Promise<Candidate> {
  const { compactId, id } = situation.challenge;
  const row = await tx.row<{ candidate: Candidate }>('select app.candidate($1, $2, $3, $4) as candidate', [
    compactId,
    id,
    personId,
    situation.today,
  ]);
  if (!row) throw new Error('app.candidate gave no row');
  return row.candidate;
}
