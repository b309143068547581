import { Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AttachDocument, OpenFile } from '#libs/casework';
import { DomainError } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import { ReferencePipe } from '../../api/challenges/reference.pipe.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { Uploads, type Received } from '../../http/uploads/uploads.js';
import { caseTabs } from '../challenges/case-tabs.js';
import { caseTrail } from '../challenges/case-trail.js';
import { caseWords } from '../challenges/case-words.texts.js';
import { orDeclareFirst } from '../challenges/declare-first.js';
import { languageOf } from '../language/page-language.js';
import { fill, translator } from '../language/texts.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { redirectWithNotice } from '../session/notice.js';
import { documentLine, MOST_AT_ONCE, roomAddress, uploadForm, type Room } from './documents-view.js';
import { documentsTexts } from './documents.texts.js';
import { keepEach, type FileOutcome } from './file-outcome.js';

const texts = { ...caseWords, ...documentsTexts };

interface Again {
  readonly errors: readonly string[];
  readonly kept: readonly string[];
  readonly audience: string | undefined;
}

/** The documents of a case on a page of their own, where they are added to it as well. */
@PageController()
export class DocumentsPageController {
  constructor(
    private readonly openFile: OpenFile,
    private readonly attach: AttachDocument,
    private readonly uploads: Uploads,
  ) {}

  @ShowAt(paths.challengeDocuments)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Query('from') from: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(response, person, reference, roomNamed(from));
  }

  @TakeAt(paths.challengeDocuments)
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.attach.mayOpen(person, reference);
    await this.uploads
      .receive(request, response, MOST_AT_ONCE, (received) => this.keep(response, person, reference, received))
      .catch((error: unknown) => this.problem(error, response, person, reference));
  }

  private async keep(response: Response, person: SignedInPerson, reference: string, { fields, files }: Received): Promise<void> {
    const language = languageOf(response.req);
    const t = translator(language, documentsTexts);
    const { audience, _key: form } = fields;
    const room = roomNamed(fields['_from']);
    const missing = [...(files.length === 0 ? [t('fileNeeded')] : []), ...(audience === undefined ? [t('audienceNeeded')] : [])];
    if (missing.length > 0) return this.answer(response, person, reference, room, { errors: missing, kept: [], audience });
    const key = form !== undefined && /^[\w-]{1,100}$/.test(form) ? form : undefined;
    const outcomes = await keepEach(files, language, async (file, place) => {
      const request = { key: key && `${key}:${place}`, hash: `documents:${reference}` };
      return (await this.attach.execute(person, { reference, audience, file }, request)).body;
    });
    await this.tell(response, person, reference, room, audience, outcomes);
  }

  private async tell(
    response: Response,
    person: SignedInPerson,
    reference: string,
    room: Room,
    audience: string | undefined,
    outcomes: readonly FileOutcome[],
  ): Promise<void> {
    const kept = outcomes.flatMap((outcome) => ('kept' in outcome ? [outcome.kept.name] : []));
    const errors = outcomes.flatMap((outcome) => ('problem' in outcome ? [outcome.problem] : []));
    if (isAskedByScript(response)) return void response.status(errors.length > 0 ? 422 : 201).json({ kept, errors });
    if (errors.length > 0) return this.answer(response, person, reference, room, { errors, kept, audience });
    const { attachedOne, attachedMany } = documentsTexts;
    const [words, values] = kept.length === 1 ? [attachedOne, { name: kept[0] ?? '' }] : [attachedMany, { count: kept.length }];
    redirectWithNotice(response, roomAddress(reference, room), { en: fill(words.en, values), cy: fill(words.cy, values) });
  }

  /** A form that could not be read as a whole. */
  private async problem(error: unknown, response: Response, person: SignedInPerson, reference: string): Promise<void> {
    if (!(error instanceof DomainError) || isAskedByScript(response)) throw error;
    const t = translator(languageOf(response.req), documentsTexts);
    const words =
      error.code === 'body-too-large' ? t('fileTooLarge', { name: '' }).trim() : error.code === 'field-errors' ? t('tooMany') : undefined;
    if (words === undefined) throw error;
    await this.answer(response, person, reference, undefined, { errors: [words], kept: [], audience: undefined });
  }

  private async answer(response: Response, person: SignedInPerson, reference: string, room: Room, again?: Again): Promise<void> {
    if (again && isAskedByScript(response)) return void response.status(422).json({ kept: again.kept, errors: again.errors });
    const language = languageOf(response.req);
    const file = await orDeclareFirst(response, reference, () => this.openFile.execute(person, reference, language));
    if (!file) return;
    const { documents, documentAudiences } = file;
    const audiences = room === undefined ? documentAudiences : documentAudiences.filter((audience) => audience === room);
    page(response, 'documents/documents', {
      at: paths.challengeDocuments,
      titleValues: { reference },
      texts,
      errors: (again?.errors ?? []).map((text) => ({ text, href: '#file' })),
      model: {
        trail: caseTrail(response, person, reference),
        tabs: caseTabs(response, reference, file, paths.challengeDocuments),
        challenge: file.challenge,
        documents: {
          lines: documents.map((document) => documentLine(reference, document, language)),
          hasScanner: !documents.some(({ scan }) => scan === 'notScanned'),
          form: uploadForm(reference, audiences, room, language, again?.audience),
        },
        kept: again?.kept ?? [],
        room: roomAddress(reference, room),
      },
    });
  }
}

function roomNamed(from: unknown): Room {
  return from === 'mediation' || from === 'panel' ? from : undefined;
}

/** With JavaScript each file is a request of its own, which is told and not shown what came of it. */
function isAskedByScript({ req }: Response): boolean {
  return req.accepts(['html', 'json']) === 'json';
}
