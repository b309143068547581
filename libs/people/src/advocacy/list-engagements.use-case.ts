import { Injectable } from '@nestjs/common';
import { pageOf, UnitOfWork, type Page, type PageRequest } from '#libs/persistence';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';
import { engagementRow, SELECT_ENGAGEMENT, type EngagementKind, type EngagementRow } from './engagement-row.js';

export interface EngagementsQuery {
  readonly compact?: string | undefined;
  readonly kind?: EngagementKind | undefined;
  /** Half-open: from this day on, before that day. */
  readonly openedFrom?: string | undefined;
  readonly openedTo?: string | undefined;
  readonly page: PageRequest;
}

/** Engagements, newest first: all of a Compact for its officers, one's own for advocates and organisations. MAIG counts them alone. */
@Injectable()
export class ListEngagementsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, query: EngagementsQuery): Promise<Page<EngagementRow>> {
    const [openedOn, id] = query.page.after ?? [null, null];
    const rows = await this.unitOfWork.read(actingPersonOf(person), (tx) =>
      tx.rows<EngagementRow>(
        `${SELECT_ENGAGEMENT} where ($1::text is null or x.slug = $1) and ($2::text is null or e.kind = $2)
            and ($3::date is null or e.opened_on >= $3) and ($4::date is null or e.opened_on < $4)
            and ($5::date is null or (e.opened_on, e.id) < ($5, $6::uuid))
          order by e.opened_on desc, e.id desc limit $7`,
        [query.compact ?? null, query.kind ?? null, query.openedFrom ?? null, query.openedTo ?? null, openedOn, id, query.page.limit + 1],
      ),
    );
    return pageOf(rows, query.page.limit, (row) => [row.openedOn, row.id]);
  }

  /** @throws DomainError not-found */
  async one(person: SignedInPerson, id: string): Promise<EngagementRow> {
    return this.unitOfWork.read(actingPersonOf(person), (tx) => engagementRow(tx, id));
  }
}
