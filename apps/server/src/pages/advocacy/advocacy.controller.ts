import { Body, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError } from '#libs/kernel';
import {
  ChangeEngagementUseCase,
  ListEngagementsUseCase,
  ListOrganisationsUseCase,
  ListPeopleUseCase,
  OpenEngagementUseCase,
  type OrganisationRow,
  type SignedInPerson,
} from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { IdentifierPipe } from '../../http/identifier.pipe.js';
import { nextAddress, pageRequest } from '../../http/paging.js';
import { adminForm, takeForm, type SentForm } from '../admin/admin-form.js';
import { adminTexts } from '../admin/admin.texts.js';
import { organisationChoices } from '../admin/person-fields.js';
import { everyRow } from '../compacts/every-row.js';
import { onceIn } from '../forms/once.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { isShown, PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { queryText } from '../session/query-text.js';
import { advocacyWording as wording, changedFields, newFields, type EnteredEngagement } from './advocacy-form.js';
import { advocacyTexts as words } from './advocacy.texts.js';

interface EnteredNew extends EnteredEngagement {
  readonly organisationId: string;
  readonly advocatePersonId?: string;
}
const texts = { ...adminTexts, ...words };
const ROWS = 50;

/** Help that organisations were given beside or without a challenge: what is recorded, a form for more, and a page to end or correct one. */
@PageController()
export class AdvocacyController {
  constructor(
    private readonly engagements: ListEngagementsUseCase,
    private readonly organisations: ListOrganisationsUseCase,
    private readonly people: ListPeopleUseCase,
    private readonly open: OpenEngagementUseCase,
    private readonly change: ChangeEngagementUseCase,
  ) {}

  @ShowAt(paths.advocacy)
  async list(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.ask(person, request, response, queryText(query['cursor']));
  }

  @TakeAt(paths.advocacy)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const work = async (entered: EnteredNew) => {
      await this.open.execute(person, { ...entered, challenge: referenceOf(entered) }, onceIn(body));
      redirectWithNotice(response, paths.advocacy.to(), words.recorded);
    };
    const sent = await takeForm(newFields(officerIn(person).length > 0), body, work);
    if (sent) return this.ask(person, request, response, undefined, sent);
  }

  @ShowAt(paths.advocacyEngagement)
  async show(@CurrentPerson() person: SignedInPerson, @Param('id', IdentifierPipe) id: string, @Res() response: Response): Promise<void> {
    return this.askOne(person, id, response);
  }

  @TakeAt(paths.advocacyEngagement)
  @ChecksItsText()
  async takeOne(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', IdentifierPipe) id: string,
    @Body() body: { readonly _version?: unknown } | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const before = await this.engagements.one(person, id);
    const work = async (entered: EnteredEngagement) => {
      const { kind, provider, openedOn, closedOn = null } = entered as EnteredEngagement & { readonly closedOn?: string | null };
      // A challenge that the reader may not see is not in the form, and stays.
      const challenge = referenceOf(entered) ?? (before.challenge === null ? undefined : null);
      await this.change.execute(person, { id, version: Number(body?._version), kind, provider, challenge, openedOn, closedOn });
      redirectWithNotice(response, paths.advocacy.to(), words.saved);
    };
    const sent = await takeForm(changedFields, body, work);
    if (sent) return this.askOne(person, id, response, sent);
  }

  private async ask(
    person: SignedInPerson,
    request: Request,
    response: Response,
    cursor: string | undefined,
    sent?: SentForm,
  ): Promise<void> {
    const helps = compactsWith(person, 'officer', 'advocate');
    if (helps.length === 0) throw new DomainError('not-allowed');
    const language = languageOf(request);
    const asked = pageRequest({ limit: String(ROWS), ...(cursor && { cursor }) }, ['date', 'id']);
    const engagements = await this.engagements.execute(person, { page: asked });
    const organisations = await this.organisationsOf(person, helps);
    const choices = { organisation: organisationChoices(organisations), person: await this.advocatesOf(person) };
    const { errors, ...form } = adminForm(newFields(officerIn(person).length > 0), { language, sent, choices, wording });
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    page(response, 'advocacy/advocacy', {
      at: paths.advocacy,
      texts,
      errors,
      model: {
        engagements: engagements.items.map((one) => ({ ...one, organisation: names.get(one.organisationId) ?? '–' })),
        isOfficer: officerIn(person).length > 0,
        // Advocates have it in their menu.
        trail: officerIn(person).length > 0 ? [{ text: adminTexts.start[language], href: paths.admin.to() }] : undefined,
        linksCases: isShown(paths.challenge),
        next: nextAddress(request, engagements),
        ...form,
      },
    });
  }

  private async askOne(person: SignedInPerson, id: string, response: Response, sent?: SentForm): Promise<void> {
    const language = languageOf(response.req);
    const engagement = await this.engagements.one(person, id);
    const isOwn = engagement.advocatePersonId === person.personId && compactsWith(person, 'advocate').includes(engagement.compact);
    if (!isOwn && !officerIn(person).includes(engagement.compact)) throw new DomainError('not-allowed');
    const { name } = await this.organisations.one(person, engagement.organisationId);
    const { errors, ...form } = adminForm(changedFields, { language, sent, stored: { ...engagement }, wording });
    page(response, 'advocacy/engagement', {
      at: paths.advocacyEngagement,
      titleValues: { organisation: name },
      texts,
      errors,
      model: { engagement, backTo: paths.advocacy.to(), ...form },
    });
  }

  private async organisationsOf(person: SignedInPerson, compacts: readonly string[]): Promise<readonly OrganisationRow[]> {
    const lists = await Promise.all(
      compacts.map((compact) => everyRow((rows) => this.organisations.execute(person, { compact, page: rows }))),
    );
    return lists.flat();
  }

  private async advocatesOf(person: SignedInPerson) {
    const lists = await Promise.all(
      officerIn(person).map((compact) => everyRow((rows) => this.people.execute(person, { compact, role: 'advocate', page: rows }))),
    );
    return lists.flat().map(({ id, name }) => ({ value: id, text: name }));
  }
}

function referenceOf({ challenge }: EnteredEngagement): string | undefined {
  return challenge?.trim().toUpperCase();
}

function compactsWith(person: SignedInPerson, ...roles: readonly SignedInPerson['roles'][number]['role'][]): readonly string[] {
  return [...new Set(person.roles.filter(({ role }) => roles.includes(role)).map(({ compact }) => compact))];
}

function officerIn(person: SignedInPerson): readonly string[] {
  return compactsWith(person, 'officer');
}
