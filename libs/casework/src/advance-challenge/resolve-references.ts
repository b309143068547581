import { fieldErrors, type FieldProblem } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { eventCatalogue, type EventType, type Fields, type FieldSpec, type Payload } from '#libs/workflow';
import type { ChallengeRow } from '../case-file/challenge-row.js';

/**
 * Replaces what a person may name in two ways by its id: a commitment by its reference in the agreement of the challenge. Everything
 * after this sees ids alone. Unknown references are reported by field.
 */
export async function resolveReferences(tx: Tx, challenge: ChallengeRow, type: EventType, payload: Payload): Promise<Payload> {
  const { fields } = eventCatalogue[type];
  if (!mentionsCommitment(fields)) return payload;
  const rows = await tx.rows<{ id: string; ref: string }>(
    'select id, ref from commitment where compact_id = $1 and agreement_version_id = $2',
    [challenge.compactId, challenge.agreementVersionId],
  );
  const idOf = new Map(rows.flatMap(({ id, ref }) => [[id, id] as const, [ref, id] as const]));
  const problems: FieldProblem[] = [];
  const resolved = resolveRecord(fields, payload, '', (field, named) => {
    const id = idOf.get(named);
    if (id === undefined)
      problems.push({ field, code: 'unknownCommitment', message: 'No such commitment in the agreement that this challenge cites.' });
    return id ?? named;
  });
  if (problems.length > 0) throw fieldErrors(problems);
  return resolved;
}

type Resolve = (field: string, named: string) => string;

function mentionsCommitment(fields: Fields): boolean {
  return Object.values(fields).some((spec) =>
    spec.kind === 'list'
      ? spec.of.kind === 'record'
        ? mentionsCommitment(spec.of.fields)
        : spec.of.kind === 'commitment'
      : spec.kind === 'commitment',
  );
}

function resolveRecord(fields: Fields, record: Payload, path: string, resolve: Resolve): Payload {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      const spec = fields[name];
      return [name, spec === undefined ? value : resolveValue(spec, value, `${path}${name}`, resolve)];
    }),
  );
}

function resolveValue(spec: FieldSpec, value: unknown, field: string, resolve: Resolve): unknown {
  if (spec.kind === 'commitment') return resolve(field, value as string);
  if (spec.kind !== 'list') return value;
  const { of } = spec;
  return (value as unknown[]).map((item, index) =>
    of.kind === 'record'
      ? resolveRecord(of.fields, item as Payload, `${field}[${index}].`, resolve)
      : resolveValue(of, item, `${field}[${index}]`, resolve),
  );
}
