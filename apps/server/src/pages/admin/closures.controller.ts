import { Body, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AddClosureUseCase, ShowCalendarUseCase } from '#libs/agreements';
import type { LocalDate } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import { validateFields, type Fields } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { errorViews, type FoundProblem } from '../forms/form-error.js';
import { formView } from '../forms/form-view.js';
import type { RawForm } from '../forms/raw-form.js';
import { onceIn } from '../forms/once.js';
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

const fields: Fields = {
  from: { kind: 'date', required: true, label: adminTexts.firstDay, personal: false },
  to: { kind: 'date', required: false, label: adminTexts.lastDay, personal: false },
  title: { kind: 'text', required: true, label: adminTexts.why, maxLength: 200, long: false, personal: false },
};

/** The days on which a Compact is closed, and a form for more. */
@PageController()
export class ClosuresController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly calendar: ShowCalendarUseCase,
    private readonly add: AddClosureUseCase,
  ) {}

  @ShowAt(paths.adminClosures)
  async show(@CurrentPerson() person: SignedInPerson, @Param('slug', SlugPipe) slug: string, @Res() response: Response): Promise<void> {
    return this.ask(person, slug, response, {}, []);
  }

  @TakeAt(paths.adminClosures)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { payload, raw } = readForm(fields, body);
    const verdict = validateFields(fields, payload);
    if (!verdict.ok) return this.ask(person, slug, response, raw, verdict.errors);
    try {
      const entered = verdict.payload as unknown as { from: LocalDate; to?: LocalDate; title: string };
      await this.add.execute(person, { slug, ...entered }, onceIn(body));
      redirectWithNotice(response, paths.adminClosures.to({ slug }), adminTexts.closureAdded);
    } catch (error) {
      return this.ask(person, slug, response, raw, refusedFields(error, 'from'));
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
    const { closures } = await this.calendar.execute(slug);
    page(response, 'admin/closures', {
      at: paths.adminClosures,
      titleValues,
      texts: adminTexts,
      errors: errorViews(fields, problems, language, adminWording),
      model: { trail, slug, closures, fields: formView(fields, raw, { language, problems, wording: adminWording }) },
    });
  }
}
