import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DownloadDocument, ReadPapers } from '#libs/casework';
import type { SignedInPerson } from '#libs/people';
import { ReferencePipe } from '../../api/challenges/reference.pipe.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { IdentifierPipe } from '../../http/identifier.pipe.js';
import { sendDownload } from '../../http/send-download.js';
import { papersDownload } from '../../papers/papers-download.js';
import { languageOf } from '../language/page-language.js';
import { ENGINE_SETTING } from '../page.js';
import type { TemplateEngine } from '../rendering/template-engine.js';
import { downloads } from './downloads.js';

/** What people who use pages save. */
@Controller()
@ApiExcludeController()
export class DownloadsController {
  constructor(
    private readonly downloadDocument: DownloadDocument,
    private readonly readPapers: ReadPapers,
  ) {}

  @Get(downloads.document.path)
  async document(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Param('document', IdentifierPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { document, content } = await this.downloadDocument.execute(person, reference, id);
    await sendDownload(response, { name: document.name, bytes: document.bytes, content });
  }

  @Get(downloads.papers.path)
  async papers(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(response.req);
    const papers = await this.readPapers.execute(person, reference, language);
    const engine = response.app.get(ENGINE_SETTING) as TemplateEngine;
    await sendDownload(response, papersDownload(engine, papers, language));
  }
}
