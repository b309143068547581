import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ListOwnInterestsUseCase, RegisterInterestUseCase, type SignedInPerson } from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { answer, ApiIdempotencyKey, IdempotencyKey, type IdempotentRequest } from '../../http/idempotency-key.js';
import { PageQuery } from '../../http/page.query.js';
import { pageRequest, setNextLink } from '../../http/paging.js';
import { InterestResponse, InterestsResponse, presentInterest } from './interest.response.js';
import { RegisterInterestRequest } from './register-interest.request.js';

@ApiTags('Signing in')
@Controller('api/v1/me/interests')
export class InterestsController {
  constructor(
    private readonly interests: ListOwnInterestsUseCase,
    private readonly register: RegisterInterestUseCase,
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
}
