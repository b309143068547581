import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type LocalDate, type ReportingYear } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork, type Tx } from '#libs/persistence';
import { timelineText } from '../action-plan/plan-entry.js';
import { plannedIndicators, type PlannedIndicator } from '../action-plan/planned-indicator.js';
import { countByYear } from '../indicators/count-and-list.js';
import type { CountedIndicator } from '../indicators/counted-indicator.js';
import { countedIndicatorOf, countedIndicators } from '../indicators/counted-indicators.js';
import { indicatorReaderOf } from '../readers-of-indicators.js';
import { firstDayOf } from '../record-keeping.js';
import { standingFigures, type RecordedFigure } from '../recorded-figures/recorded-figure.js';
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
      const [since, recorded] = await Promise.all([firstDayOf(tx, compactId), standingFigures(tx, compactId, seriesOf(year))]);
      const kept: RecordKeeping = { running: runningYear(now), since, recorded };
      const planned = await plannedIndicators(tx, compactId, year);
      const inPlan = new Set(planned.map((indicator) => indicator.key));
      const besides = Object.values(countedIndicators).filter(({ key }) => !inPlan.has(key));
      // All at once: none needs the answer of another.
      return Promise.all([
        ...planned.map((indicator) => {
          const counted = countedIndicatorOf(indicator.key);
          return counted ? readingOf(tx, counted, indicator, compactId, year, kept) : providedByOthers(indicator, year, kept);
        }),
        ...besides.map((counted) => readingOf(tx, counted, undefined, compactId, year, kept)),
      ]);
    });
  }
}

/** The year that runs, the day since which a Compact's records are here, and what was recorded of what they do not hold. */
interface RecordKeeping {
  readonly running: ReportingYear;
  readonly since: LocalDate;
  readonly recorded: (key: string, year: ReportingYear) => RecordedFigure | undefined;
}

async function readingOf(
  tx: Tx,
  counted: CountedIndicator,
  planned: PlannedIndicator | undefined,
  compactId: string,
  year: ReportingYear,
  { running, since, recorded }: RecordKeeping,
): Promise<IndicatorReading> {
  const years = seriesOf(year);
  const begun = years.filter((each) => countedStatus(each, running) !== 'notApplicable');
  const values = await countByYear(tx, counted, compactId, begun);
  const figureOf = (each: ReportingYear): YearlyFigure => {
    const value = values.get(each) ?? null;
    if (value === 0 && endedBefore(each, since)) return recordedOr('notRecorded', each, recorded(counted.key, each));
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

function recordedOr(status: 'notRecorded' | 'notProvided', year: ReportingYear, figure: RecordedFigure | undefined): YearlyFigure {
  if (!figure) return { year, value: null, status };
  return { year, value: figure.value, status: 'recorded', source: figure.source, isCorrected: figure.number > 1 };
}

/** An indicator that is measured by a survey or by others: without their figure there is none, and none is not 0. */
function providedByOthers(planned: PlannedIndicator, year: ReportingYear, { recorded }: RecordKeeping): IndicatorReading {
  const figureOf = (each: ReportingYear) => recordedOr('notProvided', each, recorded(planned.key, each));
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
