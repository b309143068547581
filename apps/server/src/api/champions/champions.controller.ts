import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import {
  AppointChampionUseCase,
  ChangeChampionUseCase,
  ListChampionsUseCase,
  RemoveChampionUseCase,
  type SignedInPerson,
} from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson, CurrentPersonOrNobody } from '../../http/current-person.decorator.js';
import { answer, ApiIdempotencyKey, IdempotencyKey, type IdempotentRequest } from '../../http/idempotency-key.js';
import { IdentifierPipe } from '../../http/identifier.pipe.js';
import { ApiIfMatch, IfMatch, withVersion } from '../../http/if-match.js';
import { pageRequest, setNextLink } from '../../http/paging.js';
import { Public } from '../../http/public.decorator.js';
import { AppointChampionRequest } from './appoint-champion.request.js';
import { ChampionResponse, ChampionsResponse, presentChampion } from './champion.response.js';
import { ChampionsQuery } from './champions.query.js';
import { ChangeChampionRequest } from './change-champion.request.js';

@ApiTags('Champions')
@Controller('api/v1/champions')
export class ChampionsController {
  constructor(
    private readonly champions: ListChampionsUseCase,
    private readonly appoint: AppointChampionUseCase,
    private readonly change: ChangeChampionUseCase,
    private readonly remove: RemoveChampionUseCase,
  ) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Champions by name; public where the Compact publishes them' })
  @ApiOkResponse({ type: ChampionsResponse })
  @ApiProblems(401, 404, 422)
  async list(
    @CurrentPersonOrNobody() person: SignedInPerson | undefined,
    @Query() query: ChampionsQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ChampionsResponse> {
    const page = await this.champions.execute(person, { compact: query.compact, page: pageRequest(query, ['text', 'id']) });
    setNextLink(request, response, page);
    return { items: page.items.map(presentChampion) };
  }

  @Public()
  @Get(':id')
  @ApiOperation({ summary: 'One appointment' })
  @ApiOkResponse({ type: ChampionResponse })
  @ApiProblems(401, 404)
  async show(
    @CurrentPersonOrNobody() person: SignedInPerson | undefined,
    @Param('id', IdentifierPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ChampionResponse> {
    return withVersion(presentChampion(await this.champions.one(person, id)), response);
  }

  @Post()
  @ApiOperation({ summary: 'Appoint a Champion (officer, administrator)' })
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ type: ChampionResponse })
  @ApiProblems(400, 401, 403, 409, 415, 422)
  async create(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: AppointChampionRequest,
    @IdempotencyKey() idempotency: IdempotentRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ChampionResponse> {
    return presentChampion(answer(response, await this.appoint.execute(person, body, idempotency)));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'End or correct an appointment, record training (officer, administrator)' })
  @ApiIfMatch()
  @ApiOkResponse({ type: ChampionResponse })
  @ApiProblems(400, 401, 403, 404, 409, 412, 415, 422, 428)
  async update(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', IdentifierPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeChampionRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ChampionResponse> {
    return withVersion(presentChampion(await this.change.execute(person, Object.assign(body, { id, version }))), response);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove an appointment entered by mistake (officer, administrator)' })
  @ApiIfMatch()
  @ApiNoContentResponse()
  @ApiProblems(401, 403, 404, 412, 428)
  async delete(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', IdentifierPipe) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.remove.execute(person, { id, version });
  }
}
