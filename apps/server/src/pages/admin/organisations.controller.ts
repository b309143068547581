import { Body, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ListOrganisationsUseCase, RegisterOrganisationUseCase, type SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { nextAddress, pageRequest } from '../../http/paging.js';
import { onceIn } from '../forms/once.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { queryText } from '../session/query-text.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminForm, takeForm, type SentForm } from './admin-form.js';
import { adminTexts } from './admin.texts.js';
import { newOrganisationFields, type EnteredOrganisation } from './organisation-fields.js';
import { organisationsTexts } from './organisations.texts.js';

interface Ask {
  readonly person: SignedInPerson;
  readonly slug: string;
  readonly response: Response;
  readonly cursor?: string | undefined;
  readonly q?: string | undefined;
}

/** The organisations of a Compact, and a form for one more. */
@PageController()
export class OrganisationsPageController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly organisations: ListOrganisationsUseCase,
    private readonly register: RegisterOrganisationUseCase,
  ) {}

  @ShowAt(paths.adminOrganisations)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [cursor, q] = [queryText(query['cursor']), queryText(query['q'])?.slice(0, 200)];
    return this.ask({ person, slug, response, cursor, q }, request);
  }

  @TakeAt(paths.adminOrganisations)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const sent = await takeForm<EnteredOrganisation>(newOrganisationFields, body, async (entered) => {
      await this.register.execute(person, { compact: slug, ...entered }, onceIn(body));
      redirectWithNotice(response, paths.adminOrganisations.to({ slug }), adminTexts.organisationAdded);
    });
    if (sent) return this.ask({ person, slug, response }, request, sent);
  }

  private async ask({ person, slug, response, cursor, q }: Ask, request: Request, sent?: SentForm): Promise<void> {
    const { errors, ...form } = adminForm(newOrganisationFields, { language: languageOf(request), sent });
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const asked = pageRequest({ ...(cursor && { cursor }) }, ['text', 'id']);
    const found = await this.organisations.execute(person, { compact: slug, q, page: asked });
    page(response, 'admin/organisations', {
      at: paths.adminOrganisations,
      titleValues,
      texts: { ...adminTexts, ...organisationsTexts },
      errors,
      model: { trail, slug, q, organisations: found.items, next: nextAddress(request, found), ...form },
    });
  }
}
