import type { CaseRole } from '../case-role.js';
import type { LedgerStep, StepPosition } from './deadline.js';

/** A ledger entry with the names of the sub-states it leaves and enters (`logged.triage`). */
export interface Step extends LedgerStep {
  readonly left: string;
  readonly entered: string;
}
export type StepCondition = (step: Step) => boolean;

export function stepOf(entry: LedgerStep): Step {
  const { seq, type, at, role, choice, from, to } = entry;
  return { seq, type, at, ...(role === undefined ? {} : { role }), choice, from, to, left: from ? nameOf(from) : '', entered: nameOf(to) };
}

const names = new Map<string, Map<string, string>>();

/** The same string object for the same sub-state: rules compare names hundreds of times per ledger. */
function nameOf({ stage, subState }: StepPosition): string {
  let ofStage = names.get(stage);
  if (!ofStage) names.set(stage, (ofStage = new Map()));
  let name = ofStage.get(subState);
  if (name === undefined) ofStage.set(subState, (name = `${stage}.${subState}`));
  return name;
}

/** The entry is one of these events. */
export const by =
  (...types: readonly string[]): StepCondition =>
  (step) =>
    types.includes(step.type);

/** The entry moved into one of these sub-states from a different one. */
export const entering =
  (...states: readonly string[]): StepCondition =>
  (step) =>
    step.entered !== step.left && states.includes(step.entered);

/** The entry moved into this set of sub-states from outside the set. */
export const arriving =
  (states: readonly string[]): StepCondition =>
  (step) =>
    states.includes(step.entered) && !states.includes(step.left);

export const either =
  (...conditions: readonly StepCondition[]): StepCondition =>
  (step) =>
    conditions.some((condition) => condition(step));

/** The holder of the role left without handing over, while the challenge was in one of these sub-states. */
export const stoodDownIn =
  (role: CaseRole, states: readonly string[]): StepCondition =>
  (step) =>
    step.type === 'stand-down' &&
    step.role === role &&
    states.includes(step.entered) &&
    step.choice?.['handedOver'] !== true &&
    step.choice?.['handOverTo'] === undefined;

const CHALLENGER_SIDE = ['challenger', 'representative', 'advocate'];

/** Who has still to say yes to mediation; while nobody has, the side that did not propose it. */
export function stillToConsent(since: readonly Step[]): CaseRole {
  const consents = since.filter((step) => step.type === 'consent-to-mediation');
  if (consents.length > 0) return consents.some((step) => CHALLENGER_SIDE.includes(step.role ?? '')) ? 'respondent' : 'challenger';
  return since[0]?.role === 'respondent' ? 'challenger' : 'respondent';
}

/** Who has still to sign the agreement to mediate: the parties first. */
export function stillToSign(since: readonly Step[]): CaseRole {
  const signed = since.filter((step) => step.type === 'sign-agreement-to-mediate').map((step) => step.role ?? '');
  if (!signed.some((role) => CHALLENGER_SIDE.includes(role))) return 'challenger';
  return signed.includes('respondent') ? 'mediator' : 'respondent';
}

/** The officer until there is a panel, its chair from then on. */
export function answersForHearing(since: readonly Step[]): CaseRole {
  return since.some((step) => step.type === 'form-panel') ? 'chair' : 'officer';
}
