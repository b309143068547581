import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { PublishedDecisions } from '#libs/casework';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { PageQuery } from '../../http/page.query.js';
import { pageRequest, setNextLink } from '../../http/paging.js';
import { Public } from '../../http/public.decorator.js';
import { PublishedDecisionsResponse } from './published-decision.response.js';

@ApiTags('Compacts')
@Controller('api/v1/compacts/:slug/decisions')
export class DecisionsController {
  constructor(private readonly decisions: PublishedDecisions) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Decisions of panels in words that name nobody, newest first; the same for everybody' })
  @ApiOkResponse({ type: PublishedDecisionsResponse })
  @ApiProblems(404, 422)
  async list(
    @Param('slug', SlugPipe) slug: string,
    @Query() query: PageQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PublishedDecisionsResponse> {
    const page = await this.decisions.list(slug, pageRequest(query, ['number']));
    setNextLink(request, response, page);
    return { items: page.items };
  }
}
