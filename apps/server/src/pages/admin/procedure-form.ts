import {
  calendarMonthRules,
  deadlineLabel,
  validateProcedure,
  workingDayRules,
  type Fields,
  type ProcedureProblem,
  type ProcedureSettings,
  type Words,
} from '#libs/workflow';
import type { FoundProblem } from '../forms/form-error.js';
import { procedureTexts as words } from './procedure.texts.js';

const stages = ['advocacy', 'mediation', 'scrutiny'] as const;
const seats = ['size', 'vcs', 'public', 'quorum', 'eachSectorAtQuorum'] as const;
const MOST_PEOPLE = 25;
const MOST_DAYS = 260;
const MOST_MONTHS = 60;

function labelOf(rule: Parameters<typeof deadlineLabel>[0]): Words {
  return { en: deadlineLabel(rule, 'en'), cy: deadlineLabel(rule, 'cy') };
}

const check = (label: Words) => ({ kind: 'boolean', required: false, label, personal: false }) as const;
const number = (label: Words, max: number, required = true) =>
  ({ kind: 'integer', required, label, personal: false, min: 1, max }) as const;

/** Stages, panel and the odd settings, as form fields. */
export const choiceFields: Fields = {
  ...Object.fromEntries(stages.map((stage) => [`stage_${stage}`, check(words[`stage.${stage}`])])),
  regionalLink: check(words.regionalLink),
  ...Object.fromEntries(seats.map((seat) => [`panel_${seat}`, number(words[`panel.${seat}`], MOST_PEOPLE)])),
  panel_independentChair: check(words['panel.independentChair']),
  responseExtensionMost: number(words.responseExtensionMost, MOST_DAYS),
  urgentWithin: number(words.urgentWithin, MOST_DAYS),
};
/** The time limits, which are shown as a table. */
export const limitFields: Fields = {
  ...Object.fromEntries(
    workingDayRules.flatMap((rule) => [
      [`standard_${rule}`, number(labelOf(rule), MOST_DAYS)],
      [`expedited_${rule}`, number(labelOf(rule), MOST_DAYS, false)],
    ]),
  ),
  ...Object.fromEntries(calendarMonthRules.map((rule) => [`months_${rule}`, number(labelOf(rule), MOST_MONTHS)])),
};
export const procedureFields: Fields = { ...choiceFields, ...limitFields };

/** The settings as the values of the form, to show it filled in. */
export function valuesOf({ stages: on, regionalLink, panel, limits }: ProcedureSettings): Readonly<Record<string, unknown>> {
  return {
    ...Object.fromEntries(stages.map((stage) => [`stage_${stage}`, on[stage] || undefined])),
    regionalLink: regionalLink || undefined,
    ...Object.fromEntries(seats.map((seat) => [`panel_${seat}`, panel[seat]])),
    panel_independentChair: panel.independentChair || undefined,
    responseExtensionMost: limits.responseExtensionMost,
    urgentWithin: limits.urgentWithin,
    ...Object.fromEntries(
      workingDayRules.flatMap((rule) => [
        [`standard_${rule}`, limits.workingDays[rule].standard],
        [`expedited_${rule}`, limits.workingDays[rule].expedited],
      ]),
    ),
    ...Object.fromEntries(calendarMonthRules.map((rule) => [`months_${rule}`, limits.calendarMonths[rule]])),
  };
}

/** The settings that a filled in form means. */
export function settingsOf(entered: Readonly<Record<string, unknown>>): ProcedureSettings {
  const isOn = (name: string) => entered[name] === true;
  const count = (name: string) => entered[name] as number;
  const built = {
    stages: Object.fromEntries(stages.map((stage) => [stage, isOn(`stage_${stage}`)])),
    regionalLink: isOn('regionalLink'),
    panel: { ...Object.fromEntries(seats.map((seat) => [seat, count(`panel_${seat}`)])), independentChair: isOn('panel_independentChair') },
    limits: {
      workingDays: Object.fromEntries(
        workingDayRules.map((rule) => {
          const expedited = entered[`expedited_${rule}`];
          return [rule, { standard: count(`standard_${rule}`), ...(expedited !== undefined && { expedited }) }];
        }),
      ),
      calendarMonths: Object.fromEntries(calendarMonthRules.map((rule) => [rule, count(`months_${rule}`)])),
      responseExtensionMost: count('responseExtensionMost'),
      urgentWithin: count('urgentWithin'),
    },
  };
  return built as unknown as ProcedureSettings;
}

/** What challenges could not run under, at the fields of the form. */
export function problemsOf(settings: ProcedureSettings): readonly FoundProblem[] {
  return validateProcedure(settings).map(({ field, code }: ProcedureProblem) => ({ field: fieldOf(field), code }));
}

function fieldOf(path: string): string {
  const [part = '', name = '', rule = '', track = ''] = path.split('.');
  if (part === 'stages') return `stage_${name}`;
  if (part === 'panel') return `panel_${name === '' ? 'vcs' : name}`;
  if (name === 'workingDays') return `${track}_${rule}`;
  return name === 'calendarMonths' ? `months_${rule}` : name === '' ? part : name;
}
