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
  readonly undeclared: boolean;
  readonly challengeId: string;
  readonly round: number;
}

/** How the lines follow each other: by day, and among those of a day as the index has them. */
export const worklistOrder = ['date', 'id', 'text', 'number'] as const;

const WORKLIST = `select reference, stage, sub_state as "subState", title, challenge_id as "challengeId", round, deadline, undeclared
  from app.duties($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

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
    const after = page.after ?? [null, null, null, null];
    const rows = await this.unitOfWork.read(actingPersonOf(person), (tx) =>
      tx.rows<Row>(WORKLIST, [...after, page.limit + 1, ...narrowed]),
    );
    const { items, next } = pageOf(rows, page.limit, ({ deadline, challengeId, round }) => [
      ...[deadline.dueOn, challengeId, deadline.rule, String(round)],
    ]);
    return { items: items.map((row) => itemOf(row, today, language)), next };
  }
}

function itemOf(
  { deadline, undeclared, challengeId: _challengeId, round: _round, ...row }: Row,
  today: LocalDate,
  language: Language,
): WorklistItem {
  const { key, rule, dueOn, owner } = deadline;
  return {
    ...row,
    rule: key,
    label: deadlineLabel(rule, language),
    dueOn,
    status: statusOn(deadline, today) === 'overdue' ? 'overdue' : 'open',
    owner,
    declarationNeeded: undeclared,
  };
}
