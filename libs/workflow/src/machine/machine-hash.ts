import { canonicalJson, sha256Hex } from '#libs/kernel';
import { eventCatalogue } from '../catalogue/event-catalogue.js';
import type { Fields, FieldSpec } from '../field-spec.js';
import { branches } from '../guards/branches.js';
import { guards } from '../guards/registry.js';
import { processConfig } from './process-config.js';

/**
 * Content hash of the process: states, transitions, effects, who may do what, fields and audiences, names of the guards. Wording
 * is left out, so that a better sentence is not a new process. Every challenge and ledger row pins it.
 */
export const machineHash = sha256Hex(
  canonicalJson({
    config: processConfig,
    events: Object.entries(eventCatalogue).map(([type, { who, fields, audience }]) => ({ type, who, audience, fields: shapeOf(fields) })),
    guards: Object.entries(guards).map(([name, { kind }]) => ({ name, kind })),
    branches: Object.keys(branches),
  }),
);

function shapeOf(fields: Fields): unknown {
  return Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, shapeOfField(spec)]));
}

function shapeOfField({ label: _label, hint: _hint, ...spec }: FieldSpec): unknown {
  if (spec.kind === 'choice') return { ...spec, options: spec.options.map(({ value }) => value) };
  if (spec.kind !== 'list') return spec;
  return { ...spec, of: spec.of.kind === 'record' ? { fields: shapeOf(spec.of.fields) } : shapeOfField(spec.of) };
}
