import { Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ListCommitmentsUseCase } from '#libs/agreements';
import type { SignedInPerson } from '#libs/people';
import { CurrentPersonOrNobody } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { codesTexts } from './codes.texts.js';
import { codesView, type CodesView } from './codes-view.js';
import { compactName } from './compact-title.js';
import { everyRow } from './every-row.js';
import { ShownCompacts } from './shown-compacts.js';

@PageController()
export class CodesController {
  constructor(
    private readonly compacts: ShownCompacts,
    private readonly commitments: ListCommitmentsUseCase,
  ) {}

  @ShowAt(paths.codes)
  async ofAll(
    @CurrentPersonOrNobody() person: SignedInPerson | undefined,
    @Query('q') q: unknown,
    @Res() response: Response,
  ): Promise<void> {
    return this.show(undefined, person, q, response);
  }

  @ShowAt(paths.compactCodes)
  async ofOne(@Param('slug', SlugPipe) slug: string, @Query('q') q: unknown, @Res() response: Response): Promise<void> {
    return this.show(slug, undefined, q, response);
  }

  private async show(slug: string | undefined, person: SignedInPerson | undefined, q: unknown, response: Response): Promise<void> {
    const search = typeof q === 'string' ? q.trim().slice(0, 200) : '';
    const sections =
      slug === undefined
        ? await this.compacts.each(slug, person, (compact) => this.codesOf(compact.slug, search))
        : await this.sectionOf(slug, search);
    const only = slug === undefined ? undefined : sections[0]?.compact;
    page(response, 'compacts/codes', {
      ...(only ? { at: paths.compactCodes, titleValues: { compact: compactName(response, only) } } : { at: paths.codes }),
      texts: codesTexts,
      model: { sections, only, search, found: sections.reduce((sum, { part }) => sum + (part?.count ?? 0), 0) },
    });
  }

  /** One Compact that the address names: its row and its codes are read at once. */
  private async sectionOf(slug: string, search: string) {
    const [compacts, part] = await Promise.all([this.compacts.of(slug, undefined), this.codesOf(slug, search)]);
    return compacts.map((compact) => ({ compact, part }));
  }

  private async codesOf(slug: string, search: string): Promise<CodesView> {
    return codesView(await everyRow((rows) => this.commitments.execute({ slug, page: rows })), search);
  }
}
