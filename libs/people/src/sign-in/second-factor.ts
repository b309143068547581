import { Inject, Injectable } from '@nestjs/common';
import { verifySync } from 'otplib';
import { CLOCK, DomainError, type Clock } from '#libs/kernel';
import { nobody, UnitOfWork } from '#libs/persistence';
import { SecretSeal } from './secret-seal.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Clocks of telephones go wrong by some seconds, and people type slowly. */
const TOLERANCE_SECONDS = 30;
const MOST_WRONG = 10;
const WINDOW_MS = 15 * 60_000;

/** `unreadable`: it was set up, and the key that its secret was kept with is gone. */
export type FactorState = 'none' | 'begun' | 'on' | 'unreadable';

interface StoredFactor {
  /** Undefined when the key does not open it. */
  readonly secret: string | undefined;
  readonly confirmedAt: Date | null;
  /** Number of the half minute of the last code taken, as text: a bigint. */
  readonly lastStep: string | null;
  readonly failures: number;
  readonly failedAt: Date | null;
}

/** One-time codes by time (RFC 6238), on top of what a person signed in with. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: SignInThrottle,
    private readonly seal: SecretSeal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async state(personId: string): Promise<FactorState> {
    return stateOf(await this.stored(personId));
  }

  /**
   * Whether the person has an authenticator that was tried: then a code is asked for.
   * @throws DomainError second-factor-unreadable when no code could be right
   */
  async isSetUp(personId: string): Promise<boolean> {
    const state = await this.state(personId);
    if (state === 'unreadable') throw new DomainError('second-factor-unreadable');
    return state === 'on';
  }

  /** The secret that a person has begun to set up, or undefined. */
  async unconfirmedSecret(personId: string): Promise<string | undefined> {
    const stored = await this.stored(personId);
    return stateOf(stored) === 'begun' ? stored?.secret : undefined;
  }

  /**
   * Takes a code once; the first one sets the authenticator up.
   * @throws DomainError wrong-credentials, too-many-requests, second-factor-unreadable
   */
  async check(personId: string, code: string, address: string): Promise<void> {
    const throttled = `code ${personId}`;
    await this.throttle.refuseTooMany(throttled, address);
    const now = this.clock.now();
    const stored = await this.stored(personId);
    if (stored && stored.failures >= MOST_WRONG && now.getTime() - (stored.failedAt?.getTime() ?? 0) < WINDOW_MS)
      throw new DomainError('too-many-requests', { retryAfterSeconds: WINDOW_MS / 1000 });
    if (stateOf(stored) === 'unreadable') throw new DomainError('second-factor-unreadable');
    const step = stored && stepOf(stored, code, now);
    if (step !== undefined && (await this.use(personId, step, now))) return;
    await this.throttle.noteFailure(throttled, address);
    await this.unitOfWork.run(nobody, (tx) => tx.rows('select app.note_wrong_code($1, $2)', [personId, now]));
    throw new DomainError('wrong-credentials');
  }

  /** False when that code, or a later one, has been used: of two that come at once one gets through. */
  private async use(personId: string, step: number, at: Date): Promise<boolean> {
    const row = await this.unitOfWork.run(nobody, (tx) =>
      tx.row<{ used: boolean }>('select app.use_code($1, $2, $3) as used', [personId, step, at]),
    );
    return row?.used === true;
  }

  private async stored(personId: string): Promise<StoredFactor | undefined> {
    const row = await this.unitOfWork.read(nobody, (tx) =>
      tx.row<StoredFactor & { secret: string }>(
        'select secret, confirmed_at as "confirmedAt", last_step as "lastStep", failures, failed_at as "failedAt" from app.second_factor_of($1)',
        [personId],
      ),
    );
    return row && { ...row, secret: this.seal.open(personId, row.secret) };
  }
}

/** What was begun and cannot be read is begun anew. */
function stateOf(stored: StoredFactor | undefined): FactorState {
  if (!stored) return 'none';
  if (stored.secret === undefined) return stored.confirmedAt === null ? 'none' : 'unreadable';
  return stored.confirmedAt === null ? 'begun' : 'on';
}

/** The half minute that a code belongs to; undefined for a wrong one, and for what is no code at all. */
function stepOf({ secret, lastStep }: StoredFactor, code: string, now: Date): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  if (secret === undefined || !/^\d{6}$/.test(token)) return undefined;
  const options = { secret, token, epoch: Math.floor(now.getTime() / 1000), epochTolerance: TOLERANCE_SECONDS };
  const result = verifySync(lastStep === null ? options : { ...options, afterTimeStep: Number(lastStep) });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}
