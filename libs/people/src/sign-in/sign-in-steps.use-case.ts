import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, sha256Hex, type Clock } from '#libs/kernel';
import { nobody, UnitOfWork } from '#libs/persistence';
import { issueToken, type IssuedToken } from './issue-token.js';
import { SecondFactor } from './second-factor.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { SignInUseCase, type SignInCommand } from './sign-in.use-case.js';
import { newSecret } from './token.js';

const QUARTER_HOUR_MS = 15 * 60_000;
const LINK = 'link';
const CODE = 'code';

/** Signed in, or `step`: keep it, and ask for the code. */
export type SignInProgress = { readonly issued: IssuedToken } | { readonly step: string };

/** Signing in on pages, a step at a time: password or link, then the code where the person has set that up. */
@Injectable()
export class SignInSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signIn: SignInUseCase,
    private readonly throttle: SignInThrottle,
    private readonly secondFactor: SecondFactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError wrong-credentials, too-many-requests */
  async withPassword(command: Omit<SignInCommand, 'code'>): Promise<SignInProgress> {
    return this.goOn(await this.signIn.personWithPassword(command));
  }

  /**
   * Sends a link to whoever has that address. Says nothing about whether anybody has.
   * @throws DomainError too-many-requests, by network address
   */
  async askForLink(email: string, address: string): Promise<void> {
    const asked = `link ${email.trim().toLowerCase()}`;
    await this.throttle.refuseTooMany(asked, address);
    await this.throttle.noteFailure(asked, address);
    const { text, hash } = newSecret();
    const now = this.clock.now();
    await this.unitOfWork.run(nobody, (tx) =>
      tx.rows('select app.ask_sign_in_link($1, $2, $3, $4, $5)', [email.trim(), hash, text, now, inAQuarterHour(now)]),
    );
  }

  /** @throws DomainError wrong-credentials for a link that was used, has run out or never was */
  async withLink(key: string): Promise<SignInProgress> {
    return this.goOn(await this.taken(key, LINK));
  }

  /**
   * The code that the step before asked for. A wrong one can be corrected: the step stays.
   * @throws DomainError wrong-credentials; too-many-requests; not-signed-in when it took too long
   */
  async withCode(step: string, code: string, address: string): Promise<IssuedToken> {
    const row = await this.unitOfWork.ask<{ person: string | null }>('select app.person_at_sign_in_step($1, $2) as person', [
      sha256Hex(step),
      this.clock.now(),
    ]);
    if (!row?.person) throw new DomainError('not-signed-in');
    await this.secondFactor.check(row.person, code, address);
    return issueToken(this.unitOfWork, this.clock, await this.taken(step, CODE));
  }

  private async goOn(personId: string): Promise<SignInProgress> {
    if (!(await this.secondFactor.isSetUp(personId))) return { issued: await issueToken(this.unitOfWork, this.clock, personId) };
    const { text, hash } = newSecret();
    const now = this.clock.now();
    await this.unitOfWork.run(nobody, (tx) =>
      tx.rows('select app.keep_sign_in_step($1, $2, $3, $4)', [hash, personId, now, inAQuarterHour(now)]),
    );
    return { step: text };
  }

  private async taken(secret: string, purpose: typeof LINK | typeof CODE): Promise<string> {
    const row = await this.unitOfWork.run(nobody, (tx) =>
      tx.row<{ person: string | null }>('select app.take_sign_in_link($1, $2, $3) as person', [
        sha256Hex(secret),
        purpose,
        this.clock.now(),
      ]),
    );
    if (!row?.person) throw new DomainError('wrong-credentials');
    return row.person;
  }
}

function inAQuarterHour(now: Date): Date {
  return new Date(now.getTime() + QUARTER_HOUR_MS);
}
