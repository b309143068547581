import type { CaseRole } from '../case-role.js';
import { eventCatalogue } from '../catalogue/event-catalogue.js';
import { roleNames } from '../catalogue/role-names.js';
import { regionCatalogue, stageCatalogue, stateCatalogue } from '../catalogue/state-catalogue.js';
import type { NamedRule } from '../deadlines/deadline.js';
import { deadlineLabel } from '../deadlines/explain-deadline.js';
import { eventTypes, type EventType } from '../event-type.js';
import { guards, type GuardName } from '../guards/registry.js';
import { rulesOf } from '../holder.js';
import { machineHash } from '../machine/machine-hash.js';
import type { Holder } from '../machine/state-rules.js';
import { regions, regionValues, subStatesOf, type Region, type Stage, type StateName } from '../position.js';
import type { ProcedureSettings } from '../procedure/procedure-settings.js';
import { requirements } from '../requirements.js';
import type { Words } from '../words.js';
import { limitOfEvent, limitWords } from './event-limits.js';
import { enabledStages, movesOf } from './moves.js';

interface PublishedLimit {
  readonly rule: NamedRule;
  readonly label: Words;
  readonly limit: Words;
}
interface PublishedSubState {
  readonly subState: string;
  readonly label: Words;
  readonly summary: Words;
  readonly owner: CaseRole;
  readonly heldBy: Holder;
  readonly limits: readonly PublishedLimit[];
}
interface PublishedEvent {
  readonly type: EventType;
  readonly label: Words;
  readonly who: readonly { readonly role: CaseRole; readonly name: Words }[];
  /** Where it can be taken and where it leads; `to` is null when the challenge stays where it is. */
  readonly moves: readonly { readonly from: readonly string[]; readonly to: string | null }[];
  readonly conditions: readonly { readonly guard: GuardName; readonly sentence: Words }[];
  readonly limit: PublishedLimit | null;
}

/** The process of one Compact as data for everybody to read. `version` is the hash of the machine that runs. */
export interface PublishedProcess {
  readonly version: string;
  readonly stages: readonly {
    readonly stage: Stage;
    readonly label: Words;
    readonly summary: Words;
    readonly subStates: readonly PublishedSubState[];
  }[];
  readonly regions: readonly { readonly region: Region; readonly values: readonly { readonly value: string; readonly label: Words }[] }[];
  readonly events: readonly PublishedEvent[];
}

/** What runs under this procedure: stages it has switched off, and events that only lead there, are left out. */
export function publishedProcess(procedure: ProcedureSettings): PublishedProcess {
  const moves = movesOf(procedure).filter(({ leads, type }) => leads && (procedure.regionalLink || !type.endsWith('regional-support')));
  const limit = (rule: NamedRule): PublishedLimit => ({
    rule,
    label: { en: deadlineLabel(rule, 'en'), cy: deadlineLabel(rule, 'cy') },
    limit: limitWords(rule, procedure),
  });
  return {
    version: machineHash,
    stages: enabledStages(procedure).map((stage) => ({
      stage,
      ...stageCatalogue[stage],
      subStates: subStatesOf[stage].map((subState) => {
        const name = `${stage}.${subState}` as StateName;
        const { owner, heldBy, deadlines } = rulesOf(name);
        return { subState, ...stateCatalogue[name], owner, heldBy, limits: deadlines.map(limit) };
      }),
    })),
    regions: regions
      .filter((region) => procedure.regionalLink || region !== 'regionalSupport')
      .map((region) => ({ region, values: regionValues[region].map((value) => ({ value, label: wordsOfValue(region, value) })) })),
    events: eventTypes
      .filter((type) => moves.some((move) => move.type === type))
      .map((type) => {
        const rule = limitOfEvent[type];
        return {
          type,
          label: eventCatalogue[type].label,
          who: eventCatalogue[type].who.map((role) => ({ role, name: roleNames[role] })),
          moves: moves.filter((move) => move.type === type).map(({ from, to = null }) => ({ from, to })),
          conditions: requirements[type].map((guard) => ({ guard, sentence: guards[guard].sentence })),
          limit: rule ? limit(rule) : null,
        };
      }),
  };
}

function wordsOfValue(region: Region, value: string): Words {
  const words: Words | undefined = (regionCatalogue[region] as Readonly<Record<string, Words>>)[value];
  if (!words) throw new Error(`No words for ${region}.${value}`);
  return words;
}
