import { sideOfRole } from '../case-role.js';
import type { GuardInput } from './guard.js';
import { recordsIn } from './sent.js';

const kindIs = (kind: string) => (input: GuardInput) => input.payload?.['kind'] === kind;
const stageIs = (stage: string) => (input: GuardInput) => input.payload?.['stage'] === stage;

/**
 * Conditions that choose between the targets of an event that is allowed anyway. They never refuse: the last branch of every
 * event has none.
 */
export const branches = {
  leavesActionsOpen: ({ facts: { actions }, payload = {} }) =>
    actions.open.challenger + actions.open.respondent + actions.open.other > 0 ||
    recordsIn(payload, 'actions').length > 0 ||
    recordsIn(payload, 'recommendations').length > 0,
  mediationSettled: ({ payload }) => payload?.['result'] === 'settled',
  completesConsent: ({ role, facts }) => joins(['challenger', 'respondent'], facts.mediation.consented, role),
  completesSignatures: ({ role, facts }) => joins(['challenger', 'respondent', 'mediator'], facts.mediation.signed, role),
  actsForRespondent: ({ role }) => role === 'respondent',
  cameFromAllocating: ({ at }) => at.returnsTo === 'allocating',
  cameFromActive: ({ at }) => at.returnsTo === 'active',
  verifiesAction: ({ role, facts }) => role === 'officer' && facts.command?.action?.state === 'done',
  completesLastAction: ({ facts: { actions, command } }) =>
    command?.action?.state === 'open' && actions.open.challenger + actions.open.respondent + actions.open.other === 1,
  returnsToAdvocacy: stageIs('advocacy'),
  returnsToMediation: stageIs('mediation'),
  returnsToScrutiny: stageIs('scrutiny'),
  beforeACourt: kindIs('court'),
  beforeAnOmbudsman: kindIs('ombudsman'),
  nothingElsewhere: ({ at }) => at.externalProceedings === 'none',
  inCourt: ({ at }) => at.externalProceedings === 'court',
  pausedForChallenger: ({ at }) => at.pausedFor === 'awaitingChallenger',
  pausedForCourt: ({ at }) => at.pausedFor === 'court',
  handsOver: ({ payload }) => payload?.['handOverTo'] !== undefined || payload?.['handedOver'] === true,
} satisfies Record<string, (input: GuardInput) => boolean>;

export type BranchName = keyof typeof branches;

function joins(wanted: readonly string[], given: readonly string[], role: GuardInput['role']): boolean {
  return wanted.every((side) => given.includes(side) || side === sideOfRole(role));
}
