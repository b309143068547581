import { Body, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '#libs/kernel';
import { ChangeOrganisationUseCase, ListOrganisationsUseCase, type OrganisationRow, type SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { IdentifierPipe, SlugPipe } from '../../http/identifier.pipe.js';
import { everyRow } from '../compacts/every-row.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminForm, takeForm, type SentForm } from './admin-form.js';
import { adminTexts } from './admin.texts.js';
import { organisationForms, organisationWording, successorsOf, type EnteredChange, type OrganisationForm } from './organisation-fields.js';
import { organisationsTexts as words } from './organisations.texts.js';

/** Which of the page's forms came back, and how. */
interface Came {
  readonly form: OrganisationForm;
  readonly sent: SentForm;
}
const formNames = Object.keys(organisationForms) as OrganisationForm[];

/** One organisation: its details, and whether it is a signatory, each with its own form. */
@PageController()
export class OrganisationPageController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly organisations: ListOrganisationsUseCase,
    private readonly change: ChangeOrganisationUseCase,
  ) {}

  @ShowAt(paths.adminOrganisation)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.ask(person, slug, id, response);
  }

  @TakeAt(paths.adminOrganisation)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @Body() body: { readonly _do?: unknown; readonly _version?: unknown } | undefined,
    @Res() response: Response,
  ): Promise<void> {
    await this.compacts.organisation(person, slug, id);
    const form = formNames.find((name) => name === body?._do);
    if (!form) throw new DomainError('malformed-request');
    const emptied = form === 'details' ? { charityNumber: null, replacedBy: null } : {};
    const { fields, notice } = organisationForms[form];
    const sent = await takeForm<EnteredChange>(fields, body, async (entered) => {
      await this.change.execute(person, { id, version: Number(body?._version), ...emptied, ...entered });
      redirectWithNotice(response, paths.adminOrganisation.to({ slug, id }), notice);
    });
    if (sent) return this.ask(person, slug, id, response, { form, sent });
  }

  private async ask(person: SignedInPerson, slug: string, id: string, response: Response, came?: Came): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const organisation = await this.compacts.organisation(person, slug, id);
    const all = await everyRow((rows) => this.organisations.execute(person, { compact: slug, page: rows }));
    const choices = { organisation: successorsOf(organisation, all) };
    const shown = (form: OrganisationForm, sent: SentForm | undefined, stored = {}) =>
      adminForm(organisationForms[form].fields, { language, sent, stored, choices, wording: organisationWording });
    const details = shown('details', came?.form === 'details' ? came.sent : undefined, organisation);
    const signing = shown(...signingForm(organisation, came));
    page(response, 'admin/organisation', {
      at: paths.adminOrganisation,
      titleValues: { ...titleValues, name: organisation.name },
      texts: { ...adminTexts, ...words },
      errors: [...details.errors, ...signing.errors],
      model: {
        trail: [...trail, { text: adminTexts.organisations[language], href: paths.adminOrganisations.to({ slug }) }],
        slug,
        organisation,
        details,
        signing,
      },
    });
  }
}

/** What there is to record about its signature now. Where that is no longer what was asked for, the form says so. */
function signingForm({ signedOn }: OrganisationRow, came: Came | undefined): [OrganisationForm, SentForm | undefined] {
  const [form, field] = signedOn ? (['leave', 'leftOn'] as const) : (['sign', 'signedOn'] as const);
  if (!came || came.form === 'details') return [form, undefined];
  return [form, came.form === form ? came.sent : { raw: {}, problems: [{ field, code: 'otherwiseNow' }] }];
}
