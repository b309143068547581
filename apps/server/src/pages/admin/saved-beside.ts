import { parseLocalDate } from '#libs/kernel';
import type { Fields, FieldSpec, Language } from '#libs/workflow';
import type { FormOptions } from '../forms/form-view.js';
import { formTexts } from '../forms/form.texts.js';
import { readForm } from '../forms/read-form.js';
import type { RawForm } from '../forms/raw-form.js';
import { dayInWords } from '../rendering/template-engine.js';
import { adminTexts } from './admin.texts.js';

/** What is saved in a field now, in words. */
export interface SavedValue {
  readonly label: string;
  readonly text: string;
}

/** The fields in which what is saved now is not what the form says, so that nobody overwrites another's change without having seen it. */
export function savedBeside(
  fields: Fields,
  saved: RawForm,
  sent: RawForm,
  language: Language,
  choices: FormOptions['choices'] = {},
): readonly SavedValue[] {
  const [kept, wished] = [saved, sent].map((raw) => readForm(fields, raw).payload);
  const said = (name: string, value: unknown) => {
    const chosen = choices[name] ?? choices[fields[name]?.kind ?? ''];
    return chosen?.find((choice) => choice.value === value)?.text ?? inWords(fields[name], value, language);
  };
  return Object.entries(fields)
    .filter(([name]) => said(name, kept?.[name]) !== said(name, wished?.[name]))
    .map(([name, spec]) => ({ label: spec.label[language], text: said(name, kept?.[name]) }));
}

function inWords(spec: FieldSpec | undefined, value: unknown, language: Language): string {
  if (spec?.kind === 'boolean') return formTexts[value === true ? 'yes' : 'no'][language];
  if (spec?.kind === 'list' && spec.of.kind === 'choice' && Array.isArray(value)) {
    const { of } = spec;
    return value.map((one) => inWords(of, one, language)).join('; ');
  }
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return adminTexts.savedEmpty[language];
  if (spec?.kind === 'date' && parseLocalDate(value)) return dayInWords(value, language);
  const option = spec?.kind === 'choice' ? spec.options.find((one) => one.value === value) : undefined;
  return option?.label[language] ?? value.trim();
}
