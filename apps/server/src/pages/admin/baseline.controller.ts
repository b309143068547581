import { Body, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedInPerson } from '#libs/people';
import { ReadActionPlanUseCase, SetBaselineUseCase, type PlannedIndicator } from '#libs/reporting';
import type { Fields } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { planWords } from '../indicators/plan-words.texts.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { amount, amountOf, amountProblems, planWording as wording } from './action-plan-form.js';
import { actionPlanTexts as words } from './action-plan.texts.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminForm, takeForm, type SentForm } from './admin-form.js';
import { adminTexts } from './admin.texts.js';

const details: Fields = {
  year: {
    kind: 'text',
    required: false,
    label: words.baselineYear,
    hint: words.baselineYearHint,
    maxLength: 40,
    long: false,
    personal: false,
  },
  source: { kind: 'text', required: false, label: words.source, hint: words.sourceHint, maxLength: 300, long: false, personal: false },
};
const setting: Fields = { value: amount(words.baselineValue, true), ...details };
const changing: Fields = {
  value: amount(words.baselineValue, false, words.emptyTakesAway),
  ...details,
  reason: { kind: 'text', required: true, label: words.reason, hint: words.reasonHint, maxLength: 1_000, long: true, personal: false },
};
/** Once it was set it is changed, even when there is none at the moment. */
const wasSet = ({ baseline, baselineChanges }: PlannedIndicator) => baseline !== null || baselineChanges.length > 0;
interface EnteredBaseline {
  readonly value?: string;
  readonly year?: string;
  readonly source?: string;
  readonly reason?: string;
}

/** The baseline of an indicator: set once, changed for a reason. */
@PageController()
export class BaselineController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly plan: ReadActionPlanUseCase,
    private readonly setBaseline: SetBaselineUseCase,
  ) {}

  @ShowAt(paths.adminBaseline)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('key', SlugPipe) key: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.ask(person, slug, key, response);
  }

  @TakeAt(paths.adminBaseline)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('key', SlugPipe) key: string,
    @Body() body: { readonly _version?: unknown } | undefined,
    @Res() response: Response,
  ): Promise<void> {
    await this.compacts.one(person, slug);
    const fields = wasSet(await this.plan.one(person, slug, key)) ? changing : setting;
    const work = async ({ value = '', year, source, reason }: EnteredBaseline) => {
      const amount = amountOf(value);
      const baseline = amount === undefined ? null : { value: amount, year: year ?? null, source: source ?? null };
      await this.setBaseline.execute(person, { compact: slug, key, version: Number(body?._version), baseline, reason });
      redirectWithNotice(response, paths.adminIndicator.to({ slug, key }), words.baselineSaved);
    };
    const sent = await takeForm(fields, body, work, ({ value }) => amountProblems('value', value));
    if (sent) return this.ask(person, slug, key, response, sent);
  }

  private async ask(person: SignedInPerson, slug: string, key: string, response: Response, sent?: SentForm): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const planned = await this.plan.one(person, slug, key);
    const fields = wasSet(planned) ? changing : setting;
    const { baseline } = planned;
    const stored = { ...baseline, value: baseline?.value.toString() };
    const { errors, ...form } = adminForm(fields, { language, sent, stored, wording });
    page(response, 'admin/baseline', {
      at: paths.adminBaseline,
      titleValues: { ...titleValues, indicator: planned.name[language] },
      texts: { ...adminTexts, ...words, ...planWords },
      errors,
      model: {
        trail: [
          ...trail,
          { text: words.plan[language], href: paths.adminActionPlan.to({ slug }) },
          { text: planned.name[language], href: paths.adminIndicator.to({ slug, key }) },
        ],
        slug,
        planned,
        isSet: wasSet(planned),
        ...form,
      },
    });
  }
}
