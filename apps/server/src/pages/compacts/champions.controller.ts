import { Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CompactRow } from '#libs/agreements';
import { ListChampionsUseCase, ListOrganisationsUseCase, type SignedInPerson } from '#libs/people';
import { CurrentPersonOrNobody } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { championsTexts } from './champions.texts.js';
import { compactName } from './compact-title.js';
import { everyRow } from './every-row.js';
import { ShownCompacts } from './shown-compacts.js';

@PageController()
export class ChampionsController {
  constructor(
    private readonly compacts: ShownCompacts,
    private readonly champions: ListChampionsUseCase,
    private readonly organisations: ListOrganisationsUseCase,
  ) {}

  @ShowAt(paths.champions)
  async ofAll(@CurrentPersonOrNobody() person: SignedInPerson | undefined, @Res() response: Response): Promise<void> {
    return this.show(undefined, person, response);
  }

  @ShowAt(paths.compactChampions)
  async ofOne(
    @Param('slug', SlugPipe) slug: string,
    @CurrentPersonOrNobody() person: SignedInPerson | undefined,
    @Res() response: Response,
  ): Promise<void> {
    return this.show(slug, person, response);
  }

  private async show(slug: string | undefined, person: SignedInPerson | undefined, response: Response): Promise<void> {
    const sections = await this.compacts.each(slug, person, (compact) => this.register(compact, person));
    const only = slug === undefined ? undefined : sections[0]?.compact;
    page(response, 'compacts/champions', {
      ...(only ? { at: paths.compactChampions, titleValues: { compact: compactName(response, only) } } : { at: paths.champions }),
      texts: championsTexts,
      model: { sections, only },
    });
  }

  /** Undefined champions: the Compact keeps its register to itself. */
  private async register(compact: CompactRow, person: SignedInPerson | undefined) {
    const isMember = person?.roles.some(({ compactId }) => compactId === compact.id) ?? false;
    if (!compact.publishesChampions && !isMember) return { champions: undefined };
    const champions = await everyRow((rows) => this.champions.execute(person, { compact: compact.slug, page: rows }));
    const seesOrganisations = compact.publishesOrganisations || isMember;
    const organisations = seesOrganisations
      ? await everyRow((rows) => this.organisations.execute(person, { compact: compact.slug, page: rows }))
      : [];
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    return { champions: champions.map((champion) => ({ ...champion, organisation: names.get(champion.organisationId) })) };
  }
}
