import { Inject, Injectable } from '@nestjs/common';
import { workingDayCalendarOf } from '#libs/agreements';
import { CLOCK, londonDateOf, WorkingDayCalendar, type CalendarDivision, type Clock, type LocalDate, type NamedDay } from '#libs/kernel';
import { actingPersonOf, findCompact, requireRole, type SignedInPerson } from '#libs/people';
import { UnitOfWork, type Tx } from '#libs/persistence';
import { deadlinesOf, type DeadlineSource } from './recompute-deadlines.js';

/** A deadline that days of closure would move. `reference` is null for a challenge that the person does not see. */
export interface MovedDeadline {
  readonly reference: string | null;
  readonly rule: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Days on which a Compact might be closed. */
export interface ClosurePreviewQuery {
  readonly slug: string;
  readonly days: readonly NamedDay[];
}

/** What a closure would do, before it is saved. */
export interface ClosurePreview {
  readonly moved: readonly MovedDeadline[];
  /** How many open deadlines were looked at. */
  readonly open: number;
}

const AT_ONCE = 200;

/** Counts the open deadlines of a Compact with more days of closure, and writes nothing. By an officer or an administrator. */
@Injectable()
export class PreviewClosure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, not-allowed */
  async execute(person: SignedInPerson, { slug, days }: ClosurePreviewQuery): Promise<ClosurePreview> {
    const today = londonDateOf(this.clock.now());
    return this.unitOfWork.read(actingPersonOf(person), async (tx) => {
      const { id: compactId } = await findCompact(tx, slug);
      requireRole(person, compactId, 'officer', 'administrator');
      const [now, then] = [await workingDayCalendarOf(tx, compactId), await calendarWith(tx, compactId, days)];
      const moved: (Omit<MovedDeadline, 'reference'> & { readonly id: string })[] = [];
      let open = 0;
      for await (const source of sourcesOf(tx, compactId)) {
        const before = await deadlinesOf(tx, source, now, today);
        const after = await deadlinesOf(tx, source, then, today);
        open += before.length;
        for (const { rule, round, dueOn } of before) {
          const to = after.find((one) => one.rule === rule && one.round === round)?.dueOn ?? dueOn;
          if (to !== dueOn) moved.push({ id: source.id, rule, from: dueOn, to });
        }
      }
      const references = await referencesSeen(tx, compactId, [...new Set(moved.map(({ id }) => id))]);
      const named = moved.map(({ id, ...move }) => ({ ...move, reference: references.get(id) ?? null }));
      return { moved: named.sort((one, other) => (one.from < other.from ? -1 : 1)), open };
    });
  }

  /** How many open deadlines still wait to be counted with the newest calendar. */
  async waiting(person: SignedInPerson, slug: string): Promise<number> {
    return this.unitOfWork.read(actingPersonOf(person), async (tx) => {
      const row = await tx.row<{ waiting: string }>('select app.outdated_deadlines($1) as waiting', [(await findCompact(tx, slug)).id]);
      return Number(row?.waiting ?? 0);
    });
  }
}

async function* sourcesOf(tx: Tx, compactId: string): AsyncGenerator<DeadlineSource> {
  let after: string | null = null;
  do {
    const rows: { id: string; source: DeadlineSource }[] = await tx.rows('select id, source from app.open_deadline_sources($1, $2, $3)', [
      compactId,
      after,
      AT_ONCE,
    ]);
    for (const { source } of rows) yield source;
    after = rows.length < AT_ONCE ? null : (rows.at(-1)?.id ?? null);
  } while (after !== null);
}

async function calendarWith(tx: Tx, compactId: string, days: readonly NamedDay[]): Promise<WorkingDayCalendar> {
  const row = await tx.row<{ division: CalendarDivision; holidays: NamedDay[]; closures: NamedDay[] }>(
    `select x.division, k.holidays, k.closures from calendar k join compact x on x.id = k.compact_id
      where k.compact_id = $1 order by k.version desc limit 1`,
    [compactId],
  );
  return new WorkingDayCalendar({
    division: row?.division ?? 'england-and-wales',
    version: 'preview',
    holidays: row?.holidays ?? [],
    closures: [...(row?.closures ?? []), ...days],
  });
}

/** Row-level security decides whose references the person sees: an officer not those of a challenge with a conflict, an administrator none. */
async function referencesSeen(tx: Tx, compactId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ id: string; reference: string }>(
    'select id, reference from challenge where compact_id = $1 and id = any ($2::uuid[])',
    [compactId, ids],
  );
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}
