import { type CaseActor, type CaseRole, type CommandFacts, type Facts, type GuardName, type Position } from '#libs/workflow';
import { eventOf, type SampleKey } from '../world/samples.js';
import { draftWorld, factsIn, modelIds, type World } from '../world/world.js';

/** A step that is in order but for one thing. */
export interface Case {
  readonly guard: GuardName;
  readonly sample: SampleKey;
  readonly role?: CaseRole;
  readonly from: Partial<Position>;
  readonly facts?: Partial<Facts>;
  readonly command?: CommandFacts;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly actor?: Partial<CaseActor>;
}

export const triage = { stage: 'logged', subState: 'triage' } as const;
export const awaitingResponse = { stage: 'logged', subState: 'awaitingResponse' } as const;
export const responded = { stage: 'logged', subState: 'responded' } as const;
export const inviting = { stage: 'mediation', subState: 'inviting', returnsTo: 'responded' } as const;
export const signing = { stage: 'mediation', subState: 'signing', returnsTo: 'responded' } as const;
export const inSession = { stage: 'mediation', subState: 'inSession', returnsTo: 'responded' } as const;
export const forming = { stage: 'scrutiny', subState: 'formingPanel' } as const;
export const scheduled = { stage: 'scrutiny', subState: 'scheduled' } as const;
export const deliberating = { stage: 'scrutiny', subState: 'deliberating' } as const;
export const allocating = { stage: 'advocacy', subState: 'allocating' } as const;
export const active = { stage: 'advocacy', subState: 'active' } as const;
export const actionsOpen = { stage: 'resolved', subState: 'actionsOpen' } as const;
export const complete = { stage: 'resolved', subState: 'complete' } as const;

// Everything that time and earlier events can bring has come about, so that only the thing under test is wrong.
export const world: World = {
  ...draftWorld,
  cited: modelIds.cited,
  notified: true,
  notifications: 2,
  noResponsePeriodPassed: true,
  reminders: 2,
  lapsePeriodPassed: true,
  mediationTried: true,
  mediator: true,
  actions: { open: { challenger: 0, respondent: 1, other: 0 }, unverified: 0 },
};
export const base = (sample: SampleKey): Facts => ({
  ...factsIn(world, sample),
  room: { round: 1, offer: eventOf(sample) === 'answer-offer' ? { number: modelIds.offer, side: 'challenger' } : null },
  publication: { decisionStands: true, published: eventOf(sample) === 'unpublish-decision', identityProtected: false },
  reviewWindowOpen: true,
  withinReopenPeriod: true,
});
export const command = (sample: SampleKey): CommandFacts => base(sample).command ?? {};
export const procedure = base('submit').procedure;
export const submission = (changes: object): CommandFacts => ({
  submission: { ...command('submit').submission, ...changes } as CommandFacts['submission'],
});
export const assignee = (changes: object): CommandFacts => ({
  assignee: { ...command('submit').assignee, ...changes } as CommandFacts['assignee'],
});
export const panel = (changes: object): CommandFacts => ({ panel: { ...command('submit').panel, ...changes } as CommandFacts['panel'] });
export const attendance = (changes: object): CommandFacts => ({
  attendance: { ...command('submit').attendance, ...changes } as CommandFacts['attendance'],
});
export const draft = { stage: 'draft', subState: 'draft' } as const;
export const open = { challenger: 0, respondent: 0, other: 0 };
