import { resolved, type ApiDocument, type Schema } from './api-operations.js';

/** One place in a body where a value stands, with the schema of that place. */
export interface Place {
  /** `actions.0.text` */
  readonly path: readonly (string | number)[];
  readonly schema: Schema;
}

/** Every place of a body of this schema, as deep as the body goes. */
export function placesOf(document: ApiDocument, given: Schema, body: unknown, path: readonly (string | number)[] = []): Place[] {
  const schema = resolved(document, given);
  const here: Place[] = path.length > 0 ? [{ path, schema }] : [];
  if (Array.isArray(body)) {
    const { items } = schema;
    return items ? [...here, ...body.flatMap((item, index) => placesOf(document, items, item, [...path, index]))] : here;
  }
  if (typeof body !== 'object' || body === null) return here;
  const inner = Object.entries(body).flatMap(([name, value]) => {
    const property = schema.properties?.[name];
    return property ? placesOf(document, property, value, [...path, name]) : [];
  });
  return [...here, ...inner];
}

/** The same body with another value in one place. */
export function withValue(body: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(body)) return body.map((item: unknown, index) => (index === step ? withValue(item, rest, value) : item));
  const record = body as Record<string, unknown>;
  return { ...record, [step]: withValue(record[step], rest, value) };
}

export function isText({ type, format, enum: choices, const: constant }: Schema): boolean {
  return [type].flat().includes('string') && format === undefined && choices === undefined && constant === undefined;
}

/** Values of a type that the schema does not allow. */
export function wrongTypes({ type, enum: choices, const: constant, oneOf, anyOf }: Schema): unknown[] {
  if (oneOf || anyOf || constant !== undefined) return [];
  const types = choices ? ['string'] : [type].flat();
  const values: readonly [string, unknown][] = [
    ['string', 'text where something else belongs'],
    ['integer', 7.5],
    ['boolean', true],
    ['array', [['deep']]],
    ['object', { toString: 'x', length: 3 }],
  ];
  return values.flatMap(([kind, value]) => (types.includes(kind) || (kind === 'integer' && types.includes('number')) ? [] : [value]));
}
