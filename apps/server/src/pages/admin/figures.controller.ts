import { Body, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import { CorrectFigureUseCase, ListRecordedFiguresUseCase, ReadActionPlanUseCase, RecordFigureUseCase } from '#libs/reporting';
import type { Fields } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import type { Wording } from '../forms/form-error.js';
import { onceIn } from '../forms/once.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { planWords } from '../indicators/plan-words.texts.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { amount, amountOf, amountProblems, planWording } from './action-plan-form.js';
import { actionPlanTexts } from './action-plan.texts.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminForm, takeForm, type SentForm } from './admin-form.js';
import { adminTexts } from './admin.texts.js';
import { figuresTexts as words } from './figures.texts.js';

const long = { kind: 'text', required: true, maxLength: 1_000, long: true, personal: false } as const;
const source = { ...long, label: words.source, hint: words.sourceHint };
const recording: Fields = {
  year: { kind: 'text', required: true, label: words.year, hint: words.yearHint, maxLength: 7, long: false, personal: false },
  value: amount(words.value, true, words.valueHint),
  source,
};
const correcting: Fields = {
  value: amount(words.value, false, words.emptyTakesBack),
  source,
  reason: { ...long, label: words.reason, hint: words.reasonHint },
};
interface Entered {
  readonly year: string;
  readonly value?: string;
  readonly source: string;
  readonly reason: string;
}
const wording: Wording = (problem, language) => {
  if (problem.code === 'counted') return words.countedYear[language];
  if (problem.code === 'notBegun') return words.notBegun[language];
  if (problem.code === 'alreadyThere') return words.hasFigure[language];
  if (problem.field === 'year' && problem.code === 'invalid') return actionPlanTexts.notAYear[language];
  return planWording(problem, language);
};
const texts = { ...adminTexts, ...actionPlanTexts, ...planWords, ...words };

/** The figures that were recorded for an indicator: a form for one more, and a page to correct one. */
@PageController()
export class FiguresPageController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly plan: ReadActionPlanUseCase,
    private readonly figures: ListRecordedFiguresUseCase,
    private readonly record: RecordFigureUseCase,
    private readonly correct: CorrectFigureUseCase,
  ) {}

  @ShowAt(paths.adminFigures)
  async list(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('key', SlugPipe) key: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.ask(person, slug, key, response);
  }

  @TakeAt(paths.adminFigures)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('key', SlugPipe) key: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.compacts.one(person, slug);
    const work = async (entered: Entered) => {
      const value = amountOf(entered.value ?? '') ?? 0;
      const command = { compact: slug, key, year: entered.year.trim(), value, source: entered.source };
      await this.record.execute(person, command, onceIn(body));
      redirectWithNotice(response, paths.adminFigures.to({ slug, key }), words.recorded);
    };
    const sent = await takeForm(recording, body, work, ({ value }) => amountProblems('value', value));
    if (sent) return this.ask(person, slug, key, response, sent);
  }

  @ShowAt(paths.adminFigure)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('key', SlugPipe) key: string,
    @Param('year', SlugPipe) year: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.askOne(person, slug, key, year, response);
  }

  @TakeAt(paths.adminFigure)
  @ChecksItsText()
  async takeOne(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('key', SlugPipe) key: string,
    @Param('year', SlugPipe) year: string,
    @Body() body: { readonly _version?: unknown } | undefined,
    @Res() response: Response,
  ): Promise<void> {
    await this.compacts.one(person, slug);
    const work = async (entered: Entered) => {
      const value = entered.value === undefined ? null : (amountOf(entered.value) ?? null);
      const { source: from, reason } = entered;
      await this.correct.execute(person, { compact: slug, key, year, version: Number(body?._version), value, source: from, reason });
      redirectWithNotice(response, paths.adminFigures.to({ slug, key }), words.corrected);
    };
    const sent = await takeForm(correcting, body, work, ({ value }) => amountProblems('value', value));
    if (sent) return this.askOne(person, slug, key, year, response, sent);
  }

  private async ask(person: SignedInPerson, slug: string, key: string, response: Response, sent?: SentForm): Promise<void> {
    const language = languageOf(response.req);
    const frame = await this.frameOf(person, slug, key, response);
    const isOfficer = person.roles.some(({ compact, role }) => compact === slug && role === 'officer');
    const { errors, ...form } = adminForm(recording, { language, sent, wording });
    page(response, 'admin/figures', {
      at: paths.adminFigures,
      titleValues: frame.titleValues,
      texts,
      errors,
      model: {
        ...frame.model,
        figures: await this.figures.execute(person, slug, key),
        mayRecord: isOfficer || !frame.model.planned.isCounted,
        ...form,
      },
    });
  }

  private async askOne(
    person: SignedInPerson,
    slug: string,
    key: string,
    year: string,
    response: Response,
    sent?: SentForm,
  ): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, model } = await this.frameOf(person, slug, key, response);
    const figures = (await this.figures.execute(person, slug, key)).filter((one) => one.year === year);
    const standing = figures.at(-1);
    if (!standing) throw new DomainError('not-found');
    const stored = { value: standing.value?.toString(), source: standing.source };
    const { errors, ...form } = adminForm(correcting, { language, sent, stored, wording });
    page(response, 'admin/figure', {
      at: paths.adminFigure,
      titleValues: { ...titleValues, year },
      texts,
      errors,
      model: {
        ...model,
        trail: [...model.trail, { text: words.figures[language], href: paths.adminFigures.to({ slug, key }) }],
        ...{ year, figures, standing },
        ...form,
      },
    });
  }

  private async frameOf(person: SignedInPerson, slug: string, key: string, response: Response) {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const planned = await this.plan.one(person, slug, key);
    const indicator = planned.name[language];
    return {
      titleValues: { ...titleValues, indicator },
      model: {
        trail: [
          ...trail,
          { text: actionPlanTexts.plan[language], href: paths.adminActionPlan.to({ slug }) },
          { text: indicator, href: paths.adminIndicator.to({ slug, key }) },
        ],
        ...{ slug, planned },
      },
    };
  }
}
