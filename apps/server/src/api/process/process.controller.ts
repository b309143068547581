import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ListCompactsUseCase, ShowProcedureUseCase } from '#libs/agreements';
import { publishedProcess } from '#libs/workflow';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { Public } from '../../http/public.decorator.js';
import { sendText } from '../../http/send-text.js';
import { ProcessDrawing } from './process-drawing.js';
import { DrawingQuery } from './process.query.js';
import { presentProcess, ProcessResponse } from './process.response.js';

@ApiTags('Compacts')
@Public()
@Controller('api/v1/compacts/:slug')
export class ProcessController {
  constructor(
    private readonly compacts: ListCompactsUseCase,
    private readonly procedures: ShowProcedureUseCase,
    private readonly drawing: ProcessDrawing,
  ) {}

  @Get('process')
  @ApiOperation({ summary: 'The machine that runs, as data, with its content hash' })
  @ApiOkResponse({ type: ProcessResponse })
  @ApiProblems(404)
  async show(@Param('slug', SlugPipe) slug: string): Promise<ProcessResponse> {
    const { settings, version } = await this.procedures.execute(slug);
    return presentProcess(publishedProcess(settings), version);
  }

  @Get('process.svg')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @ApiOperation({ summary: 'The machine that runs, as a drawing' })
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ description: 'SVG with a title and a description.', schema: { type: 'string' } })
  @ApiProblems(404, 422)
  async draw(@Param('slug', SlugPipe) slug: string, @Query() { lang = 'en' }: DrawingQuery, @Res() response: Response): Promise<void> {
    const { settings } = await this.procedures.execute(slug);
    const compact = await this.compacts.one(slug);
    // Opened by itself, the drawing may style itself and do nothing else.
    response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'");
    sendText(response, await this.drawing.svg(settings, lang, (lang === 'cy' ? compact.nameCy : null) ?? compact.name));
  }
}
