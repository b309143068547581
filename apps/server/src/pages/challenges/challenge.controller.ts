import { Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { OpenFile, ReadHistory } from '#libs/casework';
import type { SignedInPerson } from '#libs/people';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { ReferencePipe } from '../../api/challenges/reference.pipe.js';
import { documentsSection } from '../documents/documents-view.js';
import { documentsTexts } from '../documents/documents.texts.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { caseTabs } from './case-tabs.js';
import { caseTrail } from './case-trail.js';
import { caseView, notesByAudience, timeline } from './case-view.js';
import { caseTexts } from './case.texts.js';
import { caseWords } from './case-words.texts.js';
import { decisionTexts } from './decision.texts.js';
import { orDeclareFirst } from './declare-first.js';
import { looksView } from './looks-view.js';

/** As many lines of the history stand on the page of the case. */
const LATEST = 5;
const texts = { ...caseTexts, ...caseWords, ...decisionTexts, ...documentsTexts };

/** The page of a case, and its whole history. */
@PageController()
export class ChallengeController {
  constructor(
    private readonly openFile: OpenFile,
    private readonly history: ReadHistory,
  ) {}

  @ShowAt(paths.challenge)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(response.req);
    const file = await orDeclareFirst(response, reference, () => this.openFile.execute(person, reference, language));
    if (!file) return;
    page(response, 'challenges/challenge', {
      at: paths.challenge,
      titleValues: { reference },
      texts,
      model: {
        trail: caseTrail(response, person),
        tabs: caseTabs(response, reference, file, paths.challenge),
        challenge: caseView(file.challenge, language),
        adjustments: file.adjustments,
        notes: notesByAudience(file, language),
        documents: documentsSection(file, language),
        latest: timeline(file.history, language).slice(0, LATEST),
        looks: looksView(file.looks, language),
        looksShowNames: file.looksShowNames,
        hasDecision: file.hasDecision,
        published: file.published === null ? undefined : { slug: file.challenge.compact, number: String(file.published) },
      },
    });
  }

  @ShowAt(paths.challengeHistory)
  async showHistory(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(response.req);
    const told = await orDeclareFirst(response, reference, () => this.history.execute(person, reference, language));
    if (!told) return;
    page(response, 'challenges/history', {
      at: paths.challengeHistory,
      titleValues: { reference },
      texts,
      model: {
        trail: caseTrail(response, person, reference),
        tabs: caseTabs(response, reference, told, paths.challengeHistory),
        items: timeline(told.history, language),
      },
    });
  }
}
