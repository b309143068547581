import { storablePartOf } from '#libs/kernel';
import type { Fields, FieldSpec, ListField } from '#libs/workflow';
import { rawForm, ROW_MARK, rowsOf, valueOf, withRows, type RawForm } from './raw-form.js';

/** What the person wants: the buttons that add and take away rows work without JavaScript. */
export type FormWish = 'submit' | 'rowsChanged';

/** A form that came back. */
export interface FormReading {
  /** For `validatePayload`; its paths are those of `raw`. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** To show the form again with everything that was filled in, without characters that cannot be seen and would be refused again. */
  readonly raw: RawForm;
  readonly wish: FormWish;
}

/**
 * Reads a form made by `formView`. Rows of which nothing was filled in are left out, except in the lists named as fixed.
 */
export function readForm(fields: Fields, body: unknown, fixedLists: readonly string[] = []): FormReading {
  const { _add: add, _remove: remove } = (body ?? {}) as { _add?: unknown; _remove?: unknown };
  const sent = rawForm(body);
  const changed =
    typeof add === 'string' ? withRowAdded(fields, sent, add) : typeof remove === 'string' ? withoutRow(fields, sent, remove) : undefined;
  const raw = changed ?? withoutBlankRows(fields, sent, fixedLists);
  return { payload: readRecord(fields, raw), raw: withoutUnseen(raw), wish: changed ? 'rowsChanged' : 'submit' };
}

function withoutUnseen(raw: RawForm): RawForm {
  return Object.fromEntries(Object.entries(raw).map(([name, values]) => [name, values.map(storablePartOf)]));
}

function readRecord(fields: Fields, raw: RawForm): Readonly<Record<string, unknown>> {
  const values = Object.entries(fields).map(([name, spec]) => [name, readField(spec, name, raw)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function readField(spec: FieldSpec, name: string, raw: RawForm): unknown {
  if (spec.kind === 'list') return readList(spec, name, raw);
  if (spec.kind === 'date') return readDate(raw, name);
  const text = valueOf(raw, name);
  if (text.trim() === '') return undefined;
  if (spec.kind === 'integer') return /^\s*-?\d{1,15}\s*$/.test(text) ? Number(text) : Number.NaN;
  if (spec.kind === 'boolean') return text === 'true';
  return text;
}

/** Left out when all three inputs are empty. What is no date stays as written, for the check to refuse. */
function readDate(raw: RawForm, name: string): string | undefined {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) => valueOf(raw, `${name}-${part}`).trim());
  if (year === '' && month === '' && day === '') return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function readList(spec: ListField, name: string, raw: RawForm): unknown {
  const { of } = spec;
  const items: readonly unknown[] =
    of.kind === 'record'
      ? rowsOf(raw, name).map((row) => readRecord(of.fields, row))
      : (raw[name] ?? []).filter((value) => value.trim() !== '');
  return items.length === 0 && !spec.required ? undefined : items;
}

function withoutBlankRows(fields: Fields, raw: RawForm, fixedLists: readonly string[]): RawForm {
  const lists = Object.keys(fields).filter((name) => fields[name]?.kind === 'list' && !fixedLists.includes(name));
  return lists.reduce((form, list) => {
    const rows = rowsOf(form, list);
    return rows.length === 0
      ? form
      : withRows(
          form,
          list,
          rows.filter((row) => !isBlank(row)),
        );
  }, raw);
}

function isBlank(row: RawForm): boolean {
  return Object.entries(row).every(([name, values]) => name === ROW_MARK || values.every((value) => value.trim() === ''));
}

function withRowAdded(fields: Fields, raw: RawForm, list: string): RawForm {
  const spec = fields[list];
  if (spec?.kind !== 'list') return raw;
  const rows = rowsOf(raw, list);
  return rows.length >= spec.maxItems ? raw : withRows(raw, list, [...rows, {}]);
}

function withoutRow(fields: Fields, raw: RawForm, address: string): RawForm {
  const [, list = '', index] = /^(\w+)\[(\d{1,3})\]$/.exec(address) ?? [];
  if (fields[list]?.kind !== 'list') return raw;
  const rows = rowsOf(raw, list).filter((_row, at) => at !== Number(index));
  return withRows(raw, list, rows);
}
