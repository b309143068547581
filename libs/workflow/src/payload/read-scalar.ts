import { isStorableText, parseLocalDate } from '#libs/kernel';
import type { FieldErrorCode, ScalarField, TextField } from '../field-spec.js';

/** A value as it will be stored, or what is wrong with it. */
export type Reading = { readonly value: unknown } | { readonly code: FieldErrorCode };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const LONGEST_REFERENCE = 100;

/** One value of a field that is not a list. Text loses the white space around it and is not changed otherwise. */
export function readScalar(spec: ScalarField, given: unknown): Reading {
  if (spec.kind === 'boolean') return typeof given === 'boolean' ? { value: given } : { code: 'wrongType' };
  if (spec.kind === 'integer') {
    if (typeof given !== 'number') return { code: 'wrongType' };
    return Number.isInteger(given) && given >= spec.min && given <= spec.max ? { value: given } : { code: 'outOfRange' };
  }
  if (typeof given !== 'string') return { code: 'wrongType' };
  const text = given.trim();
  if (text === '') return { code: 'required' };
  switch (spec.kind) {
    case 'text':
      return readText(spec, text);
    case 'choice':
      return spec.options.some(({ value }) => value === text) ? { value: text } : { code: 'notAChoice' };
    case 'date':
      return parseLocalDate(text) ? { value: text } : { code: 'notADate' };
    case 'time':
      return TIME.test(text) ? { value: text } : { code: 'notATime' };
    case 'commitment':
    case 'challenge':
      return readReference(text);
    default:
      return UUID.test(text) ? { value: text.toLowerCase() } : { code: 'notAnId' };
  }
}

function readText({ maxLength }: TextField, text: string): Reading {
  if (!isStorableText(text)) return { code: 'notStorable' };
  return text.length <= maxLength ? { value: text } : { code: 'tooLong' };
}

function readReference(text: string): Reading {
  if (text.length > LONGEST_REFERENCE || !isStorableText(text)) return { code: 'notAnId' };
  return { value: UUID.test(text) ? text.toLowerCase() : text };
}
