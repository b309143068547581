import { Injectable } from '@nestjs/common';
import { nobody, pageOf, UnitOfWork, type Page, type PageRequest } from '#libs/persistence';
import { findCompact, requireReader } from '../find-compact.js';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';
import { championRow, SELECT_CHAMPION, type ChampionRow } from './champion-row.js';

export interface ChampionsQuery {
  readonly compact?: string | undefined;
  readonly page: PageRequest;
}

/** Champions by name, where the Compact publishes them or the reader works in it. Those who ended are seen by its staff alone. */
@Injectable()
export class ListChampionsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson | undefined, query: ChampionsQuery): Promise<Page<ChampionRow>> {
    return this.unitOfWork.read(person ? actingPersonOf(person) : nobody, async (tx) => {
      if (query.compact !== undefined) {
        const compact = await findCompact(tx, query.compact);
        requireReader(person, compact, compact.publishesChampions);
      }
      const [name, id] = query.page.after ?? [null, null];
      const rows = await tx.rows<ChampionRow & { sortName: string }>(
        `select * from (${SELECT_CHAMPION}) c, lateral (select lower(c.name) as "sortName") s
          where ($1::text is null or compact = $1) and ($2::text is null or ("sortName", id) > ($2, $3::uuid))
          order by "sortName", id limit $4`,
        [query.compact ?? null, name, id, query.page.limit + 1],
      );
      return pageOf(rows, query.page.limit, (row) => [row.sortName, row.id]);
    });
  }

  /** @throws DomainError not-found */
  async one(person: SignedInPerson | undefined, id: string): Promise<ChampionRow> {
    return this.unitOfWork.read(person ? actingPersonOf(person) : nobody, (tx) => championRow(tx, id));
  }
}
