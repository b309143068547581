import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { SignedInPerson } from '#libs/people';
import { ListIndicatorRecordsUseCase, ListIndicatorsUseCase } from '#libs/reporting';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { pageRequest, setNextLink } from '../../http/paging.js';
import { indicatorRecordResponse, IndicatorRecordsResponse } from './indicator-record.response.js';
import { indicatorResponse, IndicatorResponse } from './indicator.response.js';
import { IndicatorRecordsQuery, IndicatorsQuery } from './indicators.query.js';

@ApiTags('Indicators')
@Controller('api/v1/compacts/:slug/indicators')
export class IndicatorsController {
  constructor(
    private readonly listIndicators: ListIndicatorsUseCase,
    private readonly listRecords: ListIndicatorRecordsUseCase,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The indicators of a Compact for a year, for MAIG and officers' })
  @ApiOkResponse({ type: [IndicatorResponse] })
  @ApiProblems(401, 403, 404, 422)
  async list(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) compact: string,
    @Query() query: IndicatorsQuery,
  ): Promise<IndicatorResponse[]> {
    const readings = await this.listIndicators.execute(person, { compact, year: query.year });
    return readings.map(indicatorResponse);
  }

  @Get(':key/records')
  @ApiOperation({
    summary: 'The records behind an indicator: over all pages, as many as a counted value says; behind a recorded one, its source',
  })
  @ApiOkResponse({ type: IndicatorRecordsResponse })
  @ApiProblems(401, 403, 404, 422)
  async records(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) compact: string,
    @Param('key', SlugPipe) key: string,
    @Query() query: IndicatorRecordsQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<IndicatorRecordsResponse> {
    const asked = pageRequest(query, ['date', 'id']);
    const page = await this.listRecords.execute(person, { compact, key, year: query.year, page: asked });
    setNextLink(request, response, page);
    return { items: page.items.map(indicatorRecordResponse) };
  }
}
