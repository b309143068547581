import { Body, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ListRedressRoutesUseCase, ReplaceRedressRoutesUseCase, type RedressRoute, type RedressRoutes } from '#libs/agreements';
import { DomainError, keyFromName } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import type { Fields, Words } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import type { FoundProblem, Wording } from '../forms/form-error.js';
import { rawOf } from '../forms/raw-of.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminForm, takeForm, type SentForm } from './admin-form.js';
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
interface Entered {
  readonly name: string;
  readonly nameCy?: string;
  readonly handles: string;
  readonly handlesCy?: string;
  readonly url?: string;
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
    const work = async (entered: Entered) => {
      const { items, version } = await this.routes.execute(slug);
      // Pressed twice, the second finds the first: nothing is added, and it says so.
      if (items.some(({ name }) => name === entered.name)) return [{ field: 'name', code: 'alreadyThere' }];
      await this.replace.execute(person, {
        slug,
        version,
        items: [...items, routeOf(keyFromName(entered.name, new Set(items.map(({ key }) => key)), 'place'), entered)],
      });
      return redirectWithNotice(response, paths.adminRedress.to({ slug }), words.added);
    };
    const sent = await takeForm(fields, body, work, addressProblems);
    if (sent) return this.ask(person, slug, response, sent);
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
    const version = Number(body?._version);
    const stored = items.find((one) => one.key === key);
    const others = items.filter((one) => one.key !== key);
    const done = (notice: Words) => redirectWithNotice(response, paths.adminRedress.to({ slug }), notice);
    if (body?._wish === 'withdraw') {
      // Withdrawn twice is withdrawn.
      const sent = stored && (await this.withdraw(person, { slug, version, items: others }, stored));
      return sent ? this.askOne(person, slug, key, response, sent) : done(words.withdrawn);
    }
    if (!stored) throw new DomainError('not-found');
    const work = async (entered: Entered) => {
      await this.replace.execute(person, { slug, version, items: [...others, routeOf(key, entered)] });
      done(words.saved);
    };
    const sent = await takeForm(fields, body, work, addressProblems);
    if (sent) return this.askOne(person, slug, key, response, sent);
  }

  private async withdraw(
    person: SignedInPerson,
    left: RedressRoutes & { slug: string },
    stored: RedressRoute,
  ): Promise<SentForm | undefined> {
    try {
      await this.replace.execute(person, left);
      return undefined;
    } catch (error) {
      return { raw: rawOf(fields, { ...stored }), problems: refusedFields(error, fields) };
    }
  }

  private async ask(person: SignedInPerson, slug: string, response: Response, sent?: SentForm): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const { errors, ...form } = adminForm(fields, { language, sent, wording });
    page(response, 'admin/redress', {
      at: paths.adminRedress,
      titleValues,
      texts,
      errors,
      model: {
        trail,
        slug,
        routes: (await this.routes.execute(slug)).items,
        ...form,
      },
    });
  }

  private async askOne(person: SignedInPerson, slug: string, key: string, response: Response, sent?: SentForm): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const { items, version } = await this.routes.execute(slug);
    const route = items.find((one) => one.key === key);
    if (!route) throw new DomainError('not-found');
    const { errors, ...form } = adminForm(fields, { language, sent, stored: { ...route }, wording });
    page(response, 'admin/redress-route', {
      at: paths.adminRedressRoute,
      titleValues: { ...titleValues, name: (language === 'cy' ? route.nameCy : null) ?? route.name },
      texts,
      errors,
      model: {
        trail: [...trail, { text: adminTexts.redressRoutes[language], href: paths.adminRedress.to({ slug }) }],
        slug,
        route,
        version,
        ...form,
      },
    });
  }
}

function addressProblems({ url }: Entered): readonly FoundProblem[] {
  return url === undefined || /^https?:\/\/[^\s]+$/i.test(url) ? [] : [{ field: 'url', code: 'notAWebAddress' }];
}

function routeOf(key: string, { name, nameCy, handles, handlesCy, url }: Entered): RedressRoute {
  return { key, name, nameCy: nameCy ?? null, handles, handlesCy: handlesCy ?? null, url: url ?? null };
}
