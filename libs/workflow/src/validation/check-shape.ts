import type { LooseNode, ProcessDefinition } from './process-definition.js';
import type { ProcessProblem } from './problem.js';

/** Time, actors and automatic steps have no place in this machine: people act, and deadlines are computed beside it. */
const forbidden = ['invoke', 'after', 'always', 'onDone', 'entry', 'history', 'context', 'output'];

/** The configuration is plain JSON, so that it can be hashed, drawn and published. */
export function checkShape({ config }: ProcessDefinition): ProcessProblem[] {
  const problems: ProcessProblem[] = [];
  const ids = new Set<string>();
  const visit = (name: string, node: LooseNode): void => {
    for (const key of forbidden) if (key in node) problems.push({ code: 'forbidden-key', where: `${name} ${key}` });
    if (node.id !== undefined) {
      if (ids.has(node.id)) problems.push({ code: 'duplicate-id', where: node.id });
      ids.add(node.id);
    }
    for (const [inner, child] of Object.entries(node.states ?? {})) visit(`${name}.${inner}`, child);
  };
  for (const [region, node] of Object.entries(config.states)) visit(region, node);
  for (const where of oddValues(config, '')) problems.push({ code: 'not-plain-json', where });
  return problems;
}

function oddValues(value: unknown, path: string): string[] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return [];
  if (typeof value !== 'object') return [path];
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype) return [path];
  return Object.entries(value).flatMap(([key, inner]) => oddValues(inner, `${path}/${key}`));
}
