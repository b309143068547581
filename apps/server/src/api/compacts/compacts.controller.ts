import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ChangeCompactUseCase, FoundCompactUseCase, ListCompactsUseCase } from '#libs/agreements';
import type { SignedInPerson } from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { answer, ApiIdempotencyKey, IdempotencyKey, type IdempotentRequest } from '../../http/idempotency-key.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { ApiIfMatch, IfMatch, withVersion } from '../../http/if-match.js';
import { PageQuery } from '../../http/page.query.js';
import { pageRequest, setNextLink } from '../../http/paging.js';
import { Public } from '../../http/public.decorator.js';
import { ChangeCompactRequest } from './change-compact.request.js';
import { CompactResponse, CompactsResponse, presentCompact } from './compact.response.js';
import { FoundCompactRequest } from './found-compact.request.js';

@ApiTags('Compacts')
@Controller('api/v1/compacts')
export class CompactsController {
  constructor(
    private readonly compacts: ListCompactsUseCase,
    private readonly found: FoundCompactUseCase,
    private readonly change: ChangeCompactUseCase,
  ) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Every Compact' })
  @ApiOkResponse({ type: CompactsResponse })
  @ApiProblems(422)
  async list(
    @Query() query: PageQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CompactsResponse> {
    const page = await this.compacts.execute(pageRequest(query, ['text']));
    setNextLink(request, response, page);
    return { items: page.items.map(presentCompact) };
  }

  @Public()
  @Get(':slug')
  @ApiOperation({ summary: 'One Compact' })
  @ApiOkResponse({ type: CompactResponse })
  @ApiProblems(404)
  async show(@Param('slug', SlugPipe) slug: string, @Res({ passthrough: true }) response: Response): Promise<CompactResponse> {
    return withVersion(presentCompact(await this.compacts.one(slug)), response);
  }

  @Post()
  @ApiOperation({ summary: 'Found a Compact (administrator)' })
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ type: CompactResponse })
  @ApiProblems(400, 401, 403, 409, 415, 422)
  async create(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: FoundCompactRequest,
    @IdempotencyKey() idempotency: IdempotentRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CompactResponse> {
    return presentCompact(answer(response, await this.found.execute(person, body, idempotency)));
  }

  @Patch(':slug')
  @ApiOperation({ summary: 'Change what a Compact is called and publishes (its administrators)' })
  @ApiIfMatch()
  @ApiOkResponse({ type: CompactResponse })
  @ApiProblems(400, 401, 403, 404, 412, 415, 422, 428)
  async update(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @IfMatch() version: number,
    @Body() body: ChangeCompactRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CompactResponse> {
    return withVersion(presentCompact(await this.change.execute(person, Object.assign(body, { slug, version }))), response);
  }
}
