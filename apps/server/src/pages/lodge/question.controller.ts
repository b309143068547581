import { Body, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeepDrafts } from '#libs/casework';
import { DomainError } from '#libs/kernel';
import { IdentifierPipe } from '../../http/identifier.pipe.js';
import { documentsTexts } from '../documents/documents.texts.js';
import { errorViews } from '../forms/form-error.js';
import type { RawForm } from '../forms/raw-form.js';
import { ChecksItsText } from '../forms/text.guard.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowToHolderAt, TakeFromHolderAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { holderOf } from './draft-keys.js';
import { Journey, nextAddress, type JourneyState } from './journey.js';
import { lodgeTexts } from './lodge.texts.js';
import { fieldsOf, journeyWording, rawAnswers, readQuestion } from './question-form.js';
import { questionView, type QuestionShown } from './question-view.js';
import { commitmentsOf } from './situations.js';
import { steps, type Step } from './steps.js';

/** The form's own fields: which button it was, what is searched, whether the person came from the check. */
interface OwnFields {
  readonly _q?: unknown;
  readonly _was?: unknown;
  readonly _wish?: unknown;
  readonly _change?: unknown;
}

/** One question a page; what is answered is kept before anything else happens. */
@PageController()
export class QuestionController {
  constructor(
    private readonly journey: Journey,
    private readonly drafts: KeepDrafts,
  ) {}

  @ShowToHolderAt(paths.lodgeStep)
  async show(
    @Param('draft', IdentifierPipe) id: string,
    @Param('step') name: string,
    @Query('q') q: unknown,
    @Query('change') change: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const state = await this.journey.open(request, id);
    const step = state.draft.sentAt === null ? askedStep(state, name) : undefined;
    if (!step) return response.redirect(303, state.draft.sentAt ? paths.lodgeSent.to({ draft: id }) : nextAddress(state));
    const register = await this.registerFor(step, state);
    const raw = rawAnswers(step, fieldsOf(step, state, register), state.draft.answers);
    const shown = { state, step, register, raw, search: searchOf(q), isChange: change !== undefined, problems: [] };
    this.answer(response, shown);
  }

  @TakeFromHolderAt(paths.lodgeStep)
  @ChecksItsText()
  async take(
    @Param('draft', IdentifierPipe) id: string,
    @Param('step') name: string,
    @Body() body: OwnFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const before = await this.journey.open(request, id);
    if (before.draft.sentAt) return response.redirect(303, paths.lodgeSent.to({ draft: id }));
    const step = steps.find((known) => known.name === name);
    if (!step) throw new DomainError('not-found');
    const register = await this.registerFor(step, before);
    const { raw, changes, problems } = readQuestion(step, fieldsOf(step, before, register), before, register, body);
    const after = await this.keep(request, before, changes);
    const isChange = body._change === '1';
    if (isSearch(body)) return response.redirect(303, searchAddress(id, name, searchOf(body._q), isChange));
    if (body._wish === 'later') return response.redirect(303, paths.lodgeSaved.to({ draft: id }));
    if (problems.length > 0) {
      const shown = { state: before, step, register, raw, search: searchOf(body._q), isChange, problems };
      return this.answer(response, shown);
    }
    await this.sendLinkOnce(request, before, after);
    response.redirect(303, isChange ? nextAddress(after) : addressAfter(after, name));
  }

  private answer(response: Response, shown: QuestionShown & { readonly raw: RawForm }): void {
    const language = languageOf(response.req);
    const { state, step, register, problems } = shown;
    page(response, 'lodge/question', {
      at: paths.lodgeStep,
      titleValues: { question: step.question[language] },
      texts: { ...lodgeTexts, ...documentsTexts },
      errors: errorViews(fieldsOf(step, state, register), problems, language, journeyWording),
      model: questionView(shown, language),
    });
  }

  /** Answers depend on one another: the same situation is another commitment under the agreement of another day. */
  private async keep(request: Request, before: JourneyState, changes: object): Promise<JourneyState> {
    const { id } = before.draft;
    if (Object.keys(changes).length > 0) await this.drafts.save(before.holder, id, changes);
    const after = await this.journey.open(request, id);
    const { situations: chosen, situationCommitments = [] } = after.draft.answers;
    const meant = commitmentsOf(after.situations, chosen ?? []);
    if (meant.join() === situationCommitments.join()) return after;
    await this.drafts.save(before.holder, id, { situationCommitments: meant });
    return this.journey.open(request, id);
  }

  private async registerFor(step: Step, state: JourneyState) {
    return step.pick === 'challenger' || step.pick === 'respondent' ? this.journey.register(state) : [];
  }

  /** Whoever gives an address gets the link at once: a telephone that runs empty loses nothing. */
  private async sendLinkOnce(request: Request, before: JourneyState, after: JourneyState): Promise<void> {
    const { contactEmail, language = 'en' } = after.draft.answers;
    if (contactEmail === undefined || contactEmail === before.draft.answers.contactEmail || after.person) return;
    await this.drafts.sendLink(holderOf(request), after.draft.id, contactEmail, language);
  }
}

function askedStep(state: JourneyState, name: string): Step | undefined {
  if (!steps.some((step) => step.name === name)) throw new DomainError('not-found');
  return state.steps.find((step) => step.name === name);
}

function addressAfter(state: JourneyState, name: string): string {
  const order = steps.map((step) => step.name);
  const next = state.steps.find((step) => order.indexOf(step.name) > order.indexOf(name));
  return next ? paths.lodgeStep.to({ draft: state.draft.id, step: next.name }) : nextAddress(state);
}

function searchOf(text: unknown): string {
  return typeof text === 'string' ? text.trim().slice(0, 200) : '';
}

/** Somebody who types a word and presses Enter wants to search, whichever button the browser takes that for. */
function isSearch({ _q, _was, _wish }: OwnFields): boolean {
  return _wish === 'search' || (_q !== undefined && searchOf(_q) !== searchOf(_was));
}

function searchAddress(draft: string, step: string, q: string, isChange: boolean): string {
  const query = new URLSearchParams({ ...(q !== '' && { q }), ...(isChange && { change: '1' }) }).toString();
  return `${paths.lodgeStep.to({ draft, step })}${query === '' ? '' : `?${query}`}`;
}
