import { DomainError, fieldError } from '#libs/kernel';
import { eventCatalogue, eventTypes, isEventType, type EventType, type Fields, type FieldSpec } from '#libs/workflow';

type Schema = Record<string, unknown>;

/** `submit` happens by lodging a challenge, not on one that is there. */
const takenEvents = eventTypes.filter((type) => type !== 'submit');

/**
 * Splits the body of an event into its type and its payload, which the event itself checks.
 * @throws DomainError malformed-request, field-errors
 */
export function eventRequest(body: unknown): { type: EventType; payload: Record<string, unknown> } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new DomainError('malformed-request');
  const { type, ...payload } = body as Record<string, unknown>;
  if (typeof type !== 'string' || !isEventType(type) || type === 'submit')
    throw fieldError('type', type === undefined ? 'required' : 'notAChoice', `One of: ${takenEvents.join(', ')}.`);
  return { type, payload };
}

/** The body of every event for OpenAPI, from the fields that the events themselves declare. */
export const eventBodySchema: Schema = {
  oneOf: takenEvents.map((type) => {
    const { properties, required } = recordSchema(eventCatalogue[type].fields);
    return {
      title: type,
      type: 'object',
      properties: { type: { const: type }, ...(properties as Schema) },
      required: ['type', ...(required as string[])],
      additionalProperties: false,
    };
  }),
};

function recordSchema(fields: Fields): Schema {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, spec]) => [name, { ...schemaOf(spec), description: spec.label.en }])),
    required: entries.filter(([, spec]) => spec.required).map(([name]) => name),
    additionalProperties: false,
  };
}

function schemaOf(spec: FieldSpec): Schema {
  switch (spec.kind) {
    case 'text':
      return { type: 'string', maxLength: spec.maxLength };
    case 'choice':
      return { type: 'string', enum: spec.options.map((option) => option.value) };
    case 'integer':
      return { type: 'integer', minimum: spec.min, maximum: spec.max };
    case 'boolean':
      return { type: 'boolean' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'time':
      return { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', example: '14:30' };
    case 'commitment':
    case 'challenge':
      return { type: 'string' };
    case 'list':
      return {
        type: 'array',
        minItems: spec.minItems,
        maxItems: spec.maxItems,
        items: spec.of.kind === 'record' ? recordSchema(spec.of.fields) : schemaOf(spec.of),
      };
    default:
      return { type: 'string', format: 'uuid' };
  }
}
