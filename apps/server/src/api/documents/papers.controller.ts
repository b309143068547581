import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ReadPapers } from '#libs/casework';
import type { SignedInPerson } from '#libs/people';
import type { Language } from '#libs/workflow';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { AnswerLanguage } from '../../http/language.js';
import { sendDownload } from '../../http/send-download.js';
import { ENGINE_SETTING } from '../../pages/page.js';
import type { TemplateEngine } from '../../pages/rendering/template-engine.js';
import { papersDownload } from '../../papers/papers-download.js';
import { ReferencePipe } from '../challenges/reference.pipe.js';

@ApiTags('Challenges')
@Controller('api/v1/challenges/:reference/papers')
export class PapersController {
  constructor(private readonly readPapers: ReadPapers) {}

  @Get()
  @ApiOperation({
    summary: 'The papers of the scrutiny panel in one archive: for its members and the officer, without anything of a mediation',
  })
  @ApiOkResponse({
    description: 'An index, the history that everybody knows, and the documents for everybody and for the panel.',
    content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems(401, 403, 404)
  async papers(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @AnswerLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const papers = await this.readPapers.execute(person, reference, language);
    const engine = response.app.get(ENGINE_SETTING) as TemplateEngine;
    await sendDownload(response, papersDownload(engine, papers, language));
  }
}
