import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, type Clock } from '#libs/kernel';
import { nobody, UnitOfWork } from '#libs/persistence';
import { issueToken, type IssuedToken } from './issue-token.js';
import { isPasswordOf } from './password.js';
import { SecondFactor } from './second-factor.js';
import { SignInThrottle } from './sign-in-throttle.js';

export type { IssuedToken } from './issue-token.js';

export interface SignInCommand {
  readonly email: string;
  readonly password: string;
  /** Of the person's authenticator, where one is set up. */
  readonly code?: string | undefined;
  /** The network address that asks. */
  readonly address: string;
}

/** Gives a token for an email address, a password and, where the person has set that up, a one-time code. */
@Injectable()
export class SignInUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: SignInThrottle,
    private readonly secondFactor: SecondFactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError wrong-credentials, the same and after the same time whether or not the account exists; too-many-requests;
   * second-factor-needed when the password is right and the code is missing
   */
  async execute(command: SignInCommand): Promise<IssuedToken> {
    const personId = await this.personWithPassword(command);
    if (await this.secondFactor.isSetUp(personId)) {
      if (command.code === undefined) throw new DomainError('second-factor-needed');
      await this.secondFactor.check(personId, command.code, command.address);
    }
    return issueToken(this.unitOfWork, this.clock, personId);
  }

  /** Whose the password is. @throws DomainError wrong-credentials, too-many-requests */
  async personWithPassword(command: Pick<SignInCommand, 'email' | 'password' | 'address'>): Promise<string> {
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
    return account.personId;
  }
}
