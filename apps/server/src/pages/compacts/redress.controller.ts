import { Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ListRedressRoutesUseCase } from '#libs/agreements';
import type { SignedInPerson } from '#libs/people';
import { CurrentPersonOrNobody } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { compactName } from './compact-title.js';
import { redressTexts } from './redress.texts.js';
import { ShownCompacts } from './shown-compacts.js';

@PageController()
export class RedressController {
  constructor(
    private readonly compacts: ShownCompacts,
    private readonly routes: ListRedressRoutesUseCase,
  ) {}

  @ShowAt(paths.redress)
  async ofAll(@CurrentPersonOrNobody() person: SignedInPerson | undefined, @Res() response: Response): Promise<void> {
    return this.show(undefined, person, response);
  }

  @ShowAt(paths.compactRedress)
  async ofOne(@Param('slug', SlugPipe) slug: string, @Res() response: Response): Promise<void> {
    return this.show(slug, undefined, response);
  }

  private async show(slug: string | undefined, person: SignedInPerson | undefined, response: Response): Promise<void> {
    const sections = await this.compacts.each(slug, person, async (compact) => (await this.routes.execute(compact.slug)).items);
    const only = slug === undefined ? undefined : sections[0]?.compact;
    page(response, 'compacts/redress', {
      ...(only ? { at: paths.compactRedress, titleValues: { compact: compactName(response, only) } } : { at: paths.redress }),
      texts: redressTexts,
      model: { sections, only },
    });
  }
}
