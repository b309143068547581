import { Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ExplainDeadline } from '#libs/casework';
import type { SignedInPerson } from '#libs/people';
import { plainDayOff } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { ReferencePipe } from '../../api/challenges/reference.pipe.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { caseTrail } from './case-trail.js';
import { caseWords } from './case-words.texts.js';
import { deadlineTexts } from './deadline.texts.js';
import { orDeclareFirst } from './declare-first.js';

const texts = { ...deadlineTexts, ...caseWords };

/** Why a date is that date, for a reader who knows nothing of the process. */
@PageController()
export class DeadlineController {
  constructor(private readonly explain: ExplainDeadline) {}

  @ShowAt(paths.challengeDeadline)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @Param('rule') rule: string,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(response.req);
    const deadline = await orDeclareFirst(response, reference, () => this.explain.execute(person, reference, rule, language));
    if (!deadline) return;
    page(response, 'challenges/deadline', {
      at: paths.challengeDeadline,
      titleValues: { deadline: deadline.label, reference },
      texts,
      model: {
        trail: caseTrail(response, person, reference),
        deadline,
        skipped: deadline.skipped.map(({ date, reason }) => ({
          date,
          isWeekend: reason.kind === 'weekend',
          title: plainDayOff(reason.title, language),
        })),
      },
    });
  }
}
