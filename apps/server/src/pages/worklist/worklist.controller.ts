import { Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  ConfirmDraft,
  ListChallenges,
  ReadNews,
  ReadWorklist,
  worklistOrder,
  type ChallengeSummary,
  type WorklistItem,
} from '#libs/casework';
import { CLOCK, londonDateOf, type Clock, type LocalDate } from '#libs/kernel';
import { ListChampionsToRenewUseCase, ListOrganisationsUseCase, type SignedInPerson } from '#libs/people';
import { stageCatalogue, stages, stateCatalogue, type Language, type StateName } from '#libs/workflow';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { nextAddress, pageRequest } from '../../http/paging.js';
import { championsAdminTexts } from '../admin/champions.texts.js';
import { caseWords } from '../challenges/case-words.texts.js';
import { newsTexts } from '../challenges/news.texts.js';
import { everyRow } from '../compacts/every-row.js';
import { ShownCompacts } from '../compacts/shown-compacts.js';
import { languageOf } from '../language/page-language.js';
import { page } from '../page.js';
import { PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { fieldsIn, filtersOf, isNarrowed, usesMore, type WorklistQuery } from './worklist-query.js';
import { worklistTexts } from './worklist.texts.js';

const texts = { ...championsAdminTexts, ...worklistTexts, ...newsTexts, ...caseWords };

/** Lines of each list on one page. */
const DUTIES = 20;
const CHALLENGES = 20;
const NEWS = 10;

/** What somebody must do today and why; below it every challenge that they may see. */
@PageController()
export class WorklistController {
  constructor(
    private readonly worklist: ReadWorklist,
    private readonly news: ReadNews,
    private readonly challenges: ListChallenges,
    private readonly drafts: ConfirmDraft,
    private readonly compacts: ShownCompacts,
    private readonly organisations: ListOrganisationsUseCase,
    private readonly renewals: ListChampionsToRenewUseCase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @ShowAt(paths.worklist)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: WorklistQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(request);
    const fields = fieldsIn(query);
    const filters = filtersOf(fields);
    const duties = await this.worklist.execute(person, rowsAfter(query['after'], DUTIES, worklistOrder), language, filters.duties);
    const listed = await this.challenges.execute(person, filters.challenges, rowsAfter(query['cursor'], CHALLENGES, ['instant', 'id']));
    const today = londonDateOf(this.clock.now());
    const showsMore = query['more'] === '1' || usesMore(fields);
    page(response, 'worklist/worklist', {
      at: paths.worklist,
      texts,
      model: {
        fields,
        isNarrowed: isNarrowed(fields),
        showsMore,
        compacts: new Set(person.roles.map(({ compact }) => compact)).size > 1 ? await this.compacts.of(undefined, person) : [],
        organisations: showsMore ? await everyRow((rows) => this.organisations.execute(person, { page: rows })) : [],
        stages: stages.filter((stage) => stage !== 'draft').map((stage) => ({ value: stage, text: stageCatalogue[stage].label[language] })),
        duties: duties.items.map((item) => dutyLine(item, today, language)),
        renewals: isNarrowed(fields) ? [] : await this.renewals.execute(person),
        news: isNarrowed(fields) ? [] : await this.news.execute(person, NEWS, language),
        drafts: isNarrowed(fields) || !person.roles.some(({ role }) => role === 'officer') ? [] : await this.drafts.list(person),
        nextDuties: nextAddress(request, duties, 'after'),
        challenges: listed.items.map((item) => challengeLine(item, language)),
        nextChallenges: nextAddress(request, listed),
      },
    });
  }
}

function rowsAfter(cursor: unknown, limit: number, kinds: Parameters<typeof pageRequest>[1]) {
  return pageRequest({ limit: String(limit), ...(typeof cursor === 'string' && cursor !== '' && { cursor }) }, kinds);
}

function stateOf({ stage, subState }: { stage: string; subState: string }, language: Language) {
  const { label, summary } = stateCatalogue[`${stage}.${subState}` as StateName];
  return { state: label[language], because: summary[language] };
}

function dutyLine(item: WorklistItem, today: LocalDate, language: Language) {
  const { reference, rule, declarationNeeded } = item;
  return {
    ...item,
    ...stateOf(item, language),
    standing: item.status === 'open' && item.dueOn === today ? 'today' : item.status,
    href: (declarationNeeded ? paths.challengeDeclare : paths.challenge).to({ reference }),
    // Before a declaration the explanation is as shut as the rest of the file.
    why: declarationNeeded ? undefined : paths.challengeDeadline.to({ reference, rule }),
  };
}

function challengeLine(item: ChallengeSummary, language: Language) {
  return { ...item, ...stateOf(item, language), href: paths.challenge.to({ reference: item.reference }) };
}
