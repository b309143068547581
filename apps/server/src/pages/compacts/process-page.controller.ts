import { Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ListCompactsUseCase, ShowProcedureUseCase } from '#libs/agreements';
import { publishedProcess } from '#libs/workflow';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { compactName } from './compact-title.js';
import { processTexts } from './process.texts.js';
import { processView } from './process-view.js';

@PageController()
export class ProcessPageController {
  constructor(
    private readonly compacts: ListCompactsUseCase,
    private readonly procedures: ShowProcedureUseCase,
  ) {}

  @ShowAt(paths.compactProcess)
  async show(@Param('slug', SlugPipe) slug: string, @Res() response: Response): Promise<void> {
    const compact = await this.compacts.one(slug);
    const { settings, version, publishedAt } = await this.procedures.execute(slug);
    const language = languageOf(response.req);
    page(response, 'compacts/process', {
      at: paths.compactProcess,
      titleValues: { compact: compactName(response, compact) },
      texts: processTexts,
      model: {
        compact,
        version,
        publishedAt,
        process: processView(publishedProcess(settings), language),
        panel: settings.panel,
        drawing: `/api/v1/compacts/${slug}/process.svg?lang=${language}`,
        data: `/api/v1/compacts/${slug}/process`,
      },
    });
  }
}
