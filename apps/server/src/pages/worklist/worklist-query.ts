import type { ChallengeFilter, WorklistFilter } from '#libs/casework';
import { parseLocalDate } from '#libs/kernel';
import { stages } from '#libs/workflow';
import { isUuid } from '../../http/identifier.pipe.js';

/** What stands in the address of the worklist. */
export type WorklistQuery = Readonly<Record<string, unknown>>;

/** The filters as they were filled in, text by text. */
export interface WorklistFields {
  readonly q: string;
  readonly compact: string;
  readonly stage: string;
  readonly overdue: string;
  readonly commitment: string;
  readonly respondent: string;
  readonly receivedFrom: string;
  readonly receivedTo: string;
  readonly assignedTo: string;
}

const names = ['q', 'compact', 'stage', 'overdue', 'commitment', 'respondent', 'receivedFrom', 'receivedTo', 'assignedTo'] as const;
const LONGEST = 200;

/** The filters of an address, cut to what a filter may hold. */
export function fieldsIn(query: WorklistQuery): WorklistFields {
  const value = (name: string) => (typeof query[name] === 'string' ? query[name].trim().slice(0, LONGEST) : '');
  return Object.fromEntries(names.map((name) => [name, value(name)])) as unknown as WorklistFields;
}

const seldom = ['commitment', 'respondent', 'receivedFrom', 'receivedTo', 'assignedTo'] as const;

/** Whether one of the filters is used that are shown only when somebody asks for them. */
export function usesMore(fields: WorklistFields): boolean {
  return seldom.some((name) => fields[name] !== '');
}

/** Whether the lists are narrowed at all. */
export function isNarrowed(fields: WorklistFields): boolean {
  return names.some((name) => fields[name] !== '');
}

/** Filters of both lists; what means nothing narrows nothing. */
export function filtersOf(fields: WorklistFields): { readonly duties: WorklistFilter; readonly challenges: ChallengeFilter } {
  const given = (text: string) => (text === '' ? undefined : text);
  const stage = [...stages, 'open'].find((one) => one === fields.stage && one !== 'draft');
  const both = { compact: given(fields.compact), q: given(fields.q), overdue: fields.overdue === 'true' ? true : undefined };
  return {
    duties: { ...both, stage: stage === 'open' ? undefined : stage },
    challenges: {
      ...both,
      stage,
      commitment: given(fields.commitment),
      respondent: isUuid(fields.respondent) ? fields.respondent : undefined,
      receivedFrom: parseLocalDate(fields.receivedFrom),
      receivedTo: parseLocalDate(fields.receivedTo),
      assignedToMe: fields.assignedTo === 'me' ? true : undefined,
    },
  };
}
