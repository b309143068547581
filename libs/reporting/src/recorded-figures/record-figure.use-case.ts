import { Inject, Injectable } from '@nestjs/common';
import { lockCompact } from '#libs/agreements';
import { CLOCK, DomainError, newId, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { idempotently, RecordedFigureEntity, UnitOfWork, type IdempotentRequest, type StoredAnswer } from '#libs/persistence';
import { planKeeperOf } from '../action-plan/plan-roles.js';
import { requestedYear, runningYear } from '../reported-year.js';
import { requireFigure, standingFigure, type RecordedFigure } from './recorded-figure.js';
import { requireNotCounted } from './require-not-counted.js';

/** Which indicator of which Compact (slug), and what its figure for a reporting year is. */
export interface RecordFigureCommand {
  readonly compact: string;
  readonly key: string;
  readonly year: string;
  readonly value: number;
  readonly source: string;
}

/** Records a figure that the product does not count. By an officer or, for indicators that it never counts, an administrator. */
@Injectable()
export class RecordFigureUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, not-allowed, field-errors, already-exists for a year that has a figure: that one is corrected */
  async execute(person: SignedInPerson, command: RecordFigureCommand, request: IdempotentRequest): Promise<StoredAnswer<RecordedFigure>> {
    const keeper = planKeeperOf(person, command.compact);
    const { compactId } = keeper;
    const now = this.clock.now();
    return this.unitOfWork.run(actingPersonOf(person), (tx) =>
      idempotently(tx, person, request.key, request.hash, async () => {
        await lockCompact(tx, compactId);
        const year = requestedYear(command.year, now);
        await requireNotCounted(tx, keeper, command.key, year, runningYear(now));
        if (await standingFigure(tx, compactId, command.key, year)) throw new DomainError('already-exists', { field: 'year' });
        await tx.insert(RecordedFigureEntity, [
          {
            compactId,
            id: newId(),
            indicatorKey: command.key,
            year,
            number: 1,
            value: command.value.toString(),
            source: command.source.trim(),
            reason: null,
            recordedAt: now,
            recordedByPersonId: person.personId,
            recordedAs: keeper.role,
          },
        ]);
        const headers = { Location: `/api/v1/compacts/${command.compact}/indicators/${command.key}/figures/${year}`, ETag: '"1"' };
        return { status: 201, headers, body: await requireFigure(tx, compactId, command.key, year) };
      }),
    );
  }
}
