import type { EventType } from '../event-type.js';
import type { OpenStage } from '../position.js';
import { onceLodged, whileStaffed, type Steps } from './shared-steps.js';
import type { StageNode } from './stage-node.js';
import type { StateRules } from './state-rules.js';
import { message, step, type MachineAction, type MachineTransition } from './transition.js';

const done: MachineAction = { type: 'actionDone' };
const verified: readonly MachineAction[] = [{ type: 'actionVerified' }, message('action-verified', 'challenger', 'respondent')];
const reopening: Steps = { reopen: goingBackInto('reopen', message('challenge-reopened', 'challenger', 'respondent', 'officer')) };
const reviewing: Steps = {
  'allow-review': goingBackInto('allow-review', message('review-allowed', 'challenger', 'respondent', 'officer')),
};

const publishing: Steps = {
  'publish-decision': [
    step('publish-decision', { effects: [{ type: 'decisionPublished' }, message('decision-published', 'challenger', 'respondent')] }),
  ],
  'unpublish-decision': [
    step('unpublish-decision', { effects: [{ type: 'decisionUnpublished' }, message('decision-unpublished', 'challenger', 'respondent')] }),
  ],
};

/** The outcome is recorded; promised actions are tracked until they are done. */
export const resolvedStage: StageNode = {
  id: 'resolved',
  initial: 'actionsOpen',
  on: { ...reopening, ...reviewing, ...publishing, ...whileStaffed(), ...onceLodged() },
  states: {
    actionsOpen: {
      meta: { owner: 'officer', heldBy: 'nobody', deadlines: ['verifyActions', 'requestReview', 'reopenWindow'] },
      on: {
        'complete-action': [
          step('complete-action', { when: ['verifiesAction'], effects: verified }),
          step('complete-action', {
            target: '#resolved.complete',
            when: ['completesLastAction'],
            effects: [done, message('actions-complete', 'challenger', 'respondent', 'officer')],
          }),
          step('complete-action', { effects: [done, message('action-completed', 'challenger', 'respondent', 'officer')] }),
        ],
      },
    },
    complete: {
      meta: { owner: 'officer', heldBy: 'nobody', deadlines: ['requestReview', 'reopenWindow'], end: true },
      on: { 'complete-action': [step('complete-action', { effects: verified })] },
    },
  },
};

const over: StateRules = { owner: 'officer', heldBy: 'nobody', deadlines: ['reopenWindow'], end: true };

/** Ended without an outcome, always with a written reason. */
export const closedStage: StageNode = {
  id: 'closed',
  initial: 'withdrawn',
  on: { ...reopening, ...onceLodged() },
  states: {
    withdrawn: { meta: over, on: {} },
    // A challenge that was declined can be checked by a second person.
    outOfScope: { meta: { ...over, deadlines: ['requestReview', 'reopenWindow'] }, on: reviewing },
    referredElsewhere: { meta: over, on: {} },
    lapsed: { meta: over, on: {} },
    merged: { meta: over, on: {} },
  },
};

function goingBackInto(type: EventType, told: MachineAction): MachineTransition[] {
  const effects: readonly MachineAction[] = [{ type: 'outcomeSetAside' }, told];
  const into = (stage: OpenStage, target: string): MachineTransition =>
    step(type, {
      target,
      effects: stage === 'mediation' ? [{ type: 'rememberReturn', params: { to: 'responded' } }, ...effects] : effects,
      ...(stage === 'advocacy' && { when: ['returnsToAdvocacy'] }),
      ...(stage === 'mediation' && { when: ['returnsToMediation'] }),
      ...(stage === 'scrutiny' && { when: ['returnsToScrutiny'] }),
    });
  return [
    into('advocacy', '#advocacy.allocating'),
    into('mediation', '#mediation.inviting'),
    into('scrutiny', '#scrutiny.formingPanel'),
    into('logged', '#logged.triage'),
  ];
}
