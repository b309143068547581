import { resolved, type ApiDocument, type Schema } from './api-operations.js';

/** Values for fields that must name something real, by the name of the field. */
export type Known = Readonly<Record<string, unknown>>;

/** The forms that a body of this schema can have: one, or one for each alternative. */
export function formsOf(document: ApiDocument, schema: Schema): readonly Schema[] {
  const { oneOf, anyOf, ...plain } = resolved(document, schema);
  return oneOf ?? anyOf ?? [plain];
}

/** Bodies that a route would take, made from its schema: one for each of its forms. */
export function plausibleBodies(document: ApiDocument, schema: Schema, known: Known = {}): Record<string, unknown>[] {
  return formsOf(document, schema).map((form) => plausible(document, form, 'body', known) as Record<string, unknown>);
}

/** A value that the schema allows; for names in `known`, that value. What may be left out is left out, unless everything is wanted. */
export function plausible(
  document: ApiDocument,
  given: Schema,
  name: string,
  known: Known,
  wanted: 'required' | 'everything' = 'required',
): unknown {
  if (name in known) return known[name];
  const schema = resolved(document, given);
  const { oneOf, anyOf, allOf } = schema;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum.find((value) => value !== null);
  const form = oneOf?.[0] ?? anyOf?.[0] ?? allOf?.[0];
  if (form) return plausible(document, form, name, known, wanted);
  switch ([schema.type].flat()[0]) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([field]) => wanted === 'everything' || schema.required?.includes(field) || field in known)
          .map(([field, inner]) => [field, plausible(document, inner, field, known, wanted)]),
      );
    case 'array':
      return schema.items ? [plausible(document, schema.items, singular(name), known, wanted)] : [];
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return false;
    default:
      return plausibleText(schema, name);
  }
}

function plausibleText({ format, maxLength }: Schema, name: string): string {
  if (format === 'uuid') return '00000000-0000-7000-8000-000000000000';
  if (format === 'date') return '2026-11-20';
  if (format === 'date-time') return '2026-11-20T10:00:00.000Z';
  if (name === 'email') return 'somebody.new@demo.example';
  return `Something for ${name}`.slice(0, maxLength);
}

function singular(name: string): string {
  return name.replace(/s$/, '');
}
