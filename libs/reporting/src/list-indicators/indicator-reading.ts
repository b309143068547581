import type { ReportingYear } from '#libs/kernel';
import type { Baseline, BaselineChange, DesiredDirection } from '../action-plan/planned-indicator.js';
import type { Bilingual } from '../indicators/counted-indicator.js';
import type { FigureStatus } from '../reported-year.js';

/** An indicator's figure for one year. `value` is null unless there is a figure: what is not known is never 0. */
export interface YearlyFigure {
  readonly year: ReportingYear;
  readonly value: number | null;
  readonly status: FigureStatus;
  /** Of a recorded figure alone: where it comes from. */
  readonly source?: string;
  /** Of a recorded figure alone: whether it was corrected after it had been recorded. */
  readonly isCorrected?: boolean;
}

/** Where an indicator stands in the Compact's action plan. */
export interface ActionPlanPlace {
  readonly aim: string;
  readonly outcome: string;
  /** S within 12 months, M up to 24, L up to 36, O year on year; joined by +. */
  readonly timeline: string;
  readonly sources: readonly string[];
}

/** An indicator as a reader gets it for one year. */
export interface IndicatorReading extends YearlyFigure {
  readonly key: string;
  readonly name: Bilingual;
  readonly definition: Bilingual | null;
  readonly definitionVersion: number | null;
  readonly desiredDirection: DesiredDirection;
  readonly directionNote: Bilingual | null;
  readonly baseline: Baseline | null;
  /** What the baseline was before, oldest first: a report does not hide that it was changed. */
  readonly baselineChanges: readonly BaselineChange[];
  readonly target: number | null;
  readonly plan: ActionPlanPlace | null;
  /** This year and the four before it, oldest first. */
  readonly series: readonly YearlyFigure[];
}
