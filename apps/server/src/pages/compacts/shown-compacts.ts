import { Injectable } from '@nestjs/common';
import { ListCompactsUseCase, type CompactRow } from '#libs/agreements';
import type { SignedInPerson } from '#libs/people';
import { everyRow } from './every-row.js';

/** More Compacts than this are not shown one below the other: the reader chooses one first. */
const MOST_TOGETHER = 3;

/** The Compacts that a page is about. */
@Injectable()
export class ShownCompacts {
  constructor(private readonly compacts: ListCompactsUseCase) {}

  /**
   * The Compact of an address, or without one those of the reader, or all.
   * @throws DomainError not-found
   */
  async of(slug: string | undefined, person: SignedInPerson | undefined): Promise<readonly CompactRow[]> {
    if (slug !== undefined) return [await this.compacts.one(slug)];
    const all = await everyRow((page) => this.compacts.execute(page));
    const own = all.filter(({ id }) => person?.roles.some(({ compactId }) => compactId === id));
    return own.length > 0 ? own : all;
  }

  /** Each Compact with its part of the page; with too many of them none has one, and the page offers the choice. */
  async each<Part>(
    slug: string | undefined,
    person: SignedInPerson | undefined,
    partOf: (compact: CompactRow) => Promise<Part>,
  ): Promise<readonly { readonly compact: CompactRow; readonly part: Part | undefined }[]> {
    const compacts = await this.of(slug, person);
    return Promise.all(
      compacts.map(async (compact) => ({ compact, part: compacts.length > MOST_TOGETHER ? undefined : await partOf(compact) })),
    );
  }
}
