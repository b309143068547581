import { Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ReadDecision, type DecisionView } from '#libs/casework';
import type { SignedInPerson } from '#libs/people';
import type { Language } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { ReferencePipe } from '../../api/challenges/reference.pipe.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { caseTrail } from './case-trail.js';
import { choiceLabel, nameOf } from './case-view.js';
import { caseTexts } from './case.texts.js';
import { caseWords } from './case-words.texts.js';
import { decisionTexts } from './decision.texts.js';
import { orDeclareFirst } from './declare-first.js';

const texts = { ...caseTexts, ...caseWords, ...decisionTexts };

/** What a panel decided, as a document to read and print. */
@PageController()
export class DecisionPageController {
  constructor(private readonly readDecision: ReadDecision) {}

  @ShowAt(paths.challengeDecision)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(response.req);
    const decision = await orDeclareFirst(response, reference, () => this.readDecision.execute(person, reference, language));
    if (!decision) return;
    page(response, 'challenges/decision', {
      at: paths.challengeDecision,
      titleValues: { reference },
      texts,
      model: { trail: caseTrail(response, person, reference), decision: decisionView(decision, language) },
    });
  }
}

function decisionView(decision: DecisionView, language: Language) {
  return {
    ...decision,
    findings: decision.findings.map((one) => ({
      ...one,
      answer: choiceLabel('respond', 'answers[0].position', one.position, language),
      found: choiceLabel('decide', 'findings[0].finding', one.finding, language),
    })),
    recommendations: decision.recommendations.map((one) => ({ ...one, owner: nameOf(decision, one.organisationId) })),
  };
}
