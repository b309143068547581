import { Inject, Injectable } from '@nestjs/common';
import { addDays, CLOCK, daysBetween, DomainError, fieldError, type Clock, type LocalDate, type NamedDay } from '#libs/kernel';
import { actingPersonOf, requireRole, type SignedInPerson } from '#libs/people';
import { idempotently, UnitOfWork, type IdempotentRequest, type StoredAnswer, type Tx } from '#libs/persistence';
import { compactRow, lockCompact } from '../compacts/compact-row.js';
import { addCalendarVersion, newestCalendar, type CalendarRow } from './calendar-row.js';

const LONGEST = 31;

export interface AddClosureCommand {
  readonly slug: string;
  readonly from: LocalDate;
  /** The last day; the same as the first unless given. */
  readonly to?: LocalDate | undefined;
  readonly title: string;
}

/** Closes a Compact for some days, which makes a new version of its calendar. By an officer or an administrator. */
@Injectable()
export class AddClosureUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(person: SignedInPerson, command: AddClosureCommand, request: IdempotentRequest): Promise<StoredAnswer<CalendarRow>> {
    return this.unitOfWork.run(actingPersonOf(person), (tx) =>
      idempotently(tx, person, request.key, request.hash, async () => {
        const { id: compactId } = await compactRow(tx, command.slug);
        requireRole(person, compactId, 'officer', 'administrator');
        const body = await close(tx, compactId, command, this.clock.now());
        return { status: 201, headers: { Location: `/api/v1/compacts/${command.slug}/calendar`, ETag: `"${body.version}"` }, body };
      }),
    );
  }
}

async function close(tx: Tx, compactId: string, { from, to = from, title }: AddClosureCommand, now: Date): Promise<CalendarRow> {
  const days = daysBetween(from, to) + 1;
  if (days < 1) throw fieldError('to', 'beforeStart', 'The last day is before the first.');
  if (days > LONGEST) throw fieldError('to', 'outOfRange', `At most ${LONGEST} days at once.`);
  await lockCompact(tx, compactId);
  const before = await newestCalendar(tx, compactId);
  const known = new Set(before.closures.map((day) => day.date));
  const added: NamedDay[] = Array.from({ length: days }, (_, day) => ({ date: addDays(from, day), title: title.trim() })).filter(
    (day) => !known.has(day.date),
  );
  if (added.length === 0) throw new DomainError('already-exists', { field: 'from' });
  const closures = [...before.closures, ...added].sort((a, b) => (a.date < b.date ? -1 : 1));
  await addCalendarVersion(tx, compactId, before, closures, title.trim(), now);
  return newestCalendar(tx, compactId);
}
