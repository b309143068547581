import { Inject, Injectable } from '@nestjs/common';
import { lockCompact } from '#libs/agreements';
import { CLOCK, newId, type Clock } from '#libs/kernel';
import { actingPersonOf, requireVersion, type SignedInPerson } from '#libs/people';
import { RecordedFigureEntity, UnitOfWork } from '#libs/persistence';
import { planKeeperOf } from '../action-plan/plan-roles.js';
import { runningYear } from '../reported-year.js';
import { requireFigure, type RecordedFigure } from './recorded-figure.js';
import { requireNotCounted } from './require-not-counted.js';

/** `version` is the number of the figure that is corrected. A value of null takes it back. */
export interface CorrectFigureCommand {
  readonly compact: string;
  readonly key: string;
  readonly year: string;
  readonly version: number;
  readonly value: number | null;
  readonly source: string;
  readonly reason: string;
}

/** Corrects a recorded figure; the earlier one stays to be read. By those who may record it. */
@Injectable()
export class CorrectFigureUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, not-allowed, field-errors, version-stale */
  async execute(person: SignedInPerson, command: CorrectFigureCommand): Promise<RecordedFigure> {
    const keeper = planKeeperOf(person, command.compact);
    const { compactId } = keeper;
    const now = this.clock.now();
    return this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      await lockCompact(tx, compactId);
      const before = await requireFigure(tx, compactId, command.key, command.year);
      requireVersion(before.number, command.version);
      await requireNotCounted(tx, keeper, before.key, before.year, runningYear(now));
      await tx.insert(RecordedFigureEntity, [
        {
          compactId,
          id: newId(),
          indicatorKey: before.key,
          year: before.year,
          number: before.number + 1,
          value: command.value?.toString() ?? null,
          source: command.source.trim(),
          reason: command.reason.trim(),
          recordedAt: now,
          recordedByPersonId: person.personId,
          recordedAs: keeper.role,
        },
      ]);
      return requireFigure(tx, compactId, before.key, before.year);
    });
  }
}
