import { Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ListCompactsUseCase } from '#libs/agreements';
import { PublishedDecisions, type PublishedDecision } from '#libs/casework';
import { DomainError } from '#libs/kernel';
import { plainMonth, type Language } from '#libs/workflow';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { nextAddress, pageRequest } from '../../http/paging.js';
import { choiceLabel } from '../challenges/case-view.js';
import { caseWords } from '../challenges/case-words.texts.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { compactName } from './compact-title.js';
import { decisionsTexts } from './decisions.texts.js';

/** As many decisions stand on one page. */
const TOGETHER = '20';
const texts = { ...caseWords, ...decisionsTexts };

/** Decisions of panels for everybody, in words that name nobody. */
@PageController()
export class DecisionsPageController {
  constructor(
    private readonly compacts: ListCompactsUseCase,
    private readonly decisions: PublishedDecisions,
  ) {}

  @ShowAt(paths.compactDecisions)
  async list(
    @Param('slug', SlugPipe) slug: string,
    @Query('cursor') cursor: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const compact = await this.compacts.one(slug);
    const language = languageOf(request);
    const asked = pageRequest({ limit: TOGETHER, ...(typeof cursor === 'string' && cursor !== '' && { cursor }) }, ['number']);
    const listed = await this.decisions.list(slug, asked);
    page(response, 'compacts/decisions', {
      at: paths.compactDecisions,
      titleValues: { compact: compactName(response, compact) },
      texts,
      model: { slug, decisions: listed.items.map((one) => decisionView(one, language)), next: nextAddress(request, listed) },
    });
  }

  @ShowAt(paths.compactDecision)
  async show(@Param('slug', SlugPipe) slug: string, @Param('number') number: string, @Res() response: Response): Promise<void> {
    if (!/^[1-9]\d{0,8}$/.test(number)) throw new DomainError('not-found');
    const compact = await this.compacts.one(slug);
    const decision = await this.decisions.one(slug, Number(number));
    page(response, 'compacts/decision', {
      at: paths.compactDecision,
      titleValues: { number, compact: compactName(response, compact) },
      texts,
      model: { slug, decision: decisionView(decision, languageOf(response.req)) },
    });
  }
}

function decisionView(decision: PublishedDecision, language: Language) {
  return {
    ...decision,
    month: plainMonth(decision.decidedIn, language),
    writtenIn: decision.language === language ? undefined : decision.language,
    findings: decision.findings.map((one) => ({ ...one, found: choiceLabel('decide', 'findings[0].finding', one.finding, language) })),
  };
}
