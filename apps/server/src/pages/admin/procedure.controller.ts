import { Body, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { PreviewProcedureUseCase, PublishProcedureUseCase, ShowProcedureUseCase, type StoredProcedure } from '#libs/agreements';
import { canonicalJson, CLOCK, DomainError, londonDateOf, sha256Hex, type Clock } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import { validateFields, type ProcedureProblem, type ProcedureSettings } from '#libs/workflow';
import { ProcessDrawing } from '../../api/process/process-drawing.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { compactName } from '../compacts/compact-title.js';
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
import { choiceFields, limitFields, problemsOf, procedureFields, settingsOf, valuesOf } from './procedure-form.js';
import { changedSettings, examples, limitRows } from './procedure-view.js';
import { procedureProblems, procedureTexts as words } from './procedure.texts.js';

interface Shown {
  readonly raw: RawForm;
  readonly problems?: readonly FoundProblem[];
  readonly settings?: ProcedureSettings;
  readonly isStale?: boolean;
}

const wording: Wording = ({ code }, language) => procedureProblems[code as ProcedureProblem['code']]?.[language];

/** A Compact's procedure as a form: what it would change is shown before it is published. */
@PageController()
export class ProcedurePageController {
  constructor(
    private readonly compacts: AdminCompacts,
    private readonly procedures: ShowProcedureUseCase,
    private readonly surroundings: PreviewProcedureUseCase,
    private readonly publish: PublishProcedureUseCase,
    private readonly drawing: ProcessDrawing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @ShowAt(paths.adminProcedure)
  async show(@CurrentPerson() person: SignedInPerson, @Param('slug', SlugPipe) slug: string, @Res() response: Response): Promise<void> {
    await this.compacts.one(person, slug);
    const { settings } = await this.procedures.execute(slug);
    return this.answer(person, slug, response, { raw: rawOf(procedureFields, valuesOf(settings)) });
  }

  @TakeAt(paths.adminProcedure)
  @ChecksItsText()
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Body() body: { readonly _wish?: unknown; readonly _seen?: unknown; readonly _version?: unknown } | undefined,
    @Res() response: Response,
  ): Promise<void> {
    await this.compacts.one(person, slug);
    const { payload, raw } = readForm(procedureFields, body);
    const verdict = validateFields(procedureFields, payload);
    if (!verdict.ok) return this.answer(person, slug, response, { raw, problems: verdict.errors });
    const settings = settingsOf(verdict.payload);
    const problems = problemsOf(settings);
    if (problems.length > 0) return this.answer(person, slug, response, { raw, problems });
    // Other settings than those whose effects were shown are shown theirs first.
    if (body?._wish !== 'publish' || body._seen !== fingerprint(settings)) return this.answer(person, slug, response, { raw, settings });
    try {
      await this.publish.execute(person, { slug, version: Number(body._version), settings });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'version-stale') throw error;
      // Pressed twice: what is in force is what was to be published.
      const { settings: inForce } = await this.procedures.execute(slug);
      if (fingerprint(inForce) !== fingerprint(settings)) return this.answer(person, slug, response, { raw, settings, isStale: true });
    }
    redirectWithNotice(response, paths.adminProcedure.to({ slug }), words.published);
  }

  private async answer(
    person: SignedInPerson,
    slug: string,
    response: Response,
    { raw, problems = [], settings, isStale = false }: Shown,
  ): Promise<void> {
    const language = languageOf(response.req);
    const compact = await this.compacts.one(person, slug);
    const { titleValues, trail } = this.compacts.frame(response, compact);
    const stored = await this.procedures.execute(slug);
    const options = { language, problems, wording };
    page(response, 'admin/procedure', {
      at: paths.adminProcedure,
      titleValues,
      texts: { ...adminTexts, ...words },
      errors: errorViews(procedureFields, problems, language, wording),
      model: {
        trail,
        slug,
        version: stored.version,
        isStale,
        choices: formView(choiceFields, raw, options),
        limits: limitRows(formView(limitFields, raw, options), language),
        seen: settings && fingerprint(settings),
        effects: settings && (await this.effectsOf(person, slug, stored, settings, compactName(response, compact), language)),
      },
    });
  }

  private async effectsOf(
    person: SignedInPerson,
    slug: string,
    { settings: before }: StoredProcedure,
    after: ProcedureSettings,
    compact: string,
    language: ReturnType<typeof languageOf>,
  ) {
    const { open, calendar } = await this.surroundings.execute(person, slug);
    const today = londonDateOf(this.clock.now());
    const svg = await this.drawing.svg(after, language, compact);
    return {
      today,
      open,
      changes: changedSettings(before, after, language),
      examples: examples(before, after, calendar, today, language),
      drawing: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    };
  }
}

function fingerprint(settings: ProcedureSettings): string {
  return sha256Hex(canonicalJson(settings));
}
