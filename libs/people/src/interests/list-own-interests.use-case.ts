import { Injectable } from '@nestjs/common';
import { pageOf, UnitOfWork, type Page, type PageRequest } from '#libs/persistence';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';
import { SELECT_INTEREST, type InterestRow } from './interest-row.js';

/** The interests that somebody registered for themself, newest first. */
@Injectable()
export class ListOwnInterestsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, page: PageRequest): Promise<Page<InterestRow>> {
    const [from, id] = page.after ?? [null, null];
    const rows = await this.unitOfWork.read(actingPersonOf(person), (tx) =>
      tx.rows<InterestRow>(
        `${SELECT_INTEREST} where i.person_id = $1 and ($2::date is null or (i.from_on, i.id) < ($2, $3::uuid)) order by i.from_on desc, i.id desc limit $4`,
        [person.personId, from, id, page.limit + 1],
      ),
    );
    return pageOf(rows, page.limit, (row) => [row.from, row.id]);
  }
}
