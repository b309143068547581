import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, londonDateOf, type Clock, type LocalDate } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { pageOf, UnitOfWork, type Page, type PageRequest, type Tx } from '#libs/persistence';
import { openStages } from '#libs/workflow';

/** What a list of challenges can be narrowed to. Dates are half-open: from this day, before that day. */
export interface ChallengeFilter {
  readonly compact?: string | undefined;
  readonly stage?: string | undefined;
  /** Reference or id of a commitment. */
  readonly commitment?: string | undefined;
  readonly respondent?: string | undefined;
  readonly receivedFrom?: LocalDate | undefined;
  readonly receivedTo?: LocalDate | undefined;
  readonly overdue?: boolean | undefined;
  readonly assignedToMe?: boolean | undefined;
  /** On the side of the challenger or of the respondent, not among those who work on it. */
  readonly asParty?: boolean | undefined;
  /** Words that the title, the account of what happened or the remedy must contain; or a reference. */
  readonly q?: string | undefined;
}

/** A challenge in a list. Title and respondent are empty where the viewer may not open the file. */
export interface ChallengeSummary {
  readonly reference: string;
  readonly compact: string;
  readonly stage: string;
  readonly subState: string;
  readonly track: string;
  readonly receivedAt: string;
  readonly countedOn: LocalDate;
  readonly title: string | null;
  readonly respondent: { readonly organisationId: string; readonly name: string } | null;
  readonly outcome: string | null;
  readonly nextDueOn: LocalDate | null;
  readonly overdue: boolean;
}

interface Row extends Omit<ChallengeSummary, 'receivedAt' | 'overdue'> {
  readonly id: string;
  readonly sortAt: string;
  readonly receivedAt: Date;
  readonly overdue: boolean;
}

/** The challenges that a person may see, newest first. */
@Injectable()
export class ListChallenges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(person: SignedInPerson, filter: ChallengeFilter, page: PageRequest): Promise<Page<ChallengeSummary>> {
    const today = londonDateOf(this.clock.now());
    const rows = await this.unitOfWork.read(actingPersonOf(person), (tx) =>
      summaries(tx, person, withOnlyCompact(person, filter), page, today),
    );
    const { items, next } = pageOf(rows, page.limit, (row) => [row.sortAt, row.id]);
    return { items: items.map(summaryOf), next };
  }
}

/** Somebody who belongs to one Compact alone asks for that one: its newest challenges stand next to each other in the index. */
function withOnlyCompact(person: SignedInPerson, filter: ChallengeFilter): ChallengeFilter {
  const [compact, ...others] = new Set(person.roles.map((held) => held.compact));
  return filter.compact === undefined && others.length === 0 ? { ...filter, compact } : filter;
}

function summaryOf({ id: _id, sortAt: _sortAt, receivedAt, ...row }: Row): ChallengeSummary {
  return { ...row, receivedAt: receivedAt.toISOString() };
}

async function summaries(tx: Tx, person: SignedInPerson, filter: ChallengeFilter, page: PageRequest, today: LocalDate): Promise<Row[]> {
  const parameters: unknown[] = [today];
  const where = conditions(filter, (value) => `$${parameters.push(value)}`);
  // Whoever watches over no Compact is told of their own cases: found first, they cost no look at everybody else's.
  if (!person.roles.some(({ role }) => role === 'officer' || role === 'maig')) where.push('c.id in (select app.cases_of_mine())');
  if (page.after) {
    const [at, id] = page.after.map((value) => `$${parameters.push(value)}`);
    where.push(`(c.received_at, c.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  parameters.push(page.limit + 1);
  return tx.rows<Row>(
    `with page as materialized (
       select c.* from challenge c ${where.length > 0 ? `where ${where.join(' and ')}` : ''} order by c.received_at desc, c.id desc limit $${parameters.length})
     select c.id, to_char(c.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sortAt", c.reference, k.slug as compact, c.stage, c.sub_state as "subState", c.track,
       c.received_at as "receivedAt", c.counted_on as "countedOn", s.title, c.outcome, s.next_due_on as "nextDueOn", coalesce(s.next_due_on < $1::date, false) as overdue,
       case when s.respondent_id is null then null else jsonb_build_object('organisationId', s.respondent_id, 'name', s.respondent_name) end as respondent
     from page c join compact k on k.id = c.compact_id
       join app.summaries((select array_agg(compact_id) from page), (select array_agg(id) from page)) s on s.challenge_id = c.id
     order by c.received_at desc, c.id desc`,
    parameters,
  );
}

function conditions(filter: ChallengeFilter, parameter: (value: unknown) => string): string[] {
  const where: string[] = [];
  if (filter.compact !== undefined) where.push(`c.compact_id = (select id from compact where slug = ${parameter(filter.compact)})`);
  if (filter.stage === 'open') where.push(`c.stage = any (${parameter([...openStages])})`);
  else if (filter.stage !== undefined) where.push(`c.stage = ${parameter(filter.stage)}`);
  if (filter.receivedFrom !== undefined) where.push(`c.counted_on >= ${parameter(filter.receivedFrom)}`);
  if (filter.receivedTo !== undefined) where.push(`c.counted_on < ${parameter(filter.receivedTo)}`);
  if (filter.commitment !== undefined) {
    const named = parameter(filter.commitment);
    where.push(`(c.compact_id, c.id) in (select b.compact_id, b.challenge_id from alleged_breach b join commitment m on m.compact_id = b.compact_id and m.id = b.commitment_id
      where m.id::text = ${named} or m.ref = ${named})`);
  }
  if (filter.respondent !== undefined)
    where.push(
      `(c.compact_id, c.id) in (select p.compact_id, p.challenge_id from participant p where p.capacity = 'respondent' and p.organisation_id = ${parameter(filter.respondent)}::uuid)`,
    );
  if (filter.assignedToMe)
    where.push(
      `(c.compact_id, c.id) in (select p.compact_id, p.challenge_id from participant p where p.person_id = app.person() and p.ended_at is null)`,
    );
  if (filter.asParty)
    where.push(
      `(c.compact_id, c.id) in (select p.compact_id, p.challenge_id from participant p where p.ended_at is null and p.visible
        and p.capacity in ('challenger', 'coChallenger', 'representative', 'respondent', 'interested')
        and (p.person_id = app.person() or p.person_id is null and p.organisation_id = any (app.organisations())))`,
    );
  if (filter.overdue !== undefined)
    where.push(
      `${filter.overdue ? '' : 'not '}exists (select 1 from deadline d where d.compact_id = c.compact_id and d.challenge_id = c.id and d.status = 'open' and d.sense = 'by' and d.due_on < $1::date)`,
    );
  if (filter.q !== undefined) {
    const words = parameter(filter.q);
    where.push(
      `((c.compact_id, c.id) in (select compact_id, challenge_id from app.find_challenges(${words})) or c.reference = upper(trim(${words})))`,
    );
  }
  return where;
}
