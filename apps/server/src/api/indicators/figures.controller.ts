import { Body, Controller, Get, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { SignedInPerson } from '#libs/people';
import { CorrectFigureUseCase, ListRecordedFiguresUseCase, RecordFigureUseCase } from '#libs/reporting';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { answer, ApiIdempotencyKey, IdempotencyKey, type IdempotentRequest } from '../../http/idempotency-key.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { ApiIfMatch, IfMatch, withVersion } from '../../http/if-match.js';
import { CorrectFigureRequest, RecordFigureRequest } from './figure.request.js';
import { FigureResponse, FiguresResponse, presentFigure } from './figure.response.js';

@ApiTags('Indicators')
@Controller('api/v1/compacts/:slug/indicators/:key/figures')
export class FiguresController {
  constructor(
    private readonly figures: ListRecordedFiguresUseCase,
    private readonly record: RecordFigureUseCase,
    private readonly correct: CorrectFigureUseCase,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every figure that was recorded for an indicator, corrected ones too (officer, administrator, MAIG)' })
  @ApiOkResponse({ type: FiguresResponse })
  @ApiProblems(401, 403, 404)
  async list(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) compact: string,
    @Param('key', SlugPipe) key: string,
  ): Promise<FiguresResponse> {
    return { items: (await this.figures.execute(person, compact, key)).map(presentFigure) };
  }

  @Get(':year')
  @ApiOperation({ summary: 'The figure of a year that stands' })
  @ApiOkResponse({ type: FigureResponse })
  @ApiProblems(401, 403, 404)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) compact: string,
    @Param('key', SlugPipe) key: string,
    @Param('year', SlugPipe) year: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FigureResponse> {
    return withVersion(presentFigure(await this.figures.one(person, compact, key, year)), response);
  }

  @Post()
  @ApiOperation({ summary: 'Record a figure that the product does not count (officer; administrator for indicators that it never counts)' })
  @ApiIdempotencyKey()
  @ApiCreatedResponse({ type: FigureResponse })
  @ApiProblems(400, 401, 403, 404, 409, 415, 422)
  async create(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) compact: string,
    @Param('key', SlugPipe) key: string,
    @Body() { year, value, source }: RecordFigureRequest,
    @IdempotencyKey() idempotency: IdempotentRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FigureResponse> {
    return presentFigure(answer(response, await this.record.execute(person, { compact, key, year, value, source }, idempotency)));
  }

  @Patch(':year')
  @ApiOperation({ summary: 'Correct a figure; the earlier one stays to be read' })
  @ApiIfMatch()
  @ApiOkResponse({ type: FigureResponse })
  @ApiProblems(400, 401, 403, 404, 412, 415, 422, 428)
  async update(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) compact: string,
    @Param('key', SlugPipe) key: string,
    @Param('year', SlugPipe) year: string,
    @IfMatch() version: number,
    @Body() { value, source, reason }: CorrectFigureRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FigureResponse> {
    const corrected = await this.correct.execute(person, { compact, key, year, version, value, source, reason });
    return withVersion(presentFigure(corrected), response);
  }
}
