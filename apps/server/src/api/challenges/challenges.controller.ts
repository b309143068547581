import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import {
  AdvanceChallenge,
  ListChallenges,
  ReadChallenge,
  SubmitChallenge,
  type ChallengeReceipt,
  type ChallengeView,
} from '#libs/casework';
import type { SignedInPerson } from '#libs/people';
import type { IdempotentRequest } from '../../http/idempotency-key.js';
import type { Language } from '#libs/workflow';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { answer, ApiIdempotencyKey, IdempotencyKey } from '../../http/idempotency-key.js';
import { ApiIfMatch, IfMatch, setVersion } from '../../http/if-match.js';
import { AnswerLanguage } from '../../http/language.js';
import { pageRequest, setNextLink } from '../../http/paging.js';
import { ChallengeReceiptResponse, ChallengeResponse } from './challenge.response.js';
import { ChallengesResponse } from './challenge-lists.response.js';
import { ChallengesQuery } from './challenges.query.js';
import { eventBodySchema, eventRequest } from './event.request.js';
import { ReferencePipe } from './reference.pipe.js';
import { SubmitChallengeRequest } from './submit-challenge.request.js';

const challengeOrReceipt = {
  schema: { anyOf: [{ $ref: getSchemaPath(ChallengeResponse) }, { $ref: getSchemaPath(ChallengeReceiptResponse) }] },
  headers: { ETag: { description: 'The version, for If-Match.', schema: { type: 'string' as const } } },
};

@ApiTags('Challenges')
@ApiExtraModels(ChallengeResponse, ChallengeReceiptResponse)
@Controller('api/v1/challenges')
export class ChallengesController {
  constructor(
    private readonly submitChallenge: SubmitChallenge,
    private readonly advanceChallenge: AdvanceChallenge,
    private readonly readChallenge: ReadChallenge,
    private readonly listChallenges: ListChallenges,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Lodge a challenge: the event `submit`' })
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ description: 'Lodged; a receipt alone where the caller has yet to declare on it.', ...challengeOrReceipt })
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async submit(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: SubmitChallengeRequest,
    @IdempotencyKey() key: IdempotentRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ChallengeView | ChallengeReceipt> {
    return answer(response, await this.submitChallenge.execute(person, body, key));
  }

  @Get()
  @ApiOperation({ summary: 'The challenges that the caller may see, newest first' })
  @ApiOkResponse({ type: ChallengesResponse })
  @ApiProblems(401, 422)
  async list(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: ChallengesQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ChallengesResponse> {
    const { limit: _limit, cursor: _cursor, overdue, assignedTo, ...filter } = query;
    const page = await this.listChallenges.execute(
      person,
      { ...filter, overdue: overdue === undefined ? undefined : overdue === 'true', assignedToMe: assignedTo === 'me' },
      pageRequest(query, ['instant', 'id']),
    );
    setNextLink(request, response, page);
    return { items: page.items };
  }

  @Get(':reference')
  @ApiOperation({ summary: 'One challenge as the caller sees it now' })
  @ApiOkResponse({ type: ChallengeResponse, headers: challengeOrReceipt.headers })
  @ApiProblems(401, 403, 404)
  async read(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @AnswerLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ChallengeView> {
    const view = await this.readChallenge.execute(person, reference, language);
    setVersion(response, view.version);
    return view;
  }

  @Post(':reference/events')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take an event' })
  @ApiIfMatch()
  @ApiIdempotencyKey()
  @ApiBody({ schema: eventBodySchema })
  @ApiOkResponse({ description: 'Taken; a receipt alone where the event ended the caller’s access.', ...challengeOrReceipt })
  @ApiProblems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428)
  async take(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @IfMatch() expectedVersion: number,
    @Body() body: unknown,
    @IdempotencyKey() key: IdempotentRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ChallengeView | ChallengeReceipt> {
    return answer(response, await this.advanceChallenge.execute(person, { reference, ...eventRequest(body), expectedVersion }, key));
  }
}
