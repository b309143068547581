import { Injectable } from '@nestjs/common';
import { nobody, pageOf, UnitOfWork, type Page, type PageRequest } from '#libs/persistence';
import { compactRow, SELECT_COMPACT, type CompactRow } from './compact-row.js';

/** Every Compact by its slug. What a Compact is called and where it holds is public. */
@Injectable()
export class ListCompactsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(page: PageRequest): Promise<Page<CompactRow>> {
    const rows = await this.unitOfWork.read(nobody, (tx) =>
      tx.rows<CompactRow>(`${SELECT_COMPACT} where $1::text is null or slug > $1 order by slug limit $2`, [
        page.after?.[0] ?? null,
        page.limit + 1,
      ]),
    );
    return pageOf(rows, page.limit, (row) => [row.slug]);
  }

  /** @throws DomainError not-found */
  async one(slug: string): Promise<CompactRow> {
    return this.unitOfWork.read(nobody, (tx) => compactRow(tx, slug));
  }
}
