import type { ProcessDefinition } from './process-definition.js';
import type { ProcessProblem } from './problem.js';

/** Roles that speak for a party. */
const partyRoles = ['challenger', 'representative', 'respondent'];
/** Events by which a breach is alleged. */
const alleging = ['submit', 'cite-commitment'];
/** Events by which somebody judges a challenge or what becomes of it. */
const deciding = [
  'accept',
  'decline',
  'refer-elsewhere',
  'record-no-response',
  'lapse',
  'merge',
  'form-panel',
  'hold-hearing',
  'decide',
  'allow-review',
  'refuse-review',
  'reopen',
];
/** Roles that help one side or both and so must stay out of the finding. */
const helpers = ['advocate', 'mediator', 'champion'];

/**
 * Nobody judges their own cause:
 * - a role that speaks for a party takes no deciding event (`party-decides`);
 * - a role that makes the finding (`decide`) neither submits nor cites (`finder-alleges`); an officer may write a challenge down
 *   for its challenger and so may not be a finder;
 * - advocate, mediator and Champion make no finding and answer no review (`helper-decides`);
 * - every other role that acts has to declare its interests (`role-without-declaration`).
 */
export function checkRoles({ events, declaringRoles }: ProcessDefinition): ProcessProblem[] {
  const problems: ProcessProblem[] = [];
  const rolesOf = (types: readonly string[]): string[] => types.flatMap((type) => events[type]?.who ?? []);
  for (const [type, { who }] of Object.entries(events)) {
    if (who.length === 0) problems.push({ code: 'event-without-role', where: type });
    for (const role of who) {
      if (deciding.includes(type) && partyRoles.includes(role)) problems.push({ code: 'party-decides', where: `${type} ${role}` });
      if (!partyRoles.includes(role) && !declaringRoles.includes(role)) {
        problems.push({ code: 'role-without-declaration', where: `${type} ${role}` });
      }
    }
  }
  for (const role of rolesOf(['decide'])) {
    if (rolesOf(alleging).includes(role)) problems.push({ code: 'finder-alleges', where: role });
  }
  for (const role of rolesOf(['decide', 'allow-review', 'refuse-review'])) {
    if (helpers.includes(role)) problems.push({ code: 'helper-decides', where: role });
  }
  return problems;
}
