import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, fieldError, londonDateOf, type Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/persistence';
import { actingPersonOf, requireRole, type SignedInPerson } from '../signed-in-person.js';
import { SELECT_INTEREST, type InterestRow } from './interest-row.js';

/** The last day of a tie. It keeps the person off that organisation's cases for three more years. */
export interface EndInterestCommand {
  readonly id: string;
  readonly to: string;
}

/** The ties that people of a Compact have registered, as its officers see them, end them and correct the day. Their own they end as anybody does. */
@Injectable()
export class LookAfterInterestsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The ties of one person in a Compact, newest first; none for a reader who is no officer there. */
  async of(person: SignedInPerson, compactId: string, personId: string): Promise<readonly InterestRow[]> {
    return this.unitOfWork.read(actingPersonOf(person), (tx) =>
      tx.rows<InterestRow>(`${SELECT_INTEREST} where i.compact_id = $1 and i.person_id = $2 order by i.from_on desc, i.id desc`, [
        compactId,
        personId,
      ]),
    );
  }

  /** @throws DomainError not-found, not-allowed, field-errors for a day that has not come or lies before the first */
  async end(person: SignedInPerson, { id, to }: EndInterestCommand): Promise<InterestRow> {
    return this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      const found = await tx.row<{ compactId: string; personId: string; from: string }>(
        'select compact_id as "compactId", person_id as "personId", from_on as "from" from interest where id = $1',
        [id],
      );
      if (!found) throw new DomainError('not-found');
      requireRole(person, found.compactId, 'officer');
      if (found.personId === person.personId) throw new DomainError('not-allowed');
      if (to < found.from) throw fieldError('to', 'beforeStart', 'The last day is before the first.');
      if (to > londonDateOf(this.clock.now())) throw fieldError('to', 'outOfRange', 'The last day cannot be in the future.');
      await tx.change('update interest set to_on = $3 where compact_id = $1 and id = $2', [found.compactId, id, to]);
      const ended = await tx.row<InterestRow>(`${SELECT_INTEREST} where i.compact_id = $1 and i.id = $2`, [found.compactId, id]);
      if (!ended) throw new DomainError('not-found');
      return ended;
    });
  }
}
