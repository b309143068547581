import { Injectable } from '@nestjs/common';
import { DomainError, fieldError } from '#libs/kernel';
import { UnitOfWork } from '#libs/persistence';
import { hashPassword, isPasswordOf } from '../sign-in/password.js';
import { SignInThrottle } from '../sign-in/sign-in-throttle.js';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';

export interface ChangeOwnPasswordCommand {
  readonly currentPassword: string;
  readonly newPassword: string;
  /** The network address that asks. */
  readonly address: string;
}

/** Changes one's own password and ends all one's tokens. Guessing the current one is slowed down like signing in. */
@Injectable()
export class ChangeOwnPasswordUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Whether there is one to change: who has always come by links has none. */
  async hasPassword(person: SignedInPerson): Promise<boolean> {
    return (await this.accountOf(person)) !== undefined;
  }

  async execute(person: SignedInPerson, command: ChangeOwnPasswordCommand): Promise<void> {
    const acting = actingPersonOf(person);
    const account = await this.accountOf(person);
    if (!account) throw new DomainError('not-allowed');
    await this.throttle.refuseTooMany(account.email, command.address);
    if (!(await isPasswordOf(account.passwordHash, command.currentPassword))) {
      await this.throttle.noteFailure(account.email, command.address);
      throw fieldError('currentPassword', 'wrong', 'This is not the current password.');
    }
    await this.throttle.refuseTooMany(account.email, command.address);
    const passwordHash = await hashPassword(command.newPassword);
    await this.unitOfWork.run(acting, (tx) => tx.rows('select app.set_password($1, $2)', [person.personId, passwordHash]));
  }

  private accountOf(person: SignedInPerson): Promise<{ email: string; passwordHash: string } | undefined> {
    return this.unitOfWork.read(actingPersonOf(person), (tx) =>
      tx.row<{ email: string; passwordHash: string }>(
        'select own.email, a.password_hash as "passwordHash" from app.address_of($1) own (email), app.account_for_sign_in(own.email) a',
        [person.personId],
      ),
    );
  }
}
