import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DeclareConflict, ExplainDeadline, ReadHistory, ReadWhoLooked, type DeclarationView, type ExplainedDeadline } from '#libs/casework';
import { fieldError } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import type { IdempotentRequest } from '../../http/idempotency-key.js';
import type { Language } from '#libs/workflow';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { answer, ApiIdempotencyKey, IdempotencyKey } from '../../http/idempotency-key.js';
import { AnswerLanguage } from '../../http/language.js';
import { PageQuery } from '../../http/page.query.js';
import { pageRequest, setNextLink } from '../../http/paging.js';
import { DeclarationResponse, HistoryResponse, LooksResponse } from './challenge-lists.response.js';
import { ConflictDeclarationRequest } from './conflict-declaration.request.js';
import { DeadlineResponse } from './deadline.response.js';
import { ReferencePipe } from './reference.pipe.js';

@ApiTags('Challenges')
@Controller('api/v1/challenges/:reference')
export class ChallengeFileController {
  constructor(
    private readonly readHistory: ReadHistory,
    private readonly explainDeadline: ExplainDeadline,
    private readonly declareConflict: DeclareConflict,
    private readonly readWhoLooked: ReadWhoLooked,
  ) {}

  @Get('history')
  @ApiOperation({ summary: 'Every event that the caller may know of, oldest first' })
  @ApiOkResponse({ type: HistoryResponse })
  @ApiProblems(401, 403, 404)
  async history(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @AnswerLanguage() language: Language,
  ): Promise<HistoryResponse> {
    const { history } = await this.readHistory.execute(person, reference, language);
    return { items: history };
  }

  @Get('views')
  @ApiOperation({ summary: 'Who has looked at the case, newest first: for its parties and its officer' })
  @ApiOkResponse({ type: LooksResponse })
  @ApiProblems(401, 403, 404, 422)
  async views(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Query() query: PageQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LooksResponse> {
    const page = await this.readWhoLooked.execute(person, reference, pageRequest(query, ['instant', 'text']));
    setNextLink(request, response, page);
    return { items: page.items };
  }

  @Get('deadlines/:rule')
  @ApiOperation({ summary: 'A due date and why it is that date' })
  @ApiOkResponse({ type: DeadlineResponse })
  @ApiProblems(401, 403, 404)
  async deadline(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Param('rule') rule: string,
    @AnswerLanguage() language: Language,
  ): Promise<ExplainedDeadline> {
    return this.explainDeadline.execute(person, reference, rule, language);
  }

  @Get('conflict-declarations')
  @ApiOperation({ summary: 'The parties’ names, to declare on before anything else can be opened' })
  @ApiOkResponse({ type: DeclarationResponse })
  @ApiProblems(401, 404)
  async declaration(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
  ): Promise<DeclarationView> {
    return this.declareConflict.read(person, reference);
  }

  @Post('conflict-declarations')
  @ApiOperation({ summary: 'Declare an interest in the parties, or none' })
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ type: DeclarationResponse })
  @ApiProblems(400, 401, 404, 413, 415, 422)
  async declare(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Body() { interest, nature }: ConflictDeclarationRequest,
    @IdempotencyKey() key: IdempotentRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DeclarationView> {
    if (interest && nature === undefined) throw fieldError('nature', 'required', 'Say what kind of interest it is.');
    const declaration = interest ? { interest, nature: nature ?? '' } : { interest };
    return answer(response, await this.declareConflict.execute(person, reference, declaration, key));
  }
}
