import { describe, expect, it } from '@jest/globals';
import { eventCatalogue, eventTypes, validatePayload, type EventType, type FieldSpec, type Fields } from '#libs/workflow';
import { errorViews } from './form-error.js';
import { formView, type FieldView } from './form-view.js';
import { rawOf } from './raw-of.js';
import { readForm } from './read-form.js';

const id = '0190d5a2-0000-7000-8000-000000000001';
const choices = ['person', 'organisation', 'commitment', 'action'] as const;
const lookups = Object.fromEntries(choices.map((kind) => [kind, [{ value: id, text: 'One of them' }]]));

/** A value that a field takes. */
function sample(spec: FieldSpec): unknown {
  switch (spec.kind) {
    case 'text':
      return 'First line\nsecond “line” ŵ';
    case 'choice':
      return spec.options[0]?.value;
    case 'integer':
      return spec.min;
    case 'date':
      return '2026-03-09';
    case 'time':
      return '14:30';
    case 'boolean':
      return true;
    case 'challenge':
      return 'WLV-2026-27-0001';
    case 'list':
      return [spec.of.kind === 'record' ? samples(spec.of.fields) : sample(spec.of)];
    default:
      return id;
  }
}
const samples = (fields: Fields) => Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, sample(spec)]));

/** What a browser would send of a form as it is shown. */
function sent(views: readonly FieldView[]): Record<string, string | string[]> {
  return Object.assign(
    {},
    ...views.map((view): Record<string, string | string[]> => {
      switch (view.as) {
        case 'input':
        case 'textarea':
        case 'hidden':
          return { [view.name]: view.value.replaceAll('\n', '\r\n') };
        case 'date':
          return Object.fromEntries(view.parts.map(({ name, value }) => [name, value]));
        case 'checkbox':
          return view.chosen ? { [view.name]: 'true' } : {};
        case 'nothingToChoose':
          return {};
        case 'rows':
          return Object.assign({}, ...view.rows.map((row) => ({ [row.mark]: '1', ...sent(row.fields) })));
        default: {
          const chosen = view.items.filter((item) => item.chosen).map(({ value }) => value);
          return chosen.length === 0 ? {} : { [view.name]: view.as === 'checkboxes' ? chosen : (chosen[0] ?? '') };
        }
      }
    }),
  ) as Record<string, string | string[]>;
}

describe('the form of an event', () => {
  it.each(eventTypes.map((type): [EventType] => [type]))('%s comes back as it was filled in, and is a payload', (type) => {
    const { fields } = eventCatalogue[type];
    const payload = samples(fields);
    const form = formView(fields, rawOf(fields, payload), { language: 'en', choices: lookups });
    const reading = readForm(fields, { _token: 'x', ...sent(form) });
    expect(reading.payload).toEqual(payload);
    expect(reading.wish).toBe('submit');
    expect(validatePayload(type, reading.payload)).toMatchObject({ ok: true });
  });

  it.each(eventTypes.map((type): [EventType] => [type]))('%s links every problem of an empty form to a field that is there', (type) => {
    const { fields } = eventCatalogue[type];
    const { payload, raw } = readForm(fields, {});
    const verdict = validatePayload(type, payload);
    const problems = verdict.ok ? [] : verdict.errors;
    const form = formView(fields, raw, { language: 'cy', choices: lookups, problems });
    const ids = form.flatMap((field) => [field.id, ...(field.as === 'date' ? field.parts.map((part) => part.id) : [])]);
    for (const { text, href } of errorViews(fields, problems, 'cy')) {
      expect(ids).toContain(href.slice(1));
      expect(text).not.toMatch(/\{|undefined/);
    }
    expect(form.filter(({ error }) => error !== undefined)).toHaveLength(problems.length);
  });

  const { fields } = eventCatalogue.decide;
  const row = (index: number, reasons: string) => ({ [`findings[${index}]._row`]: '1', [`findings[${index}].reasons`]: reasons });

  it('adds and takes away rows without losing what stands in the others', () => {
    const added = readForm(fields, { ...row(0, 'first'), ...row(1, 'second'), dissent: 'none', _add: 'findings' });
    expect(added.wish).toBe('rowsChanged');
    expect(Object.keys(added.raw).filter((name) => name.endsWith('._row'))).toHaveLength(3);
    const removed = readForm(fields, { ...row(0, 'first'), ...row(1, 'second'), dissent: 'none', _remove: 'findings[0]' });
    expect(removed.raw).toMatchObject({ 'findings[0].reasons': ['second'], dissent: ['none'] });
    expect(removed.raw).not.toHaveProperty(['findings[1].reasons']);
  });

  it('leaves out rows that nobody filled in, but not those of a fixed list', () => {
    const body = { ...row(0, '  '), ...row(4, 'something') };
    expect(readForm(fields, body).payload).toEqual({ findings: [{ reasons: 'something' }], recommendations: [] });
    expect(readForm(fields, body, ['findings']).payload['findings']).toHaveLength(2);
  });

  it('takes no rows beyond what a list may have, and none of fields that are no list', () => {
    const full = Object.assign({}, ...Array.from({ length: 50 }, (_, index) => row(index, 'x'))) as Record<string, string>;
    const marks = (form: object) => Object.keys(form).filter((name) => name.endsWith('._row')).length;
    expect(marks(readForm(fields, { ...full, _add: 'findings' }).raw)).toBe(50);
    expect(marks(readForm(fields, { ...full, _add: '__proto__' }).raw)).toBe(50);
  });

  it('keeps a date that does not exist as it was written, and says so', () => {
    const event = eventCatalogue['request-information'];
    const { payload, raw } = readForm(event.fields, { what: 'Papers', 'by-day': '31', 'by-month': '2', 'by-year': '2026' });
    expect(payload['by']).toBe('2026-02-31');
    const verdict = validatePayload('request-information', payload);
    const problems = verdict.ok ? [] : verdict.errors;
    const [, by] = formView(event.fields, raw, { language: 'en', problems });
    expect(by).toMatchObject({
      as: 'date',
      error: 'Give a real date, with day, month and year',
      parts: [{ value: '31' }, { value: '2' }, { value: '2026' }],
    });
    expect(errorViews(event.fields, problems, 'en')[0]?.href).toBe('#by-day');
  });

  it('asks nobody for what only others may say', () => {
    const { fields: submission } = eventCatalogue.submit;
    const names = (roles: readonly ('officer' | 'challenger')[]) =>
      formView(submission, {}, { language: 'en', roles, choices: lookups }).map(({ name }) => name);
    expect(names(['officer'])).toContain('channel');
    expect(names(['challenger'])).not.toContain('channel');
  });

  it('keeps the rows of a fixed list, sending what is given along unseen', () => {
    const { fields: response } = eventCatalogue.respond;
    const raw = rawOf(response, { answers: [{ commitment: id }] });
    const [answers] = formView(response, raw, {
      language: 'en',
      choices: lookups,
      fixed: { answers: { hidden: ['commitment'], heading: () => '4.4 Notice' } },
    });
    expect(answers).toMatchObject({
      as: 'rows',
      addText: undefined,
      rows: [{ legend: '4.4 Notice', remove: undefined, fields: [{ as: 'hidden', value: id }, { as: 'radios' }, { as: 'textarea' }] }],
    });
  });
});
