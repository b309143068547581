import { eventCatalogue } from '../catalogue/event-catalogue.js';
import type { EventType, Payload } from '../event-type.js';
import type { FieldError, FieldErrorCode, Fields, ListField } from '../field-spec.js';
import { fieldErrorWords } from './field-error-words.js';
import { readScalar } from './read-scalar.js';

/** The payload as it will be stored, or everything that is wrong with it. */
export type PayloadVerdict =
  { readonly ok: true; readonly payload: Payload } | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * Reads what came with an event, without its `type`. Unknown fields are refused; null and empty text count as left out; text is
 * trimmed; ids are lower-cased. Says nothing about whether the event is allowed.
 */
export function validatePayload(type: EventType, given: unknown): PayloadVerdict {
  const errors: FieldError[] = [];
  const payload = isRecord(given) ? readRecord(eventCatalogue[type].fields, given, '', errors) : {};
  if (!isRecord(given)) errors.push(errorAt('', 'wrongType'));
  if (type === 'submit' && isBefore(payload['eventTo'], payload['eventFrom'])) errors.push(errorAt('eventTo', 'beforeStart'));
  return errors.length === 0 ? { ok: true, payload } : { ok: false, errors };
}

/** Reads values against fields of any form, as those of an event are read. */
export function validateFields(fields: Fields, given: Readonly<Record<string, unknown>>): PayloadVerdict {
  const errors: FieldError[] = [];
  const payload = readRecord(fields, given, '', errors);
  return errors.length === 0 ? { ok: true, payload } : { ok: false, errors };
}

function readRecord(fields: Fields, given: Readonly<Record<string, unknown>>, path: string, errors: FieldError[]): Payload {
  const read: Record<string, unknown> = {};
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(fields, name)) errors.push(errorAt(`${path}${name}`, 'unknown'));
  }
  for (const [name, spec] of Object.entries(fields)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    const field = `${path}${name}`;
    if (isLeftOut(value)) {
      if (spec.required) errors.push(errorAt(field, 'required'));
      continue;
    }
    if (spec.kind === 'list') {
      read[name] = readList(spec, value, field, errors);
      continue;
    }
    const reading = readScalar(spec, value);
    if ('value' in reading) read[name] = reading.value;
    else errors.push(errorAt(field, reading.code));
  }
  return read;
}

function readList(spec: ListField, given: unknown, field: string, errors: FieldError[]): readonly unknown[] {
  if (!Array.isArray(given)) {
    errors.push(errorAt(field, 'wrongType'));
    return [];
  }
  if (given.length < spec.minItems) errors.push(errorAt(field, 'tooFew'));
  if (given.length > spec.maxItems) {
    errors.push(errorAt(field, 'tooMany'));
    return [];
  }
  const { of } = spec;
  if (of.kind === 'record') {
    return given.map((item: unknown, index) => {
      if (isRecord(item)) return readRecord(of.fields, item, `${field}[${index}].`, errors);
      errors.push(errorAt(`${field}[${index}]`, 'wrongType'));
      return {};
    });
  }
  const seen: unknown[] = [];
  given.forEach((item: unknown, index) => {
    const reading = readScalar(of, item);
    if (!('value' in reading)) errors.push(errorAt(`${field}[${index}]`, reading.code));
    else if (seen.includes(reading.value)) errors.push(errorAt(`${field}[${index}]`, 'duplicate'));
    else seen.push(reading.value);
  });
  return seen;
}

function errorAt(field: string, code: FieldErrorCode): FieldError {
  return { field, code, message: fieldErrorWords[code].en };
}

function isLeftOut(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Dates as text compare like the days they name.
function isBefore(end: unknown, start: unknown): boolean {
  return typeof end === 'string' && typeof start === 'string' && end < start;
}
