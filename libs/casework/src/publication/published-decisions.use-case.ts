import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { findCompact } from '#libs/people';
import { nobody, pageOf, UnitOfWork, type Page, type PageRequest } from '#libs/persistence';

/** A finding as everybody may read it. */
export interface PublishedFinding {
  readonly ref: string;
  readonly title: string;
  readonly titleCy: string | null;
  readonly finding: string | null;
  /** Null where no reasons were published. */
  readonly text: string | null;
}

/** A decision as everybody may read it: of its challenge nothing else is known. Days are rounded to months. */
export interface PublishedDecision {
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly outcome: string;
  readonly findings: readonly PublishedFinding[];
  /** Language that it is written in. */
  readonly language: string;
  /** `2026-11`. */
  readonly decidedIn: string;
  readonly publishedIn: string;
}

const SELECT = `select number, title, summary, outcome, findings, language, decided_in as "decidedIn", published_in as "publishedIn" from published_decision
  where compact_id = $1`;

/** What panels of a Compact decided, for everybody: always read as nobody, so that it cannot depend on who asks. */
@Injectable()
export class PublishedDecisions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. @throws DomainError not-found */
  async list(slug: string, page: PageRequest): Promise<Page<PublishedDecision>> {
    return this.unitOfWork.read(nobody, async (tx) => {
      const { id } = await findCompact(tx, slug);
      const [before = null] = page.after ?? [];
      const rows = await tx.rows<PublishedDecision>(`${SELECT} and ($2::integer is null or number < $2) order by number desc limit $3`, [
        id,
        before === null ? null : Number(before),
        page.limit + 1,
      ]);
      return pageOf(rows, page.limit, ({ number }) => [String(number)]);
    });
  }

  /** @throws DomainError not-found for one that is not there, or was taken away */
  async one(slug: string, number: number): Promise<PublishedDecision> {
    return this.unitOfWork.read(nobody, async (tx) => {
      const { id } = await findCompact(tx, slug);
      const row = await tx.row<PublishedDecision>(`${SELECT} and number = $2`, [id, number]);
      if (!row) throw new DomainError('not-found');
      return row;
    });
  }
}
