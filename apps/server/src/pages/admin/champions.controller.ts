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
import { validateFields, type Fields } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { IdentifierPipe, SlugPipe } from '../../http/identifier.pipe.js';
import { everyRow } from '../compacts/every-row.js';
import { errorViews, type FoundProblem, type Wording } from '../forms/form-error.js';
import { formView } from '../forms/form-view.js';
import { onceIn } from '../forms/once.js';
import type { RawForm } from '../forms/raw-form.js';
import { rawOf } from '../forms/raw-of.js';
import { readForm } from '../forms/read-form.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminTexts } from './admin.texts.js';
import { championsAdminTexts as words } from './champions.texts.js';
import { organisationChoices } from './person-fields.js';
import { refusedFields } from './refused-fields.js';

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
    return this.ask(person, slug, response, {}, []);
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
    const { payload, raw } = readForm(newFields, body);
    const verdict = validateFields(newFields, payload);
    if (!verdict.ok) return this.ask(person, slug, response, raw, verdict.errors);
    try {
      const entered = verdict.payload as unknown as EnteredDates & { readonly personId: string; readonly organisationId: string };
      await this.appoint.execute(person, entered, onceIn(body));
      redirectWithNotice(response, paths.adminChampions.to({ slug }), words.appointed);
    } catch (error) {
      return this.ask(person, slug, response, raw, refusedFields(error, 'from'));
    }
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
    @Body() body: { readonly _version?: unknown },
    @Res() response: Response,
  ): Promise<void> {
    await this.compacts.one(person, slug);
    const { payload, raw } = readForm(dates, body);
    const verdict = validateFields(dates, payload);
    if (!verdict.ok) return this.askOne(person, slug, id, response, { raw, problems: verdict.errors });
    try {
      const { from, to = null, trainedOn = null } = verdict.payload as unknown as EnteredDates;
      await this.change.execute(person, { id, version: Number(body._version), from, to, trainedOn });
      redirectWithNotice(response, paths.adminChampions.to({ slug }), words.saved);
    } catch (error) {
      return this.askOne(person, slug, id, response, { raw, problems: refusedFields(error, 'from') });
    }
  }

  private async ask(
    person: SignedInPerson,
    slug: string,
    response: Response,
    raw: RawForm,
    problems: readonly FoundProblem[],
  ): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const people = await everyRow((rows) => this.people.execute(person, { compact: slug, page: rows }));
    const organisations = await everyRow((rows) => this.organisations.execute(person, { compact: slug, page: rows }));
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    const choices = { person: people.map(({ id, name }) => ({ value: id, text: name })), organisation: organisationChoices(organisations) };
    const champions = await everyRow((rows) => this.champions.execute(person, { compact: slug, page: rows }));
    page(response, 'admin/champions', {
      at: paths.adminChampions,
      titleValues,
      texts,
      errors: errorViews(newFields, problems, language, wording),
      model: {
        trail,
        slug,
        renewals: await this.renewals.execute(person, slug),
        champions: champions.map((champion) => ({ ...champion, organisation: names.get(champion.organisationId) })),
        fields: formView(newFields, raw, { language, problems, choices, wording }),
      },
    });
  }

  private async askOne(
    person: SignedInPerson,
    slug: string,
    id: string,
    response: Response,
    sent?: { readonly raw: RawForm; readonly problems: readonly FoundProblem[] },
  ): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const champion = await this.champions.one(person, id);
    const problems = sent?.problems ?? [];
    page(response, 'admin/champion', {
      at: paths.adminChampion,
      titleValues: { ...titleValues, name: champion.name },
      texts,
      errors: errorViews(dates, problems, language, wording),
      model: {
        trail: [...trail, { text: adminTexts.champions[language], href: paths.adminChampions.to({ slug }) }],
        slug,
        champion,
        fields: formView(dates, sent?.raw ?? rawOf(dates, { ...champion }), { language, problems, wording }),
      },
    });
  }
}
