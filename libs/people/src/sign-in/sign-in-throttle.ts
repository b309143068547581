import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, newId, sha256Hex, type Clock } from '#libs/kernel';
import { nobody, UnitOfWork } from '#libs/persistence';

const WINDOW_MS = 15 * 60_000;
const MOST_FOR_PAIR = 10;
const MOST_FOR_ADDRESS = 100;

interface Failures {
  readonly forPair: number;
  readonly forAddress: number;
  readonly oldestForPair: Date | null;
  readonly oldestForAddress: Date | null;
}

/**
 * Slows down guessing. Failures alone count, per account and network address together, and per address: so nobody can lock
 * somebody else out of their account from another address.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError too-many-requests with the seconds until the next try */
  async refuseTooMany(email: string, address: string): Promise<void> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - WINDOW_MS);
    const failures = await this.unitOfWork.read(nobody, (tx) =>
      tx.row<Failures>(
        `select for_pair as "forPair", for_address as "forAddress", oldest_for_pair as "oldestForPair", oldest_for_address as "oldestForAddress"
           from app.sign_in_failures($1, $2, $3)`,
        [sha256Hex(email), address, since],
      ),
    );
    if (!failures) return;
    const full = [
      failures.forPair >= MOST_FOR_PAIR ? failures.oldestForPair : null,
      failures.forAddress >= MOST_FOR_ADDRESS ? failures.oldestForAddress : null,
    ].filter((oldest) => oldest !== null);
    if (full.length === 0) return;
    const free = Math.max(...full.map((oldest) => oldest.getTime())) + WINDOW_MS;
    throw new DomainError('too-many-requests', { retryAfterSeconds: Math.max(1, Math.ceil((free - now.getTime()) / 1000)) });
  }

  async noteFailure(email: string, address: string): Promise<void> {
    await this.unitOfWork.run(nobody, (tx) =>
      tx.rows('select app.note_sign_in_failure($1, $2, $3, $4)', [newId(), sha256Hex(email), address, this.clock.now()]),
    );
  }
}
