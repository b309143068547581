import { caseRoles, eventTypes, explainRefusal, stateNames, whoMay } from '#libs/workflow';
import { actorIn, pathsToStates, type Reached } from './world/walk.js';
import { factsIn } from './world/world.js';

/**
 * What every role may do in every sub-state, in the world that the shortest path leads to: `yes`, or the guard that refuses. Roles
 * that an event is not open to at all are summed up, because the role guard alone refuses them.
 */
export function matrixText(reached: readonly Reached[]): string {
  const worlds = pathsToStates(reached);
  return stateNames
    .map((name) => {
      const found = worlds.get(name);
      if (!found) throw new Error(`No path to ${name}`);
      const path = found.path.map((step) => (step.kind === 'wait' ? `(${step.until} passes)` : `${step.role} ${step.sample}`));
      const facts = factsIn(found.world);
      const rows = eventTypes.map((type) => {
        const answers = whoMay[type].map((role) => {
          const refusal = explainRefusal(found.world.position, facts, { type, actor: actorIn(role) });
          return `${role}=${refusal?.guard ?? 'yes'}`;
        });
        const others = caseRoles.filter((role) => !whoMay[type].includes(role));
        const odd = others.filter((role) => {
          const refusal = explainRefusal(found.world.position, facts, { type, actor: actorIn(role) });
          return refusal?.guard !== 'actorHoldsARoleForThis';
        });
        return `  ${type}: ${answers.join(' ')}; ${odd.length === 0 ? 'nobody else' : `also ${odd.join(' ')}`}`;
      });
      return [`# ${name}`, `  by: ${path.join(', ') || 'nothing'}`, ...rows, ''].join('\n');
    })
    .join('\n');
}
