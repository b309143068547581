import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, londonDateOf, type Clock, type LocalDate, type ReportingYear } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork, type Tx } from '#libs/persistence';
import { timelineText } from '../action-plan/plan-entry.js';
import { plannedIndicators, type PlannedIndicator } from '../action-plan/planned-indicator.js';
import { countByYear } from '../indicators/count-and-list.js';
import type { CountedIndicator } from '../indicators/counted-indicator.js';
import { countedIndicatorOf, countedIndicators } from '../indicators/counted-indicators.js';
import { indicatorReaderOf } from '../readers-of-indicators.js';
import { countedStatus, endedBefore, requestedYear, runningYear, seriesOf } from '../reported-year.js';
import type { IndicatorReading, YearlyFigure } from './indicator-reading.js';

/** Which Compact (slug), and which reporting year; without one, the running year. */
export interface ListIndicators {
  readonly compact: string;
  readonly year?: string | undefined;
}

/** The indicators of a Compact for a year: those of its action plan in its order, then the counted ones that the plan lacks. */
@Injectable()
export class ListIndicatorsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, not-allowed, field-errors */
  async execute(person: SignedInPerson, command: ListIndicators): Promise<IndicatorReading[]> {
    const { compactId } = indicatorReaderOf(person, command.compact);
    const now = this.clock.now();
    const year = requestedYear(command.year, now);
    return this.unitOfWork.read(actingPersonOf(person), async (tx) => {
      const kept: RecordKeeping = { running: runningYear(now), since: await firstDayOf(tx, compactId) };
      const planned = await plannedIndicators(tx, compactId, year);
      const inPlan = new Set(planned.map((indicator) => indicator.key));
      const readings: IndicatorReading[] = [];
      for (const indicator of planned) {
        const counted = countedIndicatorOf(indicator.key);
        readings.push(counted ? await readingOf(tx, counted, indicator, compactId, year, kept) : notProvided(indicator, year));
      }
      for (const counted of Object.values(countedIndicators)) {
        if (!inPlan.has(counted.key)) readings.push(await readingOf(tx, counted, undefined, compactId, year, kept));
      }
      return readings;
    });
  }
}

/** The year that runs, and the day since which a Compact's records are here. */
interface RecordKeeping {
  readonly running: ReportingYear;
  readonly since: LocalDate;
}

async function firstDayOf(tx: Tx, compactId: string): Promise<LocalDate> {
  const row = await tx.row<{ createdAt: Date }>('select created_at as "createdAt" from compact where id = $1', [compactId]);
  return londonDateOf(row?.createdAt ?? new Date(0));
}

async function readingOf(
  tx: Tx,
  counted: CountedIndicator,
  planned: PlannedIndicator | undefined,
  compactId: string,
  year: ReportingYear,
  { running, since }: RecordKeeping,
): Promise<IndicatorReading> {
  const years = seriesOf(year);
  const begun = years.filter((each) => countedStatus(each, running) !== 'notApplicable');
  const values = await countByYear(tx, counted, compactId, begun);
  const figureOf = (each: ReportingYear): YearlyFigure => {
    const value = values.get(each) ?? null;
    if (value === 0 && endedBefore(each, since)) return { year: each, value: null, status: 'notRecorded' };
    return { year: each, value, status: countedStatus(each, running) };
  };
  return {
    key: counted.key,
    name: counted.name,
    definition: counted.definition,
    definitionVersion: counted.definitionVersion,
    ...figureOf(year),
    directionNote: counted.directionNote,
    ...(planned ? placeOf(planned) : noPlace),
    series: years.map(figureOf),
  };
}

const noPlace = { desiredDirection: 'none', baseline: null, baselineChanges: [], target: null, plan: null } as const;

function placeOf({ aim, outcome, timeline, sources, ...planned }: PlannedIndicator) {
  const { desiredDirection, baseline, baselineChanges, target } = planned;
  return { desiredDirection, baseline, baselineChanges, target, plan: { aim, outcome, timeline: timelineText(timeline), sources } };
}

/** An indicator that is measured by a survey or by others: without their figure there is none, and none is not 0. */
function notProvided(planned: PlannedIndicator, year: ReportingYear): IndicatorReading {
  const figureOf = (each: ReportingYear): YearlyFigure => ({ year: each, value: null, status: 'notProvided' });
  return {
    key: planned.key,
    name: planned.name,
    ...placeOf(planned),
    definition: null,
    definitionVersion: null,
    directionNote: null,
    ...figureOf(year),
    series: seriesOf(year).map(figureOf),
  };
}
