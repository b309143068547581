import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { EndOwnInterestUseCase, ListOwnInterestsUseCase, RegisterInterestUseCase, type SignedInPerson } from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { answer, ApiIdempotencyKey, IdempotencyKey, type IdempotentRequest } from '../../http/idempotency-key.js';
import { IdentifierPipe } from '../../http/identifier.pipe.js';
import { ApiIfMatch, IfMatch, withVersion } from '../../http/if-match.js';
import { PageQuery } from '../../http/page.query.js';
import { pageRequest, setNextLink } from '../../http/paging.js';
import { EndInterestRequest } from './end-interest.request.js';
import { InterestResponse, InterestsResponse, presentInterest } from './interest.response.js';
import { RegisterInterestRequest } from './register-interest.request.js';

@ApiTags('Signing in')
@Controller('api/v1/me/interests')
export class InterestsController {
  constructor(
    private readonly interests: ListOwnInterestsUseCase,
    private readonly register: RegisterInterestUseCase,
    private readonly end: EndOwnInterestUseCase,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Your registered interests, newest first' })
  @ApiOkResponse({ type: InterestsResponse })
  @ApiProblems(401, 422)
  async list(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: PageQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<InterestsResponse> {
    const page = await this.interests.execute(person, pageRequest(query, ['date', 'id']));
    setNextLink(request, response, page);
    return { items: page.items.map(presentInterest) };
  }

  @Post()
  @ApiOperation({ summary: 'Register a tie with an organisation, which keeps you off its cases' })
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ type: InterestResponse })
  @ApiProblems(400, 401, 415, 422)
  async create(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: RegisterInterestRequest,
    @IdempotencyKey() idempotency: IdempotentRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<InterestResponse> {
    return presentInterest(answer(response, await this.register.execute(person, body, idempotency)));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Say that a tie of yours has ended; it keeps you off cases for three more years' })
  @ApiIfMatch()
  @ApiOkResponse({ type: InterestResponse })
  @ApiProblems(400, 401, 404, 412, 415, 422, 428)
  async finish(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', IdentifierPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EndInterestRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<InterestResponse> {
    return withVersion(presentInterest(await this.end.execute(person, { id, version, to: body.to })), response);
  }
}
