import type { LocalDate, WorkingDayCalendar } from '#libs/kernel';
import {
  calendarMonthRules,
  deadlineLabel,
  reExecute,
  workingDayRules,
  type Language,
  type Limit,
  type ProcedureSettings,
} from '#libs/workflow';
import type { FieldView } from '../forms/form-view.js';
import { choiceFields, limitFields, valuesOf } from './procedure-form.js';
import { procedureTexts as words } from './procedure.texts.js';

/** The time limits as rows of a table: one rule each, with its inputs. */
export function limitRows(views: readonly FieldView[], language: Language) {
  const at = (name: string) => views.find((view) => view.name === name);
  return [
    ...workingDayRules.map((rule) => ({
      rule: deadlineLabel(rule, language),
      inputs: [
        { view: at(`standard_${rule}`), about: words.standard[language] },
        { view: at(`expedited_${rule}`), about: words.expedited[language] },
      ],
    })),
    ...calendarMonthRules.map((rule) => ({
      rule: deadlineLabel(rule, language),
      inputs: [{ view: at(`months_${rule}`), about: words.months[language] }],
    })),
  ];
}

/** Every setting that differs, as it is and as it would be. */
export function changedSettings(before: ProcedureSettings, after: ProcedureSettings, language: Language) {
  const [old, next] = [valuesOf(before), valuesOf(after)];
  const say = (name: string, value: unknown): string => {
    if (value === true) return words.yes[language];
    if (typeof value === 'number') return String(value);
    return name.startsWith('expedited_') ? words.none[language] : words.no[language];
  };
  return Object.entries({ ...choiceFields, ...limitFields })
    .filter(([name]) => old[name] !== next[name])
    .map(([name, { label }]) => ({
      label: name.startsWith('expedited_') ? `${label[language]} (${words.expedited[language]})` : label[language],
      before: say(name, old[name]),
      after: say(name, next[name]),
    }));
}

/** When something that begins today would be due, counted by the code that counts every deadline, for the limits that differ. */
export function examples(
  before: ProcedureSettings,
  after: ProcedureSettings,
  calendar: WorkingDayCalendar,
  today: LocalDate,
  language: Language,
) {
  const start = calendar.addWorkingDays(today, 0).on;
  const due = (limit: Limit) => reExecute({ startOn: start, limit, pauses: [] }, calendar);
  const days = (rule: (typeof workingDayRules)[number], { limits }: ProcedureSettings): Limit => ({
    workingDays: limits.workingDays[rule].standard,
  });
  const months = (rule: (typeof calendarMonthRules)[number], { limits }: ProcedureSettings): Limit => ({
    calendarMonths: limits.calendarMonths[rule],
    lessDays: 0,
    roll: 'next',
  });
  const pairs = [
    // Papers go out before a hearing, not after something began.
    ...workingDayRules.filter((rule) => rule !== 'papers').map((rule) => ({ rule, now: days(rule, before), then: days(rule, after) })),
    ...calendarMonthRules.map((rule) => ({ rule, now: months(rule, before), then: months(rule, after) })),
  ];
  return pairs
    .filter(({ now, then }) => JSON.stringify(now) !== JSON.stringify(then))
    .map(({ rule, now, then }) => ({ label: deadlineLabel(rule, language), now: due(now), then: due(then) }));
}
