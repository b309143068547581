import { Body, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AddClosureUseCase, ShowCalendarUseCase } from '#libs/agreements';
import { PreviewClosure, type ClosurePreview } from '#libs/casework';
import { addDays, daysBetween, type LocalDate } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import { deadlineLabel, validateFields, type Fields, type Language } from '#libs/workflow';
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

interface Entered {
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly title: string;
}
interface Shown {
  readonly raw: RawForm;
  readonly problems?: readonly FoundProblem[];
  readonly effects?: ClosurePreview;
  readonly seen?: string;
}

/** The days on which a Compact is closed, and a form for more: first what they would move, then the days themselves. */
@PageController()
export class ClosuresController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly calendar: ShowCalendarUseCase,
    private readonly add: AddClosureUseCase,
    private readonly preview: PreviewClosure,
  ) {}

  @ShowAt(paths.adminClosures)
  async show(@CurrentPerson() person: SignedInPerson, @Param('slug', SlugPipe) slug: string, @Res() response: Response): Promise<void> {
    return this.ask(person, slug, response, { raw: {} });
  }

  @TakeAt(paths.adminClosures)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Body() body: { readonly _wish?: unknown; readonly _seen?: unknown } | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const { payload, raw } = readForm(fields, body);
    const verdict = validateFields(fields, payload);
    if (!verdict.ok) return this.ask(person, slug, response, { raw, problems: verdict.errors });
    try {
      const entered = verdict.payload as unknown as Entered;
      const problem = periodProblem(entered);
      if (problem) return await this.ask(person, slug, response, { raw, problems: [problem] });
      // Other days than those whose effects were shown are shown theirs first.
      if (body?._wish !== 'save' || body._seen !== periodOf(entered)) {
        const effects = await this.preview.execute(person, { slug, days: daysOf(entered) });
        return await this.ask(person, slug, response, { raw, effects, seen: periodOf(entered) });
      }
      await this.add.execute(person, { slug, ...entered }, onceIn(body));
      redirectWithNotice(response, paths.adminClosures.to({ slug }), adminTexts.closureAdded);
    } catch (error) {
      return this.ask(person, slug, response, { raw, problems: refusedFields(error, fields) });
    }
  }

  private async ask(person: SignedInPerson, slug: string, response: Response, { raw, problems = [], effects, seen }: Shown): Promise<void> {
    const language = languageOf(response.req);
    const { titleValues, trail } = this.compacts.frame(response, await this.compacts.one(person, slug));
    const { closures } = await this.calendar.execute(slug);
    const waiting = await this.preview.waiting(person, slug);
    page(response, 'admin/closures', {
      at: paths.adminClosures,
      titleValues,
      texts: adminTexts,
      errors: errorViews(fields, problems, language, adminWording),
      model: {
        trail,
        slug,
        closures,
        waiting,
        effects: effects && effectsView(effects, language),
        seen,
        fields: formView(fields, raw, { language, problems, wording: adminWording }),
      },
    });
  }
}

const LONGEST = 31;

/** Before a year of days is counted for a preview; saving checks the same again. */
function periodProblem({ from, to = from }: Entered): FoundProblem | undefined {
  const days = daysBetween(from, to) + 1;
  return days < 1 ? { field: 'to', code: 'beforeStart' } : days > LONGEST ? { field: 'to', code: 'outOfRange' } : undefined;
}

function periodOf({ from, to = from }: Entered): string {
  return `${from} ${to}`;
}

function daysOf({ from, to = from, title }: Entered) {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_unused, day) => ({ date: addDays(from, day), title }));
}

function effectsView({ moved, open }: ClosurePreview, language: Language) {
  const label = (rule: string) => deadlineLabel(rule as Parameters<typeof deadlineLabel>[0], language);
  return { open, moved: moved.map((move) => ({ ...move, label: label(move.rule) })) };
}
