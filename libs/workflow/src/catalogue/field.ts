import type { CaseRole } from '../case-role.js';
import type { ChoiceField, Fields, IntegerField, ListField, PlainField, ScalarField, TextField } from '../field-spec.js';
import type { Words } from '../words.js';

interface Options {
  readonly optional?: boolean;
  readonly hint?: Words;
  readonly onlyFor?: readonly CaseRole[];
}

function base(label: Words, { optional = false, hint, onlyFor }: Options) {
  return { required: !optional, label, ...(hint && { hint }), ...(onlyFor && { onlyFor }) };
}

export function words(en: string, cy: string): Words {
  return { en, cy };
}

/** Free text; taken to be personal unless it cannot be. */
export function text(label: Words, options: Options & { max?: number; oneLine?: boolean; personal?: boolean } = {}): TextField {
  const { max = 5000, oneLine = false, personal = true } = options;
  return { kind: 'text', ...base(label, options), personal, maxLength: max, long: !oneLine };
}

export function choice(label: Words, values: Readonly<Record<string, Words>>, options: Options = {}): ChoiceField {
  const listed = Object.entries(values).map(([value, name]) => ({ value, label: name }));
  return { kind: 'choice', ...base(label, options), personal: false, options: listed };
}

export function integer(label: Words, min: number, max: number, options: Options = {}): IntegerField {
  return { kind: 'integer', ...base(label, options), personal: false, min, max };
}

export function plain(kind: PlainField['kind'], label: Words, options: Options & { trace?: string } = {}): PlainField {
  return { kind, ...base(label, options), personal: kind === 'person', ...(options.trace && { trace: options.trace }) };
}

export function list(label: Words, of: ScalarField | Fields, min: number, max: number, options: Options = {}): ListField {
  const item = isScalar(of) ? of : ({ kind: 'record', fields: of } as const);
  return { kind: 'list', ...base(label, options), personal: isScalar(of) && of.personal, minItems: min, maxItems: max, of: item };
}

function isScalar(of: ScalarField | Fields): of is ScalarField {
  return typeof of['kind'] === 'string';
}
