import { Body, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import type { Fields } from '#libs/workflow';
import {
  ChangePlannedIndicatorUseCase,
  ReadActionPlanUseCase,
  RemovePlannedIndicatorUseCase,
  type PlannedIndicator,
} from '#libs/reporting';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import type { Wording } from '../forms/form-error.js';
import { rawOf } from '../forms/raw-of.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { planWords } from '../indicators/plan-words.texts.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { entryOf, indicatorProblems, plannedFields, planWording, type EnteredIndicator } from './action-plan-form.js';
import { actionPlanTexts as words } from './action-plan.texts.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminForm, takeForm, type SentForm } from './admin-form.js';
import { adminTexts } from './admin.texts.js';
import { figuresTexts } from './figures.texts.js';
import { refusedFields } from './refused-fields.js';

const texts = { ...adminTexts, ...words, ...planWords, ...figuresTexts };
const wording: Wording = (problem, language) => (problem.code === 'inUse' ? words.reported[language] : planWording(problem, language));

/** One indicator of the plan: what the plan says of it, its place and its end. */
@PageController()
export class PlannedIndicatorController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly plan: ReadActionPlanUseCase,
    private readonly change: ChangePlannedIndicatorUseCase,
    private readonly remove: RemovePlannedIndicatorUseCase,
  ) {}

  @ShowAt(paths.adminIndicator)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('key', SlugPipe) key: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.ask(person, slug, key, response);
  }

  @TakeAt(paths.adminIndicator)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('key', SlugPipe) key: string,
    @Body() body: { readonly _wish?: unknown; readonly _version?: unknown } | undefined,
    @Res() response: Response,
  ): Promise<void> {
    await this.compacts.one(person, slug);
    const version = Number(body?._version);
    const fields = plannedFields(await this.plan.one(person, slug, key));
    const work = async ({ name, nameCy, place, ...entered }: EnteredIndicator) => {
      const named = name === undefined ? {} : { name, nameCy: nameCy ?? null };
      await this.change.execute(person, { compact: slug, key, version, ...named, ...entryOf(entered), place });
      redirectWithNotice(response, paths.adminActionPlan.to({ slug }), words.saved);
    };
    const sent =
      body?._wish === 'remove'
        ? await this.takeOut(person, slug, key, version, fields, response)
        : await takeForm(fields, body, work, indicatorProblems);
    if (sent) return this.ask(person, slug, key, response, sent);
  }

  private async takeOut(
    person: SignedInPerson,
    slug: string,
    key: string,
    version: number,
    fields: Fields,
    response: Response,
  ): Promise<SentForm | undefined> {
    try {
      await this.remove.execute(person, { compact: slug, key, version });
    } catch (error) {
      const isReported = error instanceof DomainError && error.code === 'in-use';
      const raw = rawOf(fields, valuesOf(await this.plan.one(person, slug, key), await this.plan.execute(person, slug)));
      return { raw, problems: isReported ? [{ field: 'lastYear', code: 'inUse' }] : refusedFields(error, fields) };
    }
    redirectWithNotice(response, paths.adminActionPlan.to({ slug }), words.removed);
    return undefined;
  }

  private async ask(person: SignedInPerson, slug: string, key: string, response: Response, sent?: SentForm): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const plan = await this.plan.execute(person, slug);
    const planned = plan.find((one) => one.key === key);
    if (!planned) throw new DomainError('not-found');
    const fields = plannedFields(planned);
    const { errors, ...form } = adminForm(fields, { language, sent, stored: valuesOf(planned, plan), wording });
    page(response, 'admin/planned-indicator', {
      at: paths.adminIndicator,
      titleValues: { ...titleValues, indicator: planned.name[language] },
      texts,
      errors,
      model: {
        trail: [...trail, { text: words.plan[language], href: paths.adminActionPlan.to({ slug }) }],
        slug,
        planned,
        ...form,
      },
    });
  }
}

function valuesOf(planned: PlannedIndicator, plan: readonly PlannedIndicator[]): Readonly<Record<string, unknown>> {
  const { name, sources, target, ...rest } = planned;
  return {
    ...rest,
    name: name.en,
    nameCy: name.cy === name.en ? null : name.cy,
    sources: sources.join('\n'),
    target: target?.toString(),
    place: plan.findIndex(({ key }) => key === planned.key) + 1,
  };
}
