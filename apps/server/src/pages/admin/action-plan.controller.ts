import { Body, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignedInPerson } from '#libs/people';
import { AddPlannedIndicatorUseCase, countedIndicatorKeys, countedIndicatorOf, ReadActionPlanUseCase } from '#libs/reporting';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { onceIn } from '../forms/once.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { isShown, PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { entryOf, indicatorProblems, newIndicatorFields, planWording, type EnteredIndicator } from './action-plan-form.js';
import { actionPlanTexts as words } from './action-plan.texts.js';
import { AdminCompacts } from './admin-compacts.js';
import { adminForm, takeForm, type SentForm } from './admin-form.js';
import { adminTexts } from './admin.texts.js';

const texts = { ...adminTexts, ...words };

/** The action plan in its order, and the page on which an indicator is put into it. */
@PageController()
export class ActionPlanPageController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly plan: ReadActionPlanUseCase,
    private readonly add: AddPlannedIndicatorUseCase,
  ) {}

  @ShowAt(paths.adminActionPlan)
  async list(@CurrentPerson() person: SignedInPerson, @Param('slug', SlugPipe) slug: string, @Res() response: Response): Promise<void> {
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const reads = person.roles.some(({ compact, role }) => compact === slug && role === 'officer') && isShown(paths.compactIndicators);
    page(response, 'admin/action-plan', {
      at: paths.adminActionPlan,
      titleValues,
      texts,
      model: {
        trail,
        slug,
        planned: await this.plan.execute(person, slug),
        report: reads ? paths.compactIndicators.to({ slug }) : undefined,
      },
    });
  }

  @ShowAt(paths.adminNewIndicator)
  async show(@CurrentPerson() person: SignedInPerson, @Param('slug', SlugPipe) slug: string, @Res() response: Response): Promise<void> {
    return this.ask(person, slug, response);
  }

  @TakeAt(paths.adminNewIndicator)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.compacts.one(person, slug);
    // What the plan has meanwhile is refused by the use case, which finds the answer to the same form again.
    const fields = newIndicatorFields(countedIndicatorKeys);
    const work = async (entered: EnteredIndicator) => {
      const counted = countedIndicatorOf(entered.what ?? '')?.key;
      const named = counted === undefined ? { name: entered.name, nameCy: entered.nameCy ?? null } : { counted };
      const { body: made } = await this.add.execute(person, { compact: slug, ...named, ...entryOf(entered) }, onceIn(body));
      redirectWithNotice(response, paths.adminBaseline.to({ slug, key: made.key }), words.added);
    };
    const sent = await takeForm(fields, body, work, indicatorProblems);
    if (sent) return this.ask(person, slug, response, sent);
  }

  private async ask(person: SignedInPerson, slug: string, response: Response, sent?: SentForm): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const planned = new Set((await this.plan.execute(person, slug)).map(({ key }) => key));
    const fields = newIndicatorFields(countedIndicatorKeys.filter((key) => !planned.has(key)));
    const { errors, ...form } = adminForm(fields, { language, sent, wording: planWording });
    page(response, 'admin/new-indicator', {
      at: paths.adminNewIndicator,
      titleValues,
      texts,
      errors,
      model: {
        trail: [...trail, { text: words.plan[language], href: paths.adminActionPlan.to({ slug }) }],
        slug,
        ...form,
      },
    });
  }
}
