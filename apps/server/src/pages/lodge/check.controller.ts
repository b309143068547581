import { Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { canLodge, LodgeDraft } from '#libs/casework';
import { DomainError, type FieldProblem } from '#libs/kernel';
import type { Words } from '#libs/workflow';
import { IdentifierPipe } from '../../http/identifier.pipe.js';
import type { FormErrorView } from '../forms/form-error.js';
import { languageOf } from '../language/page-language.js';
import { translator } from '../language/texts.js';
import { page } from '../page.js';
import { PageController, ShowToHolderAt, TakeFromHolderAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { answeredQuestions, citedCommitments } from './check-view.js';
import { Journey, LodgedAlready, type JourneyState } from './journey.js';
import { lodgeTexts } from './lodge.texts.js';
import { steps } from './steps.js';

/** The whole challenge once more, and sending it. */
@PageController()
export class CheckController {
  constructor(
    private readonly journey: Journey,
    private readonly lodge: LodgeDraft,
  ) {}

  @ShowToHolderAt(paths.lodgeCheck)
  async show(@Param('draft', IdentifierPipe) id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const state = await this.opened(request, response, id);
    if (state) await this.answer(response, state, []);
  }

  @TakeFromHolderAt(paths.lodgeCheck)
  async take(@Param('draft', IdentifierPipe) id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const state = await this.opened(request, response, id);
    if (!state) return;
    const { draft, person, holder } = state;
    // The session ran out meanwhile: it is theirs to send, after signing in once more.
    if (draft.authorPersonId !== null && !person) throw new DomainError('not-signed-in');
    const missing = await this.missing(response, state);
    if (missing.length > 0) return this.answer(response, state, missing);
    try {
      if (!person || !canLodge(person, draft)) {
        await this.lodge.sendToOfficers(holder, id);
        return response.redirect(303, paths.lodgeSent.to({ draft: id }));
      }
      const { reference } = await this.lodge.execute(person, holder, id);
      response.redirect(303, paths.lodgeDone.to({ reference }));
    } catch (error) {
      await this.answer(response, state, this.refusals(error, state, response));
    }
  }

  /** Undefined when the draft is no longer to be checked, and the answer was given. */
  private async opened(request: Request, response: Response, id: string): Promise<JourneyState | undefined> {
    try {
      const state = await this.journey.open(request, id);
      if (state.draft.sentAt === null) return state;
      response.redirect(303, paths.lodgeSent.to({ draft: id }));
    } catch (error) {
      if (!(error instanceof LodgedAlready)) throw error;
      response.redirect(303, paths.lodgeDone.to({ reference: error.reference }));
    }
    return undefined;
  }

  private async missing(response: Response, state: JourneyState): Promise<readonly FormErrorView[]> {
    const language = languageOf(response.req);
    const t = translator(language, lodgeTexts);
    const questions = answeredQuestions(state, await this.journey.register(state), language).filter(({ isMissing }) => isMissing);
    return questions.map(({ question, id }) => ({ text: t('notAnsweredYet', { question: question[language] }), href: `#${id}` }));
  }

  /** The draft is as it was: what refused it is said, with a way to the answer. */
  private refusals(error: unknown, state: JourneyState, response: Response): readonly FormErrorView[] {
    const language = languageOf(response.req);
    const t = translator(language, lodgeTexts);
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'process-refused') {
      const { sentence } = error.details as { sentence: Words };
      return [{ text: t('refused', { reason: sentence[language] }), href: '#answers' }];
    }
    if (error.code !== 'field-errors') throw error;
    const { errors } = error.details as { errors: readonly FieldProblem[] };
    const wrong = steps.filter(({ fields = {}, pick }) =>
      errors.some(({ field }) => Object.hasOwn(fields, field) || (pick !== undefined && field.startsWith(fieldOfPick[pick]))),
    );
    const asked = wrong.filter(({ name }) => state.steps.some((step) => step.name === name));
    return asked.map(({ question, name }) => ({ text: t('notAnsweredYet', { question: question[language] }), href: `#question-${name}` }));
  }

  private async answer(response: Response, state: JourneyState, errors: readonly FormErrorView[]): Promise<void> {
    const language = languageOf(response.req);
    const { draft, person } = state;
    page(response, 'lodge/check', {
      at: paths.lodgeCheck,
      texts: lodgeTexts,
      errors,
      model: {
        draft,
        questions: answeredQuestions(state, await this.journey.register(state), language),
        cited: citedCommitments(state, language),
        isOwn: canLodge(person, draft),
        backTo: paths.lodge.to(),
      },
    });
  }
}

const fieldOfPick = {
  challenger: 'challengerOrganisationId',
  respondent: 'respondentOrganisationId',
  situations: 'commitments',
  commitments: 'commitments',
} as const;
