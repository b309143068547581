import { parseLocalDate } from '#libs/kernel';
import type { Fields, FieldSpec, Language } from '#libs/workflow';
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
export function savedBeside(fields: Fields, saved: RawForm, sent: RawForm, language: Language): readonly SavedValue[] {
  const [kept, wished] = [saved, sent].map((raw) => readForm(fields, raw).payload);
  return Object.entries(fields)
    .filter(([name]) => inWords(fields[name], kept?.[name], language) !== inWords(fields[name], wished?.[name], language))
    .map(([name, spec]) => ({ label: spec.label[language], text: inWords(spec, kept?.[name], language) }));
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
