import { Injectable } from '@nestjs/common';
import { nobody, pageOf, UnitOfWork, type Page, type PageRequest } from '#libs/persistence';
import { compactRow } from '../compacts/compact-row.js';
import { agreementVersionRow, SELECT_AGREEMENT_VERSION, type AgreementVersionRow } from './agreement-version-row.js';

/** The versions of a Compact's agreements, newest first. */
@Injectable()
export class ListAgreementVersionsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(slug: string, page: PageRequest): Promise<Page<AgreementVersionRow>> {
    return this.unitOfWork.read(nobody, async (tx) => {
      const { id: compactId } = await compactRow(tx, slug);
      const [from, id] = page.after ?? [null, null];
      const rows = await tx.rows<AgreementVersionRow>(
        `${SELECT_AGREEMENT_VERSION} where a.compact_id = $1 and ($2::date is null or (a.effective_from, a.id) < ($2, $3::uuid))
          order by a.effective_from desc, a.id desc limit $4`,
        [compactId, from, id, page.limit + 1],
      );
      return pageOf(rows, page.limit, (row) => [row.effectiveFrom, row.id]);
    });
  }

  /** @throws DomainError not-found */
  async one(slug: string, id: string): Promise<AgreementVersionRow> {
    return this.unitOfWork.read(nobody, async (tx) => agreementVersionRow(tx, (await compactRow(tx, slug)).id, id));
  }
}
