import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ChangeEngagementUseCase, ListEngagementsUseCase, OpenEngagementUseCase, type SignedInPerson } from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { answer, ApiIdempotencyKey, IdempotencyKey, type IdempotentRequest } from '../../http/idempotency-key.js';
import { IdentifierPipe } from '../../http/identifier.pipe.js';
import { ApiIfMatch, IfMatch, withVersion } from '../../http/if-match.js';
import { pageRequest, setNextLink } from '../../http/paging.js';
import { ChangeEngagementRequest } from './change-engagement.request.js';
import { EngagementResponse, EngagementsResponse, presentEngagement } from './engagement.response.js';
import { EngagementsQuery } from './engagements.query.js';
import { OpenEngagementRequest } from './open-engagement.request.js';

@ApiTags('Advocacy')
@Controller('api/v1/advocacy-engagements')
export class EngagementsController {
  constructor(
    private readonly engagements: ListEngagementsUseCase,
    private readonly open: OpenEngagementUseCase,
    private readonly change: ChangeEngagementUseCase,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Advice, representation and signposting that you may see, newest first' })
  @ApiOkResponse({ type: EngagementsResponse })
  @ApiProblems(401, 422)
  async list(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: EngagementsQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EngagementsResponse> {
    const { compact, kind, openedFrom, openedTo } = query;
    const page = await this.engagements.execute(person, { compact, kind, openedFrom, openedTo, page: pageRequest(query, ['date', 'id']) });
    setNextLink(request, response, page);
    return { items: page.items.map(presentEngagement) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One engagement' })
  @ApiOkResponse({ type: EngagementResponse })
  @ApiProblems(401, 404)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', IdentifierPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EngagementResponse> {
    return withVersion(presentEngagement(await this.engagements.one(person, id)), response);
  }

  @Post()
  @ApiOperation({ summary: 'Record help that an organisation was given (officer; advocate for their own work)' })
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ type: EngagementResponse })
  @ApiProblems(400, 401, 403, 415, 422)
  async create(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: OpenEngagementRequest,
    @IdempotencyKey() idempotency: IdempotentRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EngagementResponse> {
    return presentEngagement(answer(response, await this.open.execute(person, body, idempotency)));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Close or correct an engagement (officer; advocate for their own work)' })
  @ApiIfMatch()
  @ApiOkResponse({ type: EngagementResponse })
  @ApiProblems(400, 401, 403, 404, 412, 415, 422, 428)
  async update(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', IdentifierPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeEngagementRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EngagementResponse> {
    return withVersion(presentEngagement(await this.change.execute(person, Object.assign(body, { id, version }))), response);
  }
}
