import { Body, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ListRedressRoutesUseCase, ReplaceRedressRoutesUseCase, type RedressRoute } from '#libs/agreements';
import { DomainError } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import { validateFields, type Fields } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { errorViews, type FoundProblem, type Wording } from '../forms/form-error.js';
import { formView } from '../forms/form-view.js';
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
import { adminWording, refusedFields } from './refused-fields.js';
import { redressAdminTexts as words } from './redress.texts.js';

const text = (label: Fields[string]['label'], required: boolean, maxLength: number, long = false) =>
  ({ kind: 'text', required, label, maxLength, long, personal: false }) as const;
const fields: Fields = {
  name: text(words.nameEn, true, 200),
  nameCy: text(words.nameCy, false, 200),
  handles: text(words.handles, true, 1000, true),
  handlesCy: text(words.handlesCy, false, 1000, true),
  url: text(words.url, false, 500),
};
interface Sent {
  readonly raw: RawForm;
  readonly problems: readonly FoundProblem[];
}
interface Own {
  readonly _wish?: unknown;
  readonly _version?: unknown;
}
const wording: Wording = ({ code }, language) =>
  code === 'notAWebAddress' ? words.notAWebAddress[language] : adminWording({ field: '', code }, language);
const texts = { ...adminTexts, ...words };

/** Other places to turn to: a list with a form for one more, and each with its own page. */
@PageController()
export class RedressAdminController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly routes: ListRedressRoutesUseCase,
    private readonly replace: ReplaceRedressRoutesUseCase,
  ) {}

  @ShowAt(paths.adminRedress)
  async list(@CurrentPerson() person: SignedInPerson, @Param('slug', SlugPipe) slug: string, @Res() response: Response): Promise<void> {
    return this.ask(person, slug, response);
  }

  @TakeAt(paths.adminRedress)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.compacts.one(person, slug);
    const { raw, route, problems } = read(body, '');
    if (!route) return this.ask(person, slug, response, { raw, problems });
    const { items, version } = await this.routes.execute(slug);
    // Pressed twice, the second finds the first: nothing is added, and it says so.
    if (items.some(({ name }) => name === route.name))
      return this.ask(person, slug, response, { raw, problems: [{ field: 'name', code: 'alreadyThere' }] });
    await this.replace.execute(person, { slug, version, items: [...items, { ...route, key: keyFor(route.name, items) }] });
    redirectWithNotice(response, paths.adminRedress.to({ slug }), words.added);
  }

  @ShowAt(paths.adminRedressRoute)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('key', SlugPipe) key: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.askOne(person, slug, key, response);
  }

  @TakeAt(paths.adminRedressRoute)
  @ChecksItsText()
  async takeOne(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('key', SlugPipe) key: string,
    @Body() body: Own | undefined,
    @Res() response: Response,
  ): Promise<void> {
    await this.compacts.one(person, slug);
    const { items } = await this.routes.execute(slug);
    const isWithdrawn = body?._wish === 'withdraw';
    // Withdrawn twice is withdrawn.
    if (!items.some((one) => one.key === key) && !isWithdrawn) throw new DomainError('not-found');
    const { raw, route, problems } = read(body, key);
    if (!route && !isWithdrawn) return this.askOne(person, slug, key, response, { raw, problems });
    const others = items.filter((one) => one.key !== key);
    try {
      const kept = route && !isWithdrawn ? [...others, route] : others;
      if (others.length < items.length) await this.replace.execute(person, { slug, version: Number(body?._version), items: kept });
    } catch (error) {
      return this.askOne(person, slug, key, response, { raw, problems: refusedFields(error, 'name') });
    }
    redirectWithNotice(response, paths.adminRedress.to({ slug }), isWithdrawn ? words.withdrawn : words.saved);
  }

  private async ask(person: SignedInPerson, slug: string, response: Response, sent?: Sent): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const problems = sent?.problems ?? [];
    page(response, 'admin/redress', {
      at: paths.adminRedress,
      titleValues,
      texts,
      errors: errorViews(fields, problems, language, wording),
      model: {
        trail,
        slug,
        routes: (await this.routes.execute(slug)).items,
        fields: formView(fields, sent?.raw ?? {}, { language, problems, wording }),
      },
    });
  }

  private async askOne(person: SignedInPerson, slug: string, key: string, response: Response, sent?: Sent): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const { items, version } = await this.routes.execute(slug);
    const route = items.find((one) => one.key === key);
    if (!route) throw new DomainError('not-found');
    const problems = sent?.problems ?? [];
    page(response, 'admin/redress-route', {
      at: paths.adminRedressRoute,
      titleValues: { ...titleValues, name: (language === 'cy' ? route.nameCy : null) ?? route.name },
      texts,
      errors: errorViews(fields, problems, language, wording),
      model: {
        trail: [...trail, { text: adminTexts.redressRoutes[language], href: paths.adminRedress.to({ slug }) }],
        slug,
        route,
        version,
        fields: formView(fields, sent?.raw ?? rawOf(fields, { ...route }), { language, problems, wording }),
      },
    });
  }
}

function read(
  body: unknown,
  key: string,
): { readonly raw: RawForm; readonly route?: RedressRoute; readonly problems: readonly FoundProblem[] } {
  const { payload, raw } = readForm(fields, body);
  const verdict = validateFields(fields, payload);
  if (!verdict.ok) return { raw, problems: verdict.errors };
  const { name, nameCy = null, handles, handlesCy = null, url = null } = verdict.payload as Readonly<Record<string, string | undefined>>;
  if (url !== null && !/^https?:\/\/[^\s]+$/i.test(url)) return { raw, problems: [{ field: 'url', code: 'notAWebAddress' }] };
  return { raw, problems: [], route: { key, name: name ?? '', nameCy, handles: handles ?? '', handlesCy, url } };
}

/** A short name for the route, made of its name, that no other has. */
function keyFor(name: string, items: readonly RedressRoute[]): string {
  const plain =
    name
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60)
      .replace(/-$/, '') || 'place';
  const taken = new Set(items.map(({ key }) => key));
  let key = plain;
  for (let next = 2; taken.has(key); next += 1) key = `${plain}-${next}`;
  return key;
}
