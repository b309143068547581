import { Body, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { KeepDraftDocuments } from '#libs/casework';
import { DomainError, type FieldProblem } from '#libs/kernel';
import { IdentifierPipe, isUuid } from '../../http/identifier.pipe.js';
import { Uploads, type Received } from '../../http/uploads/uploads.js';
import { MOST_AT_ONCE } from '../documents/documents-view.js';
import { documentsTexts } from '../documents/documents.texts.js';
import { keepEach } from '../documents/file-outcome.js';
import { languageOf } from '../language/page-language.js';
import { fill, translator } from '../language/texts.js';
import { page } from '../page.js';
import { PageController, ShowToHolderAt, TakeFromHolderAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { documentsOfDraftTexts } from './draft-documents.texts.js';
import { Journey, type JourneyState } from './journey.js';
import { lodgeTexts } from './lodge.texts.js';
import { questionView } from './question-view.js';
import { steps } from './steps.js';

/** Files that are added to a draft or taken away again; they are shown at their question. */
@PageController()
export class DraftDocumentsController {
  constructor(
    private readonly journey: Journey,
    private readonly documents: KeepDraftDocuments,
    private readonly uploads: Uploads,
  ) {}

  @ShowToHolderAt(paths.lodgeDocuments)
  async show(@Param('draft', IdentifierPipe) draft: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.journey.open(request, draft);
    response.redirect(303, addressOfQuestion(draft));
  }

  @TakeFromHolderAt(paths.lodgeDocuments)
  async take(
    @Param('draft', IdentifierPipe) draft: string,
    @Body('_remove') removed: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const state = await this.journey.open(request, draft);
    if (state.draft.sentAt !== null) throw new DomainError('not-found');
    if (typeof removed === 'string' && isUuid(removed)) {
      await this.documents.remove(state.holder, draft, removed);
      return redirectWithNotice(response, addressOfQuestion(draft), documentsOfDraftTexts.removed);
    }
    await this.uploads
      .receive(request, response, MOST_AT_ONCE, (received) => this.keep(request, response, state, received))
      .catch((error: unknown) => {
        if (!(error instanceof DomainError) || (error.code !== 'field-errors' && error.code !== 'body-too-large')) throw error;
        const t = translator(languageOf(request), documentsTexts);
        return this.tell(
          request,
          response,
          state,
          [],
          [error.code === 'field-errors' ? t('tooMany') : t('fileTooLarge', { name: '' }).trim()],
        );
      });
  }

  private async keep(request: Request, response: Response, state: JourneyState, { files }: Received): Promise<void> {
    const language = languageOf(request);
    const t = translator(language, { ...documentsTexts, ...documentsOfDraftTexts });
    const outcomes = await keepEach(files, language, (file) =>
      this.documents.add(state.holder, state.draft.id, file).catch((error: unknown) => {
        throw isFull(error) ? new DomainError('process-refused', { sentence: sentenceOf(file.name) }) : error;
      }),
    );
    const kept = outcomes.flatMap((outcome) => ('kept' in outcome ? [outcome.kept.name] : []));
    const errors = outcomes.flatMap((outcome) => ('problem' in outcome ? [outcome.problem] : []));
    await this.tell(request, response, state, kept, files.length === 0 ? [t('fileNeeded')] : errors);
  }

  private async tell(
    request: Request,
    response: Response,
    { draft }: JourneyState,
    kept: readonly string[],
    errors: readonly string[],
  ): Promise<void> {
    if (request.accepts(['html', 'json']) === 'json') return void response.status(errors.length > 0 ? 422 : 201).json({ kept, errors });
    if (errors.length === 0) return response.redirect(303, addressOfQuestion(draft.id));
    const step = steps.find(({ takesFiles }) => takesFiles);
    if (!step) throw new Error('No question takes files');
    const language = languageOf(request);
    const state = await this.journey.open(request, draft.id);
    const shown = { state, step, register: [], raw: {}, search: '', isChange: false, problems: [] };
    page(response, 'lodge/question', {
      at: paths.lodgeStep,
      titleValues: { question: step.question[language] },
      texts: { ...lodgeTexts, ...documentsTexts },
      errors: errors.map((text) => ({ text, href: '#file' })),
      model: questionView(shown, language),
    });
  }
}

function addressOfQuestion(draft: string): string {
  return paths.lodgeStep.to({ draft, step: 'documents' });
}

function isFull(error: unknown): boolean {
  return (
    error instanceof DomainError && error.code === 'field-errors' && (error.details['errors'] as FieldProblem[])[0]?.code === 'draftFull'
  );
}

function sentenceOf(name: string) {
  const { draftFull } = documentsOfDraftTexts;
  return { en: fill(draftFull.en, { name }), cy: fill(draftFull.cy, { name }) };
}
