import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { PublishProcedureUseCase, ShowProcedureUseCase } from '#libs/agreements';
import type { SignedInPerson } from '#libs/people';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { ApiIfMatch, IfMatch, withVersion } from '../../http/if-match.js';
import { Public } from '../../http/public.decorator.js';
import { ProcedureQuery } from './procedure.query.js';
import { ProcedureResponse, presentProcedure } from './procedure.response.js';
import { PublishProcedureRequest } from './publish-procedure.request.js';

@ApiTags('Compacts')
@Controller('api/v1/compacts/:slug/procedure')
export class ProcedureController {
  constructor(
    private readonly procedure: ShowProcedureUseCase,
    private readonly publish: PublishProcedureUseCase,
  ) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Stages, panel and time limits that a Compact chose' })
  @ApiOkResponse({ type: ProcedureResponse })
  @ApiProblems(404, 422)
  async show(
    @Param('slug', SlugPipe) slug: string,
    @Query() query: ProcedureQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProcedureResponse> {
    const version = query.version === undefined ? undefined : Number(query.version);
    return withVersion(presentProcedure(await this.procedure.execute(slug, version)), response);
  }

  @Put()
  @ApiOperation({ summary: 'Publish an edited procedure as the next version; challenges keep theirs (officer, administrator)' })
  @ApiIfMatch()
  @ApiOkResponse({ type: ProcedureResponse })
  @ApiProblems(400, 401, 403, 404, 412, 415, 422, 428)
  async update(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @IfMatch() version: number,
    @Body() body: PublishProcedureRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProcedureResponse> {
    return withVersion(presentProcedure(await this.publish.execute(person, { slug, version, settings: body.settings })), response);
  }
}
