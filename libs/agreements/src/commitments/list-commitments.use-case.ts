import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, londonDateOf, type Clock } from '#libs/kernel';
import { nobody, pageOf, UnitOfWork, type Page, type PageRequest } from '#libs/persistence';
import { agreementInForce, agreementVersionRow } from '../agreement-versions/agreement-version-row.js';
import { compactRow } from '../compacts/compact-row.js';
import { commitmentRow, SELECT_COMMITMENT, type AppliesTo, type CommitmentRow } from './commitment-row.js';

export interface CommitmentsQuery {
  readonly slug: string;
  /** The day whose agreement is asked for; today unless given. */
  readonly on?: string | undefined;
  /** One version, whatever the day. */
  readonly agreementVersionId?: string | undefined;
  /** Reference of a code. */
  readonly code?: string | undefined;
  /** Commitments that this sector undertook, those of both sectors included. */
  readonly appliesTo?: AppliesTo | undefined;
  readonly page: PageRequest;
}

/** The commitments of the newest agreement that is in force on a day, in the order of their numbers. Public. */
@Injectable()
export class ListCommitmentsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(query: CommitmentsQuery): Promise<Page<CommitmentRow>> {
    return this.unitOfWork.read(nobody, async (tx) => {
      const { id: compactId } = await compactRow(tx, query.slug);
      const agreement =
        query.agreementVersionId === undefined
          ? await agreementInForce(tx, compactId, query.on ?? londonDateOf(this.clock.now()))
          : await agreementVersionRow(tx, compactId, query.agreementVersionId);
      if (!agreement) return { items: [], next: undefined };
      const [ref, id] = query.page.after ?? [null, null];
      const rows = await tx.rows<CommitmentRow & { sortRef: string }>(
        `select * from (${SELECT_COMMITMENT} where m.compact_id = $1 and m.agreement_version_id = $2) m
          where ($3::text is null or code = $3) and ($4::text is null or "appliesTo" in ($4, 'both'))
            and ($5::text is null or ("sortRef", id) > ($5, $6::uuid))
          order by "sortRef", id limit $7`,
        [compactId, agreement.id, query.code ?? null, query.appliesTo ?? null, ref, id, query.page.limit + 1],
      );
      return pageOf(rows, query.page.limit, (row) => [row.sortRef, row.id]);
    });
  }

  /** @throws DomainError not-found */
  async one(slug: string, id: string): Promise<CommitmentRow> {
    return this.unitOfWork.read(nobody, async (tx) => commitmentRow(tx, (await compactRow(tx, slug)).id, id));
  }
}
