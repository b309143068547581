import type { ApiPropertyOptions } from '@nestjs/swagger';

/** A part of an OpenAPI schema, as far as settings in plain JSON need it. */
type ExampleSchema =
  | { readonly type: 'object'; readonly properties: Record<string, ExampleSchema>; readonly required: string[] }
  | { readonly type: 'string' | 'number' | 'integer' | 'boolean'; readonly default: string | number | boolean };

/** Describes settings by their defaults, so that a setting which is added to the product is in the description at once. */
export function propertyOfExample(value: object, description: string): ApiPropertyOptions {
  return { ...schemaOf(value), description };
}

function schemaOf(value: unknown): ExampleSchema {
  if (typeof value === 'object' && value !== null) {
    const properties = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, schemaOf(inner)]));
    return { type: 'object', properties, required: Object.keys(properties) };
  }
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'integer' : 'number', default: value };
  return typeof value === 'boolean' ? { type: 'boolean', default: value } : { type: 'string', default: String(value) };
}
