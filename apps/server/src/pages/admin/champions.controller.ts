import { Body, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import {
  AppointChampionUseCase,
  ChangeChampionUseCase,
  ListChampionsToRenewUseCase,
  ListChampionsUseCase,
  ListOrganisationsUseCase,
  ListPeopleUseCase,
  type SignedInPerson,
} from '#libs/people';
import type { Fields } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { IdentifierPipe, SlugPipe } from '../../http/identifier.pipe.js';
import { everyRow } from '../compacts/every-row.js';
import type { Wording } from '../forms/form-error.js';
import { onceIn } from '../forms/once.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminForm, takeForm, type SentForm } from './admin-form.js';
import { adminTexts } from './admin.texts.js';
import { championsAdminTexts as words } from './champions.texts.js';
import { organisationChoices } from './person-fields.js';

const dates: Fields = {
  from: { kind: 'date', required: true, label: words.from, personal: false },
  to: { kind: 'date', required: false, label: words.to, hint: words.toHint, personal: false },
  trainedOn: { kind: 'date', required: false, label: words.trainedOn, personal: false },
};
const newFields: Fields = {
  personId: { kind: 'person', required: true, label: words.person, hint: words.appointHint, personal: false },
  organisationId: { kind: 'organisation', required: true, label: words.organisation, personal: false },
  ...dates,
};
interface EnteredDates {
  readonly from: string;
  readonly to?: string;
  readonly trainedOn?: string;
}
interface EnteredAppointment extends EnteredDates {
  readonly personId: string;
  readonly organisationId: string;
}
const wording: Wording = (problem, language) =>
  problem.code === 'alreadyThere' ? words.overlaps[language] : problem.code === 'stale' ? adminTexts.stale[language] : undefined;
const texts = { ...adminTexts, ...words };

/** Champions' appointments and training: what is about to end, a form to appoint, and a page for each appointment. */
@PageController()
export class ChampionsAdminController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly champions: ListChampionsUseCase,
    private readonly renewals: ListChampionsToRenewUseCase,
    private readonly people: ListPeopleUseCase,
    private readonly organisations: ListOrganisationsUseCase,
    private readonly appoint: AppointChampionUseCase,
    private readonly change: ChangeChampionUseCase,
  ) {}

  @ShowAt(paths.adminChampions)
  async list(@CurrentPerson() person: SignedInPerson, @Param('slug', SlugPipe) slug: string, @Res() response: Response): Promise<void> {
    return this.ask(person, slug, response);
  }

  @TakeAt(paths.adminChampions)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.compacts.one(person, slug);
    const sent = await takeForm<EnteredAppointment>(newFields, body, async (entered) => {
      await this.appoint.execute(person, entered, onceIn(body));
      redirectWithNotice(response, paths.adminChampions.to({ slug }), words.appointed);
    });
    if (sent) return this.ask(person, slug, response, sent);
  }

  @ShowAt(paths.adminChampion)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.askOne(person, slug, id, response);
  }

  @TakeAt(paths.adminChampion)
  @ChecksItsText()
  async takeOne(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('id', IdentifierPipe) id: string,
    @Body() body: { readonly _version?: unknown } | undefined,
    @Res() response: Response,
  ): Promise<void> {
    await this.compacts.one(person, slug);
    const sent = await takeForm<EnteredDates>(dates, body, async ({ from, to = null, trainedOn = null }) => {
      await this.change.execute(person, { id, version: Number(body?._version), from, to, trainedOn });
      redirectWithNotice(response, paths.adminChampions.to({ slug }), words.saved);
    });
    if (sent) return this.askOne(person, slug, id, response, sent);
  }

  private async ask(person: SignedInPerson, slug: string, response: Response, sent?: SentForm): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const people = await everyRow((rows) => this.people.execute(person, { compact: slug, page: rows }));
    const organisations = await everyRow((rows) => this.organisations.execute(person, { compact: slug, page: rows }));
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    const choices = { person: people.map(({ id, name }) => ({ value: id, text: name })), organisation: organisationChoices(organisations) };
    const champions = await everyRow((rows) => this.champions.execute(person, { compact: slug, page: rows }));
    const { errors, ...form } = adminForm(newFields, { language, sent, choices, wording });
    page(response, 'admin/champions', {
      at: paths.adminChampions,
      titleValues,
      texts,
      errors,
      model: {
        trail,
        slug,
        renewals: await this.renewals.execute(person, slug),
        champions: champions.map((champion) => ({ ...champion, organisation: names.get(champion.organisationId) })),
        ...form,
      },
    });
  }

  private async askOne(person: SignedInPerson, slug: string, id: string, response: Response, sent?: SentForm): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const champion = await this.champions.one(person, id);
    const { errors, ...form } = adminForm(dates, { language, sent, stored: { ...champion }, wording });
    page(response, 'admin/champion', {
      at: paths.adminChampion,
      titleValues: { ...titleValues, name: champion.name },
      texts,
      errors,
      model: {
        trail: [...trail, { text: adminTexts.champions[language], href: paths.adminChampions.to({ slug }) }],
        slug,
        champion,
        ...form,
      },
    });
  }
}
