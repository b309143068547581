import { checkGraph } from './check-graph.js';
import { checkNames } from './check-names.js';
import { checkRoles } from './check-roles.js';
import { checkShape } from './check-shape.js';
import { checkTransitions } from './check-transitions.js';
import { checkWords } from './check-words.js';
import { processDefinition, type ProcessDefinition } from './process-definition.js';
import type { ProcessProblem } from './problem.js';

/** Everything that is wrong with a process definition; empty when it may run. Asked when the program starts, and in its tests. */
export function validateProcess(definition: ProcessDefinition = processDefinition): ProcessProblem[] {
  const misshapen = checkShape(definition);
  // The other checks compare and walk the configuration, which only plain JSON allows.
  if (misshapen.length > 0) return misshapen;
  return [checkNames, checkGraph, checkWords, checkRoles, checkTransitions].flatMap((check) => check(definition));
}
