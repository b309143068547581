/** Rules counted in working days. */
export const workingDayRules = [
  'acknowledge',
  'triage',
  'supplyInformation',
  'lapse',
  'respond',
  'noResponse',
  'escalate',
  'assignAdvocate',
  'answerMediation',
  'appointMediator',
  'signAgreement',
  'concludeMediation',
  'hearing',
  'papers',
  'newHearingDate',
  'decide',
  'requestReview',
  'answerReview',
  'regionalSupport',
] as const;
/** A rule counted in working days. */
export type WorkingDayRule = (typeof workingDayRules)[number];

/** Rules counted in calendar months. */
export const calendarMonthRules = ['verifyActions', 'reopenWindow'] as const;
/** A rule counted in calendar months. */
export type CalendarMonthRule = (typeof calendarMonthRules)[number];

/** Working days on the standard track, and on the expedited one where that is shorter. */
export interface TrackLimit {
  readonly standard: number;
  readonly expedited?: number;
}

/**
 * The time limits of one procedure version. Every Compact edits them; none of them is prescribed by the national Compact. Plain
 * JSON. The legal longstop is not among them: it is the law's limit.
 */
export interface ProcedureLimits {
  readonly workingDays: Readonly<Record<WorkingDayRule, TrackLimit>>;
  readonly calendarMonths: Readonly<Record<CalendarMonthRule, number>>;
  /** The most working days by which the one extension of a response may lengthen it. */
  readonly responseExtensionMost: number;
  /** Expediting is advised when the decision takes effect, or the legal longstop falls, within this many working days. */
  readonly urgentWithin: number;
}

/** The limits a new procedure starts with, for the Compact to edit. */
export const defaultLimits: ProcedureLimits = {
  workingDays: {
    acknowledge: { standard: 5, expedited: 2 },
    triage: { standard: 10 },
    supplyInformation: { standard: 10 },
    lapse: { standard: 20 },
    respond: { standard: 10, expedited: 5 },
    noResponse: { standard: 20 },
    escalate: { standard: 20 },
    assignAdvocate: { standard: 5 },
    answerMediation: { standard: 10 },
    appointMediator: { standard: 5 },
    signAgreement: { standard: 10 },
    concludeMediation: { standard: 30 },
    hearing: { standard: 20, expedited: 10 },
    papers: { standard: 5, expedited: 2 },
    newHearingDate: { standard: 10 },
    decide: { standard: 10, expedited: 5 },
    requestReview: { standard: 20 },
    answerReview: { standard: 20 },
    regionalSupport: { standard: 10 },
  },
  calendarMonths: { verifyActions: 3, reopenWindow: 6 },
  responseExtensionMost: 10,
  urgentWithin: 30,
};

/** One limit that cannot be used, by its path in the settings. */
export interface LimitProblem {
  readonly field: string;
  readonly code: 'not-a-number-of-days' | 'expedited-longer-than-standard' | 'missing';
}

const MOST_WORKING_DAYS = 260;
const MOST_MONTHS = 60;

/** Everything that is wrong with edited limits; empty when they can be used. */
export function limitProblems(limits: ProcedureLimits): LimitProblem[] {
  const problems: LimitProblem[] = [];
  const check = (field: string, value: unknown, most: number): void => {
    if (value === undefined) problems.push({ field, code: 'missing' });
    else if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > most) {
      problems.push({ field, code: 'not-a-number-of-days' });
    }
  };
  for (const rule of workingDayRules) {
    const limit: Partial<TrackLimit> | undefined = limits.workingDays[rule];
    check(`workingDays.${rule}.standard`, limit?.standard, MOST_WORKING_DAYS);
    if (limit?.expedited === undefined) continue;
    check(`workingDays.${rule}.expedited`, limit.expedited, MOST_WORKING_DAYS);
    if (limit.standard !== undefined && limit.expedited > limit.standard) {
      problems.push({ field: `workingDays.${rule}.expedited`, code: 'expedited-longer-than-standard' });
    }
  }
  for (const rule of calendarMonthRules) check(`calendarMonths.${rule}`, limits.calendarMonths[rule], MOST_MONTHS);
  check('responseExtensionMost', limits.responseExtensionMost, MOST_WORKING_DAYS);
  check('urgentWithin', limits.urgentWithin, MOST_WORKING_DAYS);
  return problems;
}
