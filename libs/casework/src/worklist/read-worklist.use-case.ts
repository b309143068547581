import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, londonDateOf, type Clock, type LocalDate } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { pageOf, UnitOfWork, type Page, type PageRequest } from '#libs/persistence';
import { deadlineLabel, statusOn, type Deadline, type Language } from '#libs/workflow';

/** What a worklist can be narrowed to. */
export interface WorklistFilter {
  readonly compact?: string | undefined;
  readonly stage?: string | undefined;
  /** Only what should have been done before today. */
  readonly overdue?: boolean | undefined;
  /** Words of the file, or a reference. */
  readonly q?: string | undefined;
}

/** Something that somebody must do on a challenge, by when, and whether that day has passed. */
export interface WorklistItem {
  readonly reference: string;
  readonly stage: string;
  readonly subState: string;
  readonly title: string | null;
  readonly rule: string;
  readonly label: string;
  readonly dueOn: LocalDate;
  readonly status: 'open' | 'overdue';
  /** The role that has to act. */
  readonly owner: string;
  /** An officer has to declare before opening the file. */
  readonly declarationNeeded: boolean;
}

interface Row {
  readonly reference: string;
  readonly stage: string;
  readonly subState: string;
  readonly title: string | null;
  readonly deadline: Deadline;
  readonly capacities: readonly string[];
  readonly sortId: string;
}

const WORKLIST = `select c.reference, c.stage, c.sub_state as "subState", f.title, d.explanation as deadline, app.capacities(c.compact_id, c.id) as capacities,
    c.id || ':' || d.rule || ':' || d.round as "sortId"
  from deadline d join challenge c on c.compact_id = d.compact_id and c.id = d.challenge_id
    left join challenge_file f on f.compact_id = c.compact_id and f.challenge_id = c.id
  where d.status = 'open' and d.sense = 'by' and c.compact_id = any (app.member_of()) and (
      (d.owner in ('officer', 'system') and c.compact_id = any (app.officer_of()))
      or (d.compact_id, d.challenge_id) in (select p.compact_id, p.challenge_id from participant p where p.ended_at is null
          and (p.person_id = app.person() or p.organisation_id = any (app.organisations()) and p.person_id is null)
          and (p.capacity = d.owner or d.owner = 'challenger' and p.capacity in ('representative', 'coChallenger') or d.owner = 'chair' and p.capacity = 'panelMember')))
    and ($4::text is null or c.compact_id = (select k.id from compact k where k.slug = $4)) and ($5::text is null or c.stage = $5)
    and ($6::date is null or d.due_on < $6) and ($7::text is null or c.reference = upper(trim($7)) or (c.compact_id, c.id) in (select compact_id, challenge_id from app.find_challenges($7)))
    and ($1::date is null or (d.due_on, c.id || ':' || d.rule || ':' || d.round) > ($1::date, $2::text))
  order by d.due_on, c.id || ':' || d.rule || ':' || d.round limit $3`;

/** What this person must do, overdue first: every open duty of a role that they hold. */
@Injectable()
export class ReadWorklist {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    person: SignedInPerson,
    page: PageRequest,
    language: Language = person.language,
    { compact, stage, overdue, q }: WorklistFilter = {},
  ): Promise<Page<WorklistItem>> {
    const today = londonDateOf(this.clock.now());
    const narrowed = [compact ?? null, stage ?? null, overdue ? today : null, q ?? null];
    const [dueOn, id] = page.after ?? [null, null];
    const rows = await this.unitOfWork.read(actingPersonOf(person), (tx) =>
      tx.rows<Row>(WORKLIST, [dueOn, id, page.limit + 1, ...narrowed]),
    );
    const { items, next } = pageOf(rows, page.limit, (row) => [row.deadline.dueOn, row.sortId]);
    return { items: items.map((row) => itemOf(row, today, language)), next };
  }
}

function itemOf({ deadline, capacities, sortId: _sortId, ...row }: Row, today: LocalDate, language: Language): WorklistItem {
  const { key, rule, dueOn, owner } = deadline;
  return {
    ...row,
    rule: key,
    label: deadlineLabel(rule, language),
    dueOn,
    status: statusOn(deadline, today) === 'overdue' ? 'overdue' : 'open',
    owner,
    declarationNeeded: capacities.includes('officerUndeclared'),
  };
}
