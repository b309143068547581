import type { Fields, FieldSpec } from '#libs/workflow';
import { withRows, type RawForm } from './raw-form.js';

type Values = Readonly<Record<string, unknown>>;

/** The raw form of values that are known already, to show a form filled in. */
export function rawOf(fields: Fields, values: Values): RawForm {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, spec]) => entriesOf(name, spec, values[name])));
}

function entriesOf(name: string, spec: FieldSpec, value: unknown): [string, readonly string[]][] {
  if (value === undefined || value === null) return [];
  if (spec.kind === 'date') return dateEntries(name, textOf(value));
  if (spec.kind !== 'list') return [[name, [textOf(value)]]];
  const items = value as readonly unknown[];
  const { of } = spec;
  if (of.kind !== 'record') return [[name, items.map(textOf)]];
  const rows = items.map((item) => rawOf(of.fields, item as Values));
  return Object.entries(withRows({}, name, rows));
}

function dateEntries(name: string, date: string): [string, readonly string[]][] {
  const [year = '', month = '', day = ''] = date.split('-');
  return [
    [`${name}-year`, [year]],
    [`${name}-month`, [String(Number(month))]],
    [`${name}-day`, [String(Number(day))]],
  ];
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error('A form shows texts, numbers, dates and yes or no');
}
