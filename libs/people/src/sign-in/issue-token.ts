import type { Clock } from '#libs/kernel';
import { nobody, type UnitOfWork } from '#libs/persistence';
import { newSecret } from './token.js';

const LIFETIME_MS = 12 * 3_600_000;

/** A token is shown once; the database keeps its hash. */
export interface IssuedToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Begins a session of somebody who has shown all that is asked of them. */
export async function issueToken(unitOfWork: UnitOfWork, clock: Clock, personId: string): Promise<IssuedToken> {
  const { text, hash } = newSecret();
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + LIFETIME_MS);
  await unitOfWork.run(nobody, (tx) => tx.rows('select app.issue_token($1, $2, $3, $4)', [hash, personId, now, expiresAt]));
  return { token: text, expiresAt };
}
