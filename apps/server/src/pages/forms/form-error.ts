import type { Fields, FieldSpec, Language } from '#libs/workflow';
import { translator } from '../language/texts.js';
import { formTexts } from './form.texts.js';

/** A problem as the summary on top shows it, linked to its field. */
export interface FormErrorView {
  readonly text: string;
  readonly href: string;
}

/** A problem that a use case or `validatePayload` found. `message` is English, so pages word it by its code. */
export interface FoundProblem {
  readonly field: string;
  readonly code: string;
}

/** The words of a problem. A page may say some of them better; undefined falls back to the words here. */
export type Wording = (problem: FoundProblem, language: Language) => string | undefined;

/** The id of a field in the page. */
export function fieldId(address: string): string {
  return address.replaceAll(/[[\].]+/g, '-').replace(/-$/, '');
}

/** The specification of the field at an address such as `answers[0].reason`. */
export function fieldAt(fields: Fields, address: string): FieldSpec | undefined {
  const [, name = '', rest = ''] = /^(\w+)(?:\[\d+\]\.?)?(.*)$/.exec(address) ?? [];
  const spec = fields[name];
  if (spec?.kind !== 'list' || !address.includes('[')) return spec;
  if (spec.of.kind !== 'record') return spec.of;
  return rest === '' ? spec : fieldAt(spec.of.fields, rest);
}

/** What the field says under its label. */
export function errorText(spec: FieldSpec | undefined, problem: FoundProblem, language: Language, wording?: Wording): string {
  const own = wording?.(problem, language);
  if (own !== undefined) return own;
  const t = translator(language, formTexts);
  const [min, max] = limitsOf(spec);
  switch (problem.code) {
    case 'required':
      return t(spec?.kind === 'date' ? 'requiredDate' : spec && isChosen(spec) ? 'requiredChoice' : 'required');
    case 'notADate':
    case 'notATime':
    case 'notStorable':
    case 'beforeStart':
    case 'duplicate':
      return t(problem.code);
    case 'notAChoice':
    case 'notAnId':
      return t('notAChoice');
    case 'tooLong':
    case 'outOfRange':
    case 'tooFew':
    case 'tooMany':
      return t(problem.code, { min, max });
    default:
      return spec?.kind === 'integer' ? t('outOfRange', { min, max }) : t('notValid');
  }
}

/** All problems for the summary, in the order of the form. */
export function errorViews(
  fields: Fields,
  problems: readonly FoundProblem[],
  language: Language,
  wording?: Wording,
): readonly FormErrorView[] {
  const order = Object.keys(fields);
  const place = ({ field }: FoundProblem) => order.indexOf(/^\w*/.exec(field)?.[0] ?? '');
  return [...problems]
    .sort((one, other) => place(one) - place(other))
    .map((problem) => {
      const spec = fieldAt(fields, problem.field);
      const t = translator(language, formTexts);
      const error = errorText(spec, problem, language, wording);
      const label = labelOf(fields, problem.field, language);
      const id = fieldId(problem.field);
      return { text: label ? t('withLabel', { label, error }) : error, href: `#${spec?.kind === 'date' ? `${id}-day` : id}` };
    });
}

function labelOf(fields: Fields, address: string, language: Language): string | undefined {
  const label = fieldAt(fields, address)?.label[language];
  const [, list = '', index] = /^(\w+)\[(\d+)\]/.exec(address) ?? [];
  const listLabel = fields[list]?.label[language];
  if (label === undefined || listLabel === undefined || index === undefined) return label;
  return translator(language, formTexts)('inRow', { list: listLabel, number: Number(index) + 1, label });
}

function isChosen(spec: FieldSpec): boolean {
  return ['choice', 'person', 'organisation', 'commitment', 'action', 'boolean'].includes(spec.kind);
}

function limitsOf(spec: FieldSpec | undefined): [number, number] {
  if (spec?.kind === 'integer') return [spec.min, spec.max];
  if (spec?.kind === 'list') return [spec.minItems, spec.maxItems];
  return [0, spec?.kind === 'text' ? spec.maxLength : 0];
}
