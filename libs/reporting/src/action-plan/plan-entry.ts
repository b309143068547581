import { fieldError, parseReportingYear, type ReportingYear } from '#libs/kernel';
import type { DesiredDirection, TimelineCode } from './planned-indicator.js';

/** What is written of an indicator of a plan, beside its name and its baseline. */
export interface PlanEntry {
  readonly aim: string;
  readonly outcome: string;
  readonly timeline: readonly TimelineCode[];
  readonly sources?: readonly string[] | undefined;
  readonly desiredDirection: DesiredDirection;
  readonly target?: number | null | undefined;
  /** Reporting year after which the plan has it no longer. */
  readonly lastYear?: string | null | undefined;
}

/** Long, then short: as the plans of Compacts write it, `M+O`. */
export function timelineText(timeline: readonly TimelineCode[]): string {
  return (['S', 'M', 'L', 'O'] as const).filter((code) => timeline.includes(code)).join('+');
}

/** @throws DomainError field-errors for text that is no reporting year */
export function lastYearOf(text: string | null): ReportingYear | null {
  if (text === null) return null;
  const year = parseReportingYear(text);
  if (!year) throw fieldError('lastYear', 'invalid', 'A reporting year from 1 April to 31 March, for instance 2026-27.');
  return year;
}
