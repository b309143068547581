import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, type Clock } from '#libs/kernel';
import { actingPersonOf, requireRole, requireVersion, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import { compactRow, lockCompact } from '../compacts/compact-row.js';
import { addCalendarVersion, newestCalendar } from './calendar-row.js';

export interface RemoveClosureCommand {
  readonly slug: string;
  readonly date: string;
  /** Of the calendar. */
  readonly version: number;
}

/** Takes one closure day back, which makes a new version of the calendar. By an officer or an administrator. */
@Injectable()
export class RemoveClosureUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(person: SignedInPerson, command: RemoveClosureCommand): Promise<void> {
    await this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      const { id: compactId } = await compactRow(tx, command.slug);
      requireRole(person, compactId, 'officer', 'administrator');
      await lockCompact(tx, compactId);
      const before = await newestCalendar(tx, compactId);
      const closures = before.closures.filter((day) => day.date !== command.date);
      if (closures.length === before.closures.length) throw new DomainError('not-found');
      requireVersion(before.version, command.version);
      await addCalendarVersion(tx, compactId, before, closures, `Open on ${command.date}`, this.clock.now());
    });
  }
}
