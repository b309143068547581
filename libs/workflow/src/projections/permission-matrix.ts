import { caseRoles, type CaseRole } from '../case-role.js';
import { whoMay } from '../catalogue/who-may.js';
import { stateCatalogue } from '../catalogue/state-catalogue.js';
import { eventTypes, type EventType } from '../event-type.js';
import { blankFacts } from '../machine/initial-context.js';
import { guards, type GuardName } from '../guards/registry.js';
import { leadingTransitions } from '../machine/transitions-of.js';
import { draftPosition, regions, regionValues, stateNames, type Position, type StateName } from '../position.js';

/** Where a role may take an event, if the conditions of the event are met. */
export interface Permission {
  readonly event: EventType;
  readonly role: CaseRole;
  readonly states: readonly StateName[];
}

/** Guards that look at the stage alone, so that they can be asked without a challenge. */
const stageGuards = ['challengeIsOpen', 'challengeIsLodged', 'outcomeCanBeReviewed'] as const satisfies readonly GuardName[];

/** Event by role: the sub-states in which the process offers the event to the role. Roles without any event have no row. */
export function permissionMatrix(): Permission[] {
  return eventTypes.flatMap((event) => {
    const states = stateNames.filter((name) => isOffered(event, name));
    return caseRoles.filter((role) => whoMay[event].includes(role)).map((role) => ({ event, role, states }));
  });
}

/** The matrix for people, a table for each sub-state. */
export function permissionMatrixMarkdown(): string {
  const matrix = permissionMatrix();
  const acting = caseRoles.filter((role) => matrix.some((row) => row.role === role));
  const tables = stateNames.map((name) => {
    const events = eventTypes.filter((event) => matrix.some((row) => row.event === event && row.states.includes(name)));
    const rows = events.map(
      (event) => `| \`${event}\` | ${acting.map((role) => (whoMay[event].includes(role) ? 'yes' : '')).join(' | ')} |`,
    );
    const head = [`| event | ${acting.join(' | ')} |`, `| --- | ${acting.map(() => '---').join(' | ')} |`];
    return [`## \`${name}\`: ${stateCatalogue[name].label.en}`, '', ...head, ...rows, ''].join('\n');
  });
  const silent = caseRoles.filter((role) => !acting.includes(role));
  return [
    '# Who may do what, where',
    '',
    'Generated from the machine; do not edit. "yes" means that the process offers the event to the role in that sub-state; the',
    'guards of the event can still refuse it, and every role but the parties must have declared no conflict of interest first.',
    `Roles that take no event: ${silent.join(', ')}.`,
    '',
    ...tables,
  ].join('\n');
}

function isOffered(type: EventType, name: StateName): boolean {
  return positionsOf(name).some((at) => {
    const [transition] = leadingTransitions(type, at);
    if (!transition) return false;
    const input = { facts: blankFacts, at, type, role: 'officer', conflict: 'declaredNone', involvedBefore: false } as const;
    const asked: readonly string[] = transition.guard.params.guards;
    return stageGuards.every((guard) => !asked.includes(guard) || guards[guard].passes(input));
  });
}

/** A sub-state with each value of each region beside it, one region at a time. */
function positionsOf(name: StateName): Position[] {
  const [stage, subState] = name.split('.');
  const base = { ...draftPosition, stage, subState } as Position;
  return regions.flatMap((region) => regionValues[region].map((value): Position => ({ ...base, [region]: value })));
}
