import type { CaseRole, Fields, FieldSpec, Language, ListField, ScalarField, TextField, Words } from '#libs/workflow';
import { translator } from '../language/texts.js';
import { errorText, fieldId, type FoundProblem, type Wording } from './form-error.js';
import { formTexts } from './form.texts.js';
import { ROW_MARK, rowsOf, valueOf, type RawForm } from './raw-form.js';

/** Something that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}
type LookupKind = 'person' | 'organisation' | 'commitment' | 'action' | 'challenge';

/** How a form is shown. */
export interface FormOptions {
  readonly language: Language;
  /** What people, organisations, commitments and actions can be chosen from: by the address of the field without numbers (`answers.commitment`), else by kind. */
  readonly choices?: Readonly<Partial<Record<LookupKind, readonly Choice[]>> & Record<string, readonly Choice[] | undefined>>;
  /** Lists whose rows are given, as one answer for each commitment: no row is added or taken away, `hidden` fields are sent along, `heading` names the row. */
  readonly fixed?: Readonly<Record<string, { readonly hidden: readonly string[]; readonly heading: (row: RawForm) => string }>>;
  /** Fields that are sent along and not shown. */
  readonly hidden?: readonly string[];
  /** The person's roles on the case: fields that are for other roles alone are not asked. Without it every field is. */
  readonly roles?: readonly CaseRole[];
  readonly problems?: readonly FoundProblem[];
  readonly wording?: Wording;
}

type Purpose = NonNullable<TextField['purpose']>;

interface FieldViewBase {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}
/** A field as the template `forms/fields` shows it. */
export type FieldView = FieldViewBase &
  (
    | { readonly as: 'input'; readonly value: string; readonly numeric: boolean; readonly purpose?: Purpose }
    | { readonly as: 'textarea'; readonly value: string }
    | { readonly as: 'hidden'; readonly value: string }
    | {
        readonly as: 'date';
        readonly parts: readonly {
          readonly name: string;
          readonly id: string;
          readonly label: string;
          readonly value: string;
          readonly long: boolean;
        }[];
      }
    | { readonly as: 'radios' | 'select' | 'checkboxes'; readonly items: readonly (Choice & { readonly chosen: boolean })[] }
    | { readonly as: 'checkbox'; readonly chosen: boolean }
    | { readonly as: 'nothingToChoose'; readonly text: string }
    | { readonly as: 'rows'; readonly rows: readonly RowView[]; readonly addText: string | undefined }
  );
interface RowView {
  readonly id: string;
  readonly legend: string;
  readonly mark: string;
  readonly fields: readonly FieldView[];
  /** Name and words of the button that takes the row away. */
  readonly remove: { readonly value: string; readonly text: string } | undefined;
}

/** More than this are a list to choose from; fewer are shown at once. */
const MOST_RADIOS = 8;

/** The fields of a form in their order, filled in. `raw` comes from `readForm` or `rawOf`. */
export function formView(fields: Fields, raw: RawForm, options: FormOptions): readonly FieldView[] {
  return fieldsAt(fields, raw, '', '', options);
}

function fieldsAt(fields: Fields, raw: RawForm, prefix: string, pattern: string, options: FormOptions): readonly FieldView[] {
  return Object.entries(fields)
    .filter(([, { onlyFor }]) => !onlyFor || !options.roles || onlyFor.some((role) => options.roles?.includes(role)))
    .map(([name, spec]) => fieldView(spec, `${prefix}${name}`, `${pattern}${name}`, raw, options))
    .map((field) => (options.hidden?.includes(field.name) ? hiddenView(field, raw) : field));
}

function fieldView(spec: FieldSpec, name: string, pattern: string, raw: RawForm, options: FormOptions): FieldView {
  const t = translator(options.language, formTexts);
  const say = (words: Words) => words[options.language];
  const problem = options.problems?.find(
    ({ field }) => field === name || (spec.kind === 'list' && spec.of.kind !== 'record' && field.startsWith(`${name}[`)),
  );
  const error = problem && errorText(spec, problem, options.language, options.wording);
  const label = spec.required || spec.kind === 'boolean' ? say(spec.label) : t('optional', { label: say(spec.label) });
  const base = { name, id: fieldId(name), label, ...(spec.hint && { hint: say(spec.hint) }), ...(error && { error: capitalised(error) }) };
  if (spec.kind === 'list') return { ...base, ...listView(spec, name, pattern, raw, options) };
  return { ...base, ...scalarView(spec, name, pattern, raw, options), ...(spec.kind === 'date' && !base.hint && { hint: t('dateHint') }) };
}

type Shape<View> = View extends FieldView ? Omit<View, keyof FieldViewBase> : never;

function scalarView(spec: ScalarField, name: string, pattern: string, raw: RawForm, options: FormOptions): Shape<FieldView> {
  const t = translator(options.language, formTexts);
  const value = valueOf(raw, name);
  switch (spec.kind) {
    case 'text':
      return spec.long ? { as: 'textarea', value } : { as: 'input', value, numeric: false, ...(spec.purpose && { purpose: spec.purpose }) };
    case 'integer':
      return { as: 'input', value, numeric: true };
    case 'date':
      return { as: 'date', parts: (['day', 'month', 'year'] as const).map((part) => datePart(part, name, raw, t(part))) };
    case 'boolean':
      if (!spec.required) return { as: 'checkbox', chosen: value === 'true' };
      return {
        as: 'radios',
        items: chosen(
          [
            { value: 'true', text: t('yes') },
            { value: 'false', text: t('no') },
          ],
          [value],
        ),
      };
    case 'choice':
      return chooser(
        spec.options.map((option) => ({ value: option.value, text: option.label[options.language] })),
        value,
        spec.required,
        t('noneOfThese'),
        t('choose'),
      );
    default: {
      const choices = options.choices?.[pattern] ?? options.choices?.[spec.kind];
      if (!choices) return { as: 'input', value, numeric: false };
      if (choices.length === 0) return { as: 'nothingToChoose', text: t('nothingToChoose') };
      return chooser(choices, value, spec.required, t('noneOfThese'), t('choose'));
    }
  }
}

function datePart(part: 'day' | 'month' | 'year', name: string, raw: RawForm, label: string) {
  return { name: `${name}-${part}`, id: `${fieldId(name)}-${part}`, label, value: valueOf(raw, `${name}-${part}`), long: part === 'year' };
}

/** Radio buttons cannot be un-chosen, so an optional choice offers "none of these". */
function chooser(choices: readonly Choice[], value: string, required: boolean, none: string, choose: string): Shape<FieldView> {
  if (choices.length > MOST_RADIOS)
    return { as: 'select', items: chosen([{ value: '', text: required ? choose : none }, ...choices], [value]) };
  return { as: 'radios', items: chosen(required ? choices : [...choices, { value: '', text: none }], [value]) };
}

function chosen(choices: readonly Choice[], values: readonly string[]) {
  return choices.map((choice) => ({ ...choice, chosen: values.includes(choice.value) }));
}

function listView(spec: ListField, name: string, pattern: string, raw: RawForm, options: FormOptions): Shape<FieldView> {
  const { of } = spec;
  const t = translator(options.language, formTexts);
  if (of.kind !== 'record') {
    const choices =
      options.choices?.[pattern] ??
      (of.kind === 'choice'
        ? of.options.map(({ value, label }) => ({ value, text: label[options.language] }))
        : options.choices?.[of.kind as LookupKind]);
    if (!choices || choices.length === 0) return { as: 'nothingToChoose', text: t('nothingToChoose') };
    return { as: 'checkboxes', items: chosen(choices, raw[name] ?? []) };
  }
  const fixed = options.fixed?.[name];
  const given = rowsOf(raw, name);
  const rows = given.length === 0 && (spec.minItems > 0 || spec.required) && !fixed ? [{}] : given;
  const listLabel = spec.label[options.language];
  return {
    as: 'rows',
    addText: fixed || rows.length >= spec.maxItems ? undefined : t('addAnother'),
    rows: rows.map((row, index): RowView => {
      const address = `${name}[${index}]`;
      const legend = fixed ? fixed.heading(row) : t('rowNumber', { list: listLabel, number: index + 1 });
      const fields = fieldsAt(of.fields, raw, `${address}.`, `${pattern}.`, options);
      return {
        id: fieldId(address),
        legend,
        mark: `${address}.${ROW_MARK}`,
        fields: fields.map((field) =>
          fixed?.hidden.some((hidden) => field.name === `${address}.${hidden}`) ? hiddenView(field, raw) : field,
        ),
        remove: fixed ? undefined : { value: address, text: t('remove') },
      };
    }),
  };
}

function hiddenView({ name, id, label }: FieldView, raw: RawForm): FieldView {
  return { as: 'hidden', name, id, label, value: valueOf(raw, name) };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
