import { Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ReadMyChallenges, ReadNews, type ChallengeView } from '#libs/casework';
import type { SignedInPerson } from '#libs/people';
import type { Language } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { nextAddress, pageRequest } from '../../http/paging.js';
import { caseView, nameOf } from '../challenges/case-view.js';
import { caseTexts } from '../challenges/case.texts.js';
import { caseWords } from '../challenges/case-words.texts.js';
import { newsTexts } from '../challenges/news.texts.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { myChallengesTexts } from './my-challenges.texts.js';

const texts = { ...caseTexts, ...caseWords, ...newsTexts, ...myChallengesTexts };

/** Challenges on one page: each is shown with all that can be done. */
const AT_ONCE = '10';
const NEWS = 10;

/** The challenges of a party: where they stand, whose turn it is, what comes next, what can be done. */
@PageController()
export class MyChallengesController {
  constructor(
    private readonly mine: ReadMyChallenges,
    private readonly news: ReadNews,
  ) {}

  @ShowAt(paths.myChallenges)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Query('cursor') cursor: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(request);
    const rows = pageRequest({ limit: AT_ONCE, ...(typeof cursor === 'string' && { cursor }) }, ['instant', 'id']);
    const listed = await this.mine.execute(person, rows, language);
    const own = person.memberships.map(({ organisationId }) => organisationId);
    page(response, 'my-challenges/my-challenges', {
      at: paths.myChallenges,
      texts,
      model: {
        challenges: listed.items.map((challenge) => overview(challenge, own, language)),
        news: await this.news.execute(person, NEWS, language),
        next: nextAddress(request, listed),
      },
    });
  }
}

function overview(challenge: ChallengeView, own: readonly string[], language: Language) {
  const other = challenge.parties.find(({ role }) => role === (challenge.myRoles.includes('respondent') ? 'challenger' : 'respondent'));
  const actions = challenge.actions.map((action) => ({ ...action, owner: nameOf(challenge, action.organisationId) }));
  const isOwn = (organisationId: string | null) => organisationId !== null && own.includes(organisationId);
  return {
    ...caseView(challenge, language),
    isAnswering: challenge.myRoles.includes('respondent'),
    other: other?.name ?? other?.description ?? '',
    owedByMe: actions.filter(({ organisationId }) => isOwn(organisationId)),
    owedToMe: actions.filter(({ organisationId }) => !isOwn(organisationId)),
    href: paths.challenge.to({ reference: challenge.reference }),
  };
}
