import { Injectable } from '@nestjs/common';
import { nobody, pageOf, UnitOfWork, type Page, type PageRequest } from '#libs/persistence';
import { findCompact, requireReader } from '../find-compact.js';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';
import { organisationRow, SELECT_ORGANISATION, type OrganisationRow, type Sector } from './organisation-row.js';

export interface OrganisationsQuery {
  readonly compact?: string | undefined;
  readonly sector?: Sector | undefined;
  /** Part of the name, in any case. */
  readonly q?: string | undefined;
  readonly page: PageRequest;
}

/** Organisations by name, where the Compact publishes them or the reader works in it. */
@Injectable()
export class ListOrganisationsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson | undefined, query: OrganisationsQuery): Promise<Page<OrganisationRow>> {
    return this.unitOfWork.read(person ? actingPersonOf(person) : nobody, async (tx) => {
      if (query.compact !== undefined) {
        const compact = await findCompact(tx, query.compact);
        requireReader(person, compact, compact.publishesOrganisations);
      }
      const [name, id] = query.page.after ?? [null, null];
      const rows = await tx.rows<OrganisationRow & { sortName: string }>(
        `select * from (${SELECT_ORGANISATION}) o, lateral (select lower(o.name) as "sortName") s
          where ($1::text is null or compact = $1) and ($2::text is null or sector = $2) and ($3::text is null or strpos("sortName", lower($3)) > 0)
            and ($4::text is null or ("sortName", o.id) > ($4, $5::uuid))
          order by "sortName", o.id limit $6`,
        [query.compact ?? null, query.sector ?? null, query.q ?? null, name, id, query.page.limit + 1],
      );
      return pageOf(rows, query.page.limit, (row) => [row.sortName, row.id]);
    });
  }

  /** @throws DomainError not-found */
  async one(person: SignedInPerson | undefined, id: string): Promise<OrganisationRow> {
    return this.unitOfWork.read(person ? actingPersonOf(person) : nobody, (tx) => organisationRow(tx, id));
  }
}
