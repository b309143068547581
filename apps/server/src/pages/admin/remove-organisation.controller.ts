import { Body, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '#libs/kernel';
import { RemoveOrganisationUseCase, type SignedInPerson } from '#libs/people';
import type { Words } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { IdentifierPipe, SlugPipe } from '../../http/identifier.pipe.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminTexts } from './admin.texts.js';
import { organisationsTexts as words } from './organisations.texts.js';

/** Says what removing an organisation does, and does it when that is confirmed. */
@PageController()
export class RemoveOrganisationController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly remove: RemoveOrganisationUseCase,
  ) {}

  @ShowAt(paths.adminOrganisationRemove)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.ask(person, slug, id, response);
  }

  @TakeAt(paths.adminOrganisationRemove)
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @Body() body: { readonly _version?: unknown } | undefined,
    @Res() response: Response,
  ): Promise<void> {
    await this.compacts.organisation(person, slug, id);
    try {
      await this.remove.execute(person, { id, version: Number(body?._version) });
    } catch (error) {
      return this.ask(person, slug, id, response, reasonOf(error));
    }
    redirectWithNotice(response, paths.adminOrganisations.to({ slug }), words.removed);
  }

  private async ask(person: SignedInPerson, slug: string, id: string, response: Response, reason?: Words): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const organisation = await this.compacts.organisation(person, slug, id);
    page(response, 'admin/organisation-remove', {
      at: paths.adminOrganisationRemove,
      titleValues: { ...titleValues, name: organisation.name },
      texts: { ...adminTexts, ...words },
      errors: reason ? [{ text: reason[language], href: '#remove' }] : [],
      model: {
        trail: [
          ...trail,
          { text: adminTexts.organisations[language], href: paths.adminOrganisations.to({ slug }) },
          { text: organisation.name, href: paths.adminOrganisation.to({ slug, id }) },
        ],
        slug,
        organisation,
      },
    });
  }
}

function reasonOf(error: unknown): Words {
  if (error instanceof DomainError && error.code === 'in-use') return words.inUse;
  if (error instanceof DomainError && error.code === 'version-stale') return words.changedMeanwhile;
  throw error;
}
