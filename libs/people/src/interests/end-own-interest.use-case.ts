import { Inject, Injectable } from '@nestjs/common';
import { addDays, CLOCK, DomainError, fieldError, londonDateOf, type Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/persistence';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';
import { requireChanged, requireVersion } from '../versioned.js';
import { SELECT_INTEREST, versionOfInterest, type InterestRow } from './interest-row.js';

export interface EndOwnInterestCommand {
  readonly id: string;
  readonly version: number;
  /** The last day. */
  readonly to: string;
}

/** An earlier last day would open cases by as much earlier, so an officer has to record it. */
const MOST_DAYS_BACK = 31;

/**
 * Says that a tie of one's own has ended, once. It goes on keeping the person off that organisation's cases as any ended tie does, so
 * ending it opens nothing today.
 */
@Injectable()
export class EndOwnInterestUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found for what is not one's own, version-stale, field-errors */
  async execute(person: SignedInPerson, { id, version, to }: EndOwnInterestCommand): Promise<InterestRow> {
    const today = londonDateOf(this.clock.now());
    return this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      const read = () => tx.row<InterestRow>(`${SELECT_INTEREST} where i.id = $1 and i.person_id = $2`, [id, person.personId]);
      const before = await read();
      if (!before) throw new DomainError('not-found');
      requireVersion(versionOfInterest(before), version);
      if (before.to !== null) throw fieldError('to', 'alreadyEnded', 'This tie has ended. An officer can correct the day.');
      if (to < before.from) throw fieldError('to', 'beforeStart', 'The last day is before the first.');
      if (to > today) throw fieldError('to', 'inFuture', 'The last day cannot be in the future.');
      if (to < addDays(today, -MOST_DAYS_BACK)) throw fieldError('to', 'longAgo', 'An officer has to record a last day so long ago.');
      const row = await tx.row<{ ended: number }>('select app.end_own_interest($1, $2) as ended', [id, to]);
      requireChanged(row?.ended ?? 0);
      const after = await read();
      if (!after) throw new Error('An interest was not there after it was ended');
      return after;
    });
  }
}
