import { Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ListCompactsUseCase } from '#libs/agreements';
import { CLOCK, DomainError, londonDateOf, reportingYearOf, shiftReportingYear, type Clock } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import { ListIndicatorRecordsUseCase, ListIndicatorsUseCase, type IndicatorReading } from '#libs/reporting';
import { CurrentPerson } from '../../http/current-person.decorator.js';
import { SlugPipe } from '../../http/identifier.pipe.js';
import { nextAddress, pageRequest } from '../../http/paging.js';
import { actionPlanTexts } from '../admin/action-plan.texts.js';
import { advocacyTexts } from '../advocacy/advocacy.texts.js';
import { compactName } from '../compacts/compact-title.js';
import { languageOf } from '../language/page-language.js';
import { fill } from '../language/texts.js';
import { page } from '../page.js';
import { isShown, PageController, ShowAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { queryText } from '../session/query-text.js';
import { indicatorsTexts } from './indicators.texts.js';
import { planWords } from './plan-words.texts.js';
import { indicatorsView, recordsView } from './indicators-view.js';

const texts = { ...advocacyTexts, ...actionPlanTexts, ...planWords, ...indicatorsTexts };
const listTexts = { ...planWords, ...indicatorsTexts };

type Asked = Readonly<Record<string, unknown>>;
const YEARS_TO_CHOOSE = 6;

/** The year's numbers, and the list behind each of them. */
@PageController()
export class IndicatorsPageController {
  constructor(
    private readonly compacts: ListCompactsUseCase,
    private readonly indicators: ListIndicatorsUseCase,
    private readonly records: ListIndicatorRecordsUseCase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** To the Compact of the person. @throws DomainError not-allowed for somebody who reads the indicators of none */
  @ShowAt(paths.indicators)
  own(@CurrentPerson() person: SignedInPerson, @Res() response: Response): void {
    const [slug] = readableBy(person);
    if (slug === undefined) throw new DomainError('not-allowed');
    response.redirect(303, paths.compactIndicators.to({ slug }));
  }

  @ShowAt(paths.compactIndicators)
  async show(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Query() query: Asked,
    @Res() response: Response,
  ): Promise<void> {
    const [readings, compact] = await Promise.all([
      this.indicators.execute(person, { compact: slug, year: queryText(query['year']) }),
      this.compacts.one(slug),
    ]);
    const year = readings[0]?.year ?? this.runningYear();
    page(response, 'indicators/indicators', {
      at: paths.compactIndicators,
      titleValues: { compact: compactName(response, compact) },
      texts,
      model: {
        slug,
        year,
        isOfficer: isOfficerOf(person, slug),
        years: this.yearsWith(year),
        others: readableBy(person).filter((other) => other !== slug),
        ...indicatorsView(readings, languageOf(response.req)),
      },
    });
  }

  @ShowAt(paths.compactIndicator)
  async list(
    @CurrentPerson() person: SignedInPerson,
    @Param('slug', SlugPipe) slug: string,
    @Param('key', SlugPipe) key: string,
    @Query() query: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const year = queryText(query['year']);
    const [limit, cursor] = [queryText(query['limit']), queryText(query['cursor'])];
    const asked = pageRequest({ ...(limit && { limit }), ...(cursor && { cursor }) }, ['date', 'id']);
    const reading = (await this.indicators.execute(person, { compact: slug, year })).find((one) => one.key === key);
    if (!reading) throw new DomainError('not-found');
    const records = await this.records.execute(person, { compact: slug, key, year, page: asked });
    const isOfficer = isOfficerOf(person, slug);
    page(response, 'indicators/records', {
      at: paths.compactIndicator,
      titleValues: { indicator: this.nameOf(reading, response), compact: compactName(response, await this.compacts.one(slug)) },
      texts: listTexts,
      model: {
        slug,
        reading,
        ...recordsView(records.items),
        isOfficer,
        linksCases: isOfficer && isShown(paths.challenge),
        next: nextAddress(request, records),
        isContinued: cursor !== undefined,
        trail: [
          {
            text: fill(indicatorsTexts.allIndicators[languageOf(response.req)], { year: reading.year }),
            href: `${paths.compactIndicators.to({ slug })}?year=${reading.year}`,
          },
        ],
      },
    });
  }

  private nameOf({ name }: IndicatorReading, response: Response): string {
    return name[languageOf(response.req)];
  }

  private runningYear() {
    return reportingYearOf(londonDateOf(this.clock.now()));
  }

  /** The running year and those before it, and the one that is shown. */
  private yearsWith(shown: string): readonly string[] {
    const running = this.runningYear();
    const years: readonly string[] = Array.from({ length: YEARS_TO_CHOOSE }, (_unused, back) => shiftReportingYear(running, -back));
    return years.includes(shown) ? years : [...years, shown].sort().reverse();
  }
}

function isOfficerOf(person: SignedInPerson, slug: string): boolean {
  return person.roles.some(({ compact, role }) => compact === slug && role === 'officer');
}

/** The Compacts whose indicators somebody may read. */
function readableBy(person: SignedInPerson): readonly string[] {
  return [...new Set(person.roles.filter(({ role }) => role === 'officer' || role === 'maig').map(({ compact }) => compact))];
}
