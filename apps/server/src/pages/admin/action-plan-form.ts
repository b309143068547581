import {
  countedIndicatorOf,
  desiredDirections,
  timelineCodes,
  type DesiredDirection,
  type PlannedIndicator,
  type TimelineCode,
} from '#libs/reporting';
import type { Fields, TextField } from '#libs/workflow';
import type { FoundProblem, Wording } from '../forms/form-error.js';
import { actionPlanTexts as words } from './action-plan.texts.js';
import { adminWording } from './refused-fields.js';

type Label = TextField['label'];
const text = (label: Label, required: boolean, maxLength: number, hint?: Label, long = false): TextField => ({
  ...{ kind: 'text', required, label, maxLength, long, personal: false },
  ...(hint && { hint }),
});
/** A field for a number, which may have decimal places. */
export const amount = (label: Label, required: boolean, hint?: Label): TextField => text(label, required, 20, hint);

const naming = (required: boolean): Fields => ({
  name: text(words.name, required, 300, required ? undefined : words.nameHint),
  nameCy: text(words.nameCy, false, 300),
});
const entry: Fields = {
  aim: text(words.aim, true, 500, undefined, true),
  outcome: text(words.outcome, true, 500, undefined, true),
  timeline: {
    ...{ kind: 'list', required: true, minItems: 1, maxItems: 4, label: words.timeline, personal: false },
    of: {
      ...{ kind: 'choice', required: true, label: words.timeline, personal: false },
      options: timelineCodes.map((value) => ({ value, label: words[`timeline.${value}`] })),
    },
  },
  sources: text(words.sources, false, 4_000, words.sourcesHint, true),
  desiredDirection: {
    ...{ kind: 'choice', required: true, label: words.direction, personal: false },
    options: desiredDirections.map((value) => ({ value, label: words[`direction.${value}`] })),
  },
  target: amount(words.target, false, words.targetHint),
};

/** Chosen where an indicator is none of those that the product counts. */
export const SOMETHING_ELSE = 'other';

/** The form for a new indicator; `counted` are the keys of those that could still be put into the plan. */
export function newIndicatorFields(counted: readonly string[]): Fields {
  const options = counted.flatMap((value) => {
    const indicator = countedIndicatorOf(value);
    return indicator ? [{ value, label: indicator.name }] : [];
  });
  return {
    what: {
      ...{ kind: 'choice', required: true, label: words.what, hint: words.whatHint, personal: false },
      options: [...options, { value: SOMETHING_ELSE, label: words.somethingElse }],
    },
    ...naming(false),
    ...entry,
  };
}

/** The form for one that is in the plan. */
export function plannedFields({ isCounted }: PlannedIndicator): Fields {
  return {
    ...(isCounted ? {} : naming(true)),
    ...entry,
    place: { kind: 'integer', required: true, label: words.place, hint: words.placeHint, min: 1, max: 1_000, personal: false },
    lastYear: text(words.lastYear, false, 7, words.lastYearHint),
  };
}

/** What was filled in. */
export interface EnteredIndicator {
  readonly what?: string;
  readonly name?: string;
  readonly nameCy?: string;
  readonly aim: string;
  readonly outcome: string;
  readonly timeline: readonly TimelineCode[];
  readonly sources?: string;
  readonly desiredDirection: DesiredDirection;
  readonly target?: string;
  readonly place?: number;
  readonly lastYear?: string;
}

/** A number as people write it; undefined for text that is none, or has more than four decimal places. */
export function amountOf(written: string): number | undefined {
  const plain = written.trim().replaceAll(/[,\s]|%$/g, '');
  return /^-?\d{1,9}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
}

/** What is wrong with an amount that may be left out. */
export function amountProblems(field: string, written: string | undefined): readonly FoundProblem[] {
  return written === undefined || amountOf(written) !== undefined ? [] : [{ field, code: 'notANumber' }];
}

/** What the fields alone do not tell. */
export function indicatorProblems({ what, name, target, sources }: EnteredIndicator): readonly FoundProblem[] {
  const lines = linesOf(sources);
  return [
    ...amountProblems('target', target),
    ...(lines.length > 20 || lines.some((line) => line.length > 200) ? [{ field: 'sources', code: 'tooManySources' }] : []),
    ...(what === SOMETHING_ELSE && name === undefined ? [{ field: 'name', code: 'required' }] : []),
  ];
}

/** The entry in the plan, as use cases take it. */
export function entryOf({ aim, outcome, timeline, sources, desiredDirection, target, lastYear }: EnteredIndicator) {
  const amount = target === undefined ? null : (amountOf(target) ?? null);
  return { aim, outcome, timeline, sources: linesOf(sources), desiredDirection, target: amount, lastYear: lastYear ?? null };
}

function linesOf(text = ''): readonly string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

/** Words for what can be wrong in a plan. */
export const planWording: Wording = (problem, language) => {
  if (problem.code === 'notANumber' || problem.code === 'tooManySources') return words[problem.code][language];
  if (problem.field === 'lastYear' && problem.code === 'invalid') return words.notAYear[language];
  return adminWording(problem, language);
};
