import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, sha256Hex, type Clock } from '#libs/kernel';
import { nobody, UnitOfWork } from '#libs/persistence';
import { isPasswordOf } from './password.js';
import { SignInThrottle } from './sign-in-throttle.js';

const LIFETIME_MS = 12 * 3_600_000;

export interface SignInCommand {
  readonly email: string;
  readonly password: string;
  /** The network address that asks. */
  readonly address: string;
}

/** A token is shown once; the database keeps its hash. */
export interface IssuedToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Gives a token for an email address and a password.
 * @throws DomainError wrong-credentials, the same and after the same time whether or not the account exists; too-many-requests
 */
@Injectable()
export class SignInUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: SignInThrottle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(command: SignInCommand): Promise<IssuedToken> {
    const email = command.email.trim().toLowerCase();
    await this.throttle.refuseTooMany(email, command.address);
    const account = await this.unitOfWork.read(nobody, (tx) =>
      tx.row<{ personId: string; passwordHash: string }>(
        'select person_id as "personId", password_hash as "passwordHash" from app.account_for_sign_in($1)',
        [email],
      ),
    );
    if (!(await isPasswordOf(account?.passwordHash, command.password)) || !account) {
      await this.throttle.noteFailure(email, command.address);
      throw new DomainError('wrong-credentials');
    }
    // Guesses sent all at once have all passed the first look; the right one among them must not get through.
    await this.throttle.refuseTooMany(email, command.address);
    return this.issueToken(account.personId);
  }

  private async issueToken(personId: string): Promise<IssuedToken> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFETIME_MS);
    await this.unitOfWork.run(nobody, (tx) =>
      tx.rows('select app.issue_token($1, $2, $3, $4)', [sha256Hex(token), personId, now, expiresAt]),
    );
    return { token, expiresAt };
  }
}
