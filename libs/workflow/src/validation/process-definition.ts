import { caseRoles, declaringRoles } from '../case-role.js';
import { eventCatalogue } from '../catalogue/event-catalogue.js';
import { regionCatalogue, stateCatalogue } from '../catalogue/state-catalogue.js';
import { calendarMonthRules, workingDayRules } from '../deadlines/procedure-limits.js';
import { outcomes, recipients, templateNames } from '../effects.js';
import { eventTypes, streams } from '../event-type.js';
import type { Fields } from '../field-spec.js';
import { branches } from '../guards/branches.js';
import { guards } from '../guards/registry.js';
import { processConfig } from '../machine/process-config.js';
import { effectTypes, memoryActionTypes } from '../machine/process-machine.js';
import { commonRequirements, requirements } from '../requirements.js';
import type { Words } from '../words.js';

/** A transition of which nothing is taken for granted. */
export interface LooseTransition {
  readonly target?: string;
  readonly guard: {
    readonly type: string;
    readonly params: { readonly guards: readonly string[]; readonly at?: readonly string[]; readonly when?: readonly string[] };
  };
  readonly actions: readonly LooseAction[];
  readonly meta?: { readonly goesBackBecause?: string };
}
/** An effect or memory action of which nothing is taken for granted. */
export interface LooseAction {
  readonly type: string;
  readonly params?: Readonly<Record<string, unknown>>;
}
/** Transitions by event. */
export type LooseSteps = Readonly<Partial<Record<string, readonly LooseTransition[]>>>;
/** A region, stage or sub-state of which nothing is taken for granted. */
export interface LooseNode {
  readonly id?: string;
  readonly initial?: string;
  readonly on?: LooseSteps;
  readonly exit?: readonly LooseAction[];
  readonly meta?: { readonly owner?: string; readonly heldBy?: string; readonly deadlines?: readonly string[]; readonly end?: boolean };
  readonly states?: Readonly<Record<string, LooseNode>>;
}

/** The whole process as data, with the names that it may use: what `validateProcess` judges. */
export interface ProcessDefinition {
  readonly config: { readonly states: Readonly<Record<string, LooseNode>> };
  readonly events: Readonly<
    Record<
      string,
      {
        readonly who: readonly string[];
        readonly label: Words;
        readonly button: Words;
        readonly history: Words;
        readonly confirm?: Words;
        readonly fields: Fields;
        readonly audience: string;
      }
    >
  >;
  readonly guards: Readonly<Record<string, { readonly kind: string; readonly sentence: Words }>>;
  /** What every event must require, in order, by event: the common guards and its own. */
  readonly requirements: Readonly<Record<string, { readonly common: readonly string[]; readonly own: readonly string[] }>>;
  readonly branches: readonly string[];
  readonly effects: readonly string[];
  readonly memory: readonly string[];
  readonly templates: readonly string[];
  readonly recipients: readonly string[];
  readonly outcomes: readonly string[];
  readonly roles: readonly string[];
  readonly declaringRoles: readonly string[];
  readonly streams: readonly string[];
  readonly deadlineRules: readonly string[];
  /** Label and summary by `stage.subState`, label by `region.value`. */
  readonly stateWords: Readonly<Record<string, readonly Words[]>>;
}

/** The process that this program runs. */
export const processDefinition: ProcessDefinition = {
  config: processConfig,
  events: eventCatalogue,
  guards,
  requirements: Object.fromEntries(eventTypes.map((type) => [type, { common: commonRequirements(type), own: requirements[type] }])),
  branches: Object.keys(branches),
  effects: effectTypes,
  memory: memoryActionTypes,
  templates: templateNames,
  recipients,
  outcomes,
  roles: caseRoles,
  declaringRoles,
  streams,
  deadlineRules: [...workingDayRules, ...calendarMonthRules, 'legalLongstop'],
  stateWords: Object.fromEntries([
    ...Object.entries(stateCatalogue).map(([name, { label, summary }]) => [name, [label, summary]]),
    ...Object.entries(regionCatalogue).flatMap(([region, values]) =>
      Object.entries(values).map(([value, label]) => [`${region}.${value}`, [label]]),
    ),
  ]),
};
