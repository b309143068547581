import { Body, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ListOrganisationsUseCase, RegisterOrganisationUseCase, sectors, type Sector, type SignedInPerson } from '#libs/people';
import type { Fields } from '#libs/workflow';
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

const fields: Fields = {
  name: { kind: 'text', required: true, label: adminTexts.name, maxLength: 200, long: false, personal: false },
  sector: {
    kind: 'choice',
    required: true,
    label: adminTexts.sector,
    personal: false,
    options: sectors.map((value) => ({ value, label: adminTexts[`sector.${value}`] })),
  },
  charityNumber: { kind: 'text', required: false, label: adminTexts.charityNumber, maxLength: 20, long: false, personal: false },
  signedOn: { kind: 'date', required: false, label: adminTexts.signedOn, personal: false },
};
interface Entered {
  readonly name: string;
  readonly sector: Sector;
  readonly charityNumber?: string;
  readonly signedOn?: string;
}
interface Ask {
  readonly person: SignedInPerson;
  readonly slug: string;
  readonly response: Response;
  readonly cursor?: string | undefined;
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
    @Query('cursor') cursor: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.ask({ person, slug, response, cursor: queryText(cursor) }, request);
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
    const sent = await takeForm<Entered>(fields, body, async (entered) => {
      await this.register.execute(person, { compact: slug, ...entered }, onceIn(body));
      redirectWithNotice(response, paths.adminOrganisations.to({ slug }), adminTexts.organisationAdded);
    });
    if (sent) return this.ask({ person, slug, response }, request, sent);
  }

  private async ask({ person, slug, response, cursor }: Ask, request: Request, sent?: SentForm): Promise<void> {
    const { errors, ...form } = adminForm(fields, { language: languageOf(request), sent });
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const asked = pageRequest({ ...(cursor && { cursor }) }, ['text', 'id']);
    const found = await this.organisations.execute(person, { compact: slug, page: asked });
    page(response, 'admin/organisations', {
      at: paths.adminOrganisations,
      titleValues,
      texts: adminTexts,
      errors,
      model: { trail, slug, organisations: found.items, next: nextAddress(request, found), ...form },
    });
  }
}
