import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { pageOf, UnitOfWork, type Page, type PageRequest } from '#libs/persistence';
import { findCompact } from '../find-compact.js';
import { actingPersonOf, requireRole, type CompactRole, type SignedInPerson } from '../signed-in-person.js';
import { IS_OF_COMPACTS, personRow, SELECT_PERSON, staffedCompacts, type PersonRow } from './person-row.js';

export interface PeopleQuery {
  readonly compact?: string | undefined;
  readonly role?: CompactRole | undefined;
  /** Part of the name or of the email address, in any case. */
  readonly q?: string | undefined;
  readonly page: PageRequest;
}

/** The people of the Compacts that an officer or administrator looks after, by name. */
@Injectable()
export class ListPeopleUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, query: PeopleQuery): Promise<Page<PersonRow>> {
    return this.unitOfWork.read(actingPersonOf(person), async (tx) => {
      let compacts = staffedCompacts(person);
      if (compacts.length === 0) throw new DomainError('not-allowed');
      if (query.compact !== undefined) {
        const compact = await findCompact(tx, query.compact);
        requireRole(person, compact.id, 'officer', 'administrator');
        compacts = [compact.id];
      }
      const [name, id] = query.page.after ?? [null, null];
      const rows = await tx.rows<PersonRow & { sortName: string }>(
        `select * from (${SELECT_PERSON} where p.erased_at is null and ${IS_OF_COMPACTS}) p, lateral (select lower(p.name) as "sortName") s
          where ($2::text is null or roles @> jsonb_build_array(jsonb_build_object('role', $2::text)))
            and ($3::text is null or strpos("sortName", lower($3)) > 0 or strpos(email, lower($3)) > 0)
            and ($4::text is null or ("sortName", id) > ($4, $5::uuid))
          order by "sortName", id limit $6`,
        [compacts, query.role ?? null, query.q ?? null, name, id, query.page.limit + 1],
      );
      return pageOf(rows, query.page.limit, (row) => [row.sortName, row.id]);
    });
  }

  /** @throws DomainError not-found */
  async one(person: SignedInPerson, id: string): Promise<PersonRow> {
    return this.unitOfWork.read(actingPersonOf(person), (tx) => personRow(tx, person, id));
  }
}
