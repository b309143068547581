import { eventCatalogue } from '../catalogue/event-catalogue.js';
import type { EventType, Payload } from '../event-type.js';
import type { Fields, FieldSpec } from '../field-spec.js';

/**
 * What the ledger may keep of a payload for ever: choices, dates, numbers, organisations, commitments, actions and references,
 * enough to replay the event. Free text and people are left out, so that erasing a person changes no ledger row.
 */
export function lastingPart(type: EventType, payload: Payload): Payload {
  return lastingRecord(eventCatalogue[type].fields, payload);
}

function lastingRecord(fields: Fields, payload: Payload): Payload {
  const lasting: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(fields)) {
    const value = payload[name];
    if (value === undefined) continue;
    if (!spec.personal) lasting[name] = lastingValue(spec, value);
    else if ('trace' in spec && spec.trace) lasting[spec.trace] = true;
  }
  return lasting;
}

function lastingValue(spec: FieldSpec, value: unknown): unknown {
  if (spec.kind !== 'list' || spec.of.kind !== 'record' || !Array.isArray(value)) return value;
  const { fields } = spec.of;
  return value.map((item: Payload) => lastingRecord(fields, item));
}
