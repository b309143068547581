import { Inject, Injectable } from '@nestjs/common';
import { generateSecret, generateURI } from 'otplib';
import { CLOCK, DomainError, sha256Hex, type Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/persistence';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';
import { SecondFactor } from './second-factor.js';
import { SecretSeal } from './secret-seal.js';

/** A place where somebody is signed in. */
export interface OwnSession {
  /** Names it, and opens nothing. */
  readonly session: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly isThisOne: boolean;
}

/** What a person has set up on top of the password. */
export type OwnSecondFactor =
  | { readonly state: 'notOffered' | 'none' | 'on' | 'unreadable' }
  /** `uri` is what an authenticator scans. */
  | { readonly state: 'begun'; readonly secret: string; readonly uri: string };

const SESSION_LENGTH = 16;

/** How people look after their own signing in. */
@Injectable()
export class OwnSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly factor: SecondFactor,
    private readonly seal: SecretSeal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async sessions(person: SignedInPerson, token: string): Promise<readonly OwnSession[]> {
    const current = sha256Hex(token).slice(0, SESSION_LENGTH);
    const rows = await this.unitOfWork.read(actingPersonOf(person), (tx) =>
      tx.rows<Omit<OwnSession, 'isThisOne'>>(
        'select session, created_at as "createdAt", expires_at as "expiresAt" from app.own_sessions($1)',
        [this.clock.now()],
      ),
    );
    return rows.map((row) => ({ ...row, isThisOne: row.session === current }));
  }

  /** Ends sessions of the person, and of nobody else. */
  async endSessions(person: SignedInPerson, sessions: readonly string[]): Promise<void> {
    await this.unitOfWork.run(actingPersonOf(person), (tx) => tx.rows('select app.end_own_sessions($1)', [sessions]));
  }

  async secondFactor(person: SignedInPerson): Promise<OwnSecondFactor> {
    const state = await this.factor.state(person.personId);
    if (state === 'on' || state === 'unreadable') return { state };
    const secret = await this.factor.unconfirmedSecret(person.personId);
    if (secret === undefined) return { state: isOffered(person) ? 'none' : 'notOffered' };
    const label = await this.unitOfWork.read(actingPersonOf(person), (tx) =>
      tx.row<{ address: string | null }>('select app.address_of($1) as address', [person.personId]),
    );
    return { state: 'begun', secret, uri: generateURI({ issuer: 'Compact Challenges', label: label?.address ?? person.name, secret }) };
  }

  /** @throws DomainError not-allowed for somebody it is not meant for; already-exists; second-factor-unreadable */
  async beginSecondFactor(person: SignedInPerson): Promise<void> {
    if (!isOffered(person)) throw new DomainError('not-allowed');
    if (await this.factor.isSetUp(person.personId)) throw new DomainError('already-exists');
    const sealed = this.seal.seal(person.personId, generateSecret());
    await this.unitOfWork.run(actingPersonOf(person), (tx) =>
      tx.rows('select app.begin_second_factor($1, $2)', [sealed, this.clock.now()]),
    );
  }

  /** @throws DomainError wrong-credentials, too-many-requests */
  async confirmSecondFactor(person: SignedInPerson, code: string, address: string): Promise<void> {
    await this.factor.check(person.personId, code, address);
  }

  /** Takes a code as well: a browser left open is not enough. @throws DomainError wrong-credentials, too-many-requests */
  async endSecondFactor(person: SignedInPerson, code: string, address: string): Promise<void> {
    await this.factor.check(person.personId, code, address);
    await this.unitOfWork.run(actingPersonOf(person), (tx) => tx.rows('select app.end_second_factor($1)', [person.personId]));
  }
}

function isOffered(person: SignedInPerson): boolean {
  return person.roles.some(({ role }) => role === 'officer' || role === 'administrator');
}
