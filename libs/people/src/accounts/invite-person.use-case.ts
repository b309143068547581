import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, type Clock } from '#libs/kernel';
import { UnitOfWork, type Tx } from '#libs/persistence';
import { newSecret } from '../sign-in/token.js';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';
import { personRow } from './person-row.js';

const WEEK_MS = 7 * 24 * 3_600_000;

/** Sends somebody who has never signed in a link that signs them in once, for a week; the one sent before no longer works. */
@Injectable()
export class InvitePersonUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found; already-exists for somebody who has signed in, or has no address */
  async execute(person: SignedInPerson, personId: string): Promise<void> {
    await this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      await personRow(tx, person, personId);
      if (!(await invitePerson(tx, personId, this.clock.now()))) throw new DomainError('already-exists', { field: 'email' });
    });
  }
}

/** The same inside a transaction. Answers whether an invitation was sent. The officer never sees the link: who reads the mail is the person. */
export async function invitePerson(tx: Tx, personId: string, now: Date): Promise<boolean> {
  const { text, hash } = newSecret();
  const row = await tx.row<{ invited: boolean }>('select app.invite_person($1, $2, $3, $4, $5) as invited', [
    personId,
    hash,
    text,
    now,
    new Date(now.getTime() + WEEK_MS),
  ]);
  return row?.invited === true;
}
