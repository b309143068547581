import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReadDecision, type DecisionView } from '#libs/casework';
import type { SignedInPerson } from '#libs/people';
import type { Language } from '#libs/workflow';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { AnswerLanguage } from '../../http/language.js';
import { DecisionResponse } from './decision.response.js';
import { ReferencePipe } from './reference.pipe.js';

@ApiTags('Challenges')
@Controller('api/v1/challenges/:reference/decision')
export class DecisionController {
  constructor(private readonly decision: ReadDecision) {}

  @Get()
  @ApiOperation({ summary: 'What the panel found and recommended, while it stands' })
  @ApiOkResponse({ type: DecisionResponse })
  @ApiProblems(401, 403, 404)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('reference', ReferencePipe) reference: string,
    @AnswerLanguage() language: Language,
  ): Promise<DecisionView> {
    return this.decision.execute(person, reference, language);
  }
}
