import { describe, expect, it } from '@jest/globals';
import { advance, availableEvents, draftPosition, guardNames, type CaseActor, type CaseRole, type GuardName } from '#libs/workflow';
import { eventOf, samplePayload, type SampleKey } from '../world/samples.js';
import { actorIn } from '../world/walk.js';
import { factsIn, modelIds } from '../world/world.js';
import { earlyGuardCases } from './early-guard-cases.js';
import { base, draft, forming, panel, submission, triage, world, type Case } from './guard-case.js';
import { helpAndPanelGuardCases } from './help-and-panel-guard-cases.js';
import { outcomeGuardCases } from './outcome-guard-cases.js';

const cases = [...earlyGuardCases, ...helpAndPanelGuardCases, ...outcomeGuardCases];

function take({ sample, role = defaultRole(sample), from, facts = {}, command: told, payload = {}, actor = {} }: Case, asIs = false) {
  const all = { ...base(sample), ...(asIs ? {} : facts), ...(told && !asIs && { command: told }) };
  const position = { ...draftPosition, ...from };
  const whole = { ...samplePayload(sample, modelIds), ...(asIs ? {} : payload) };
  return advance(position, all, { type: eventOf(sample), actor: { ...actorIn(role), ...(asIs ? {} : actor) }, payload: whole });
}
const defaultRole = (sample: SampleKey): CaseRole => (sample === 'submit' ? 'challenger' : 'officer');

/** Cases whose position or role is the fault, so that there is nothing to put right in facts or payload. */
const byPosition: readonly GuardName[] = [
  'actorHoldsARoleForThis',
  'challengeIsOpen',
  'challengeIsLodged',
  'mediatorIsVacant',
  'advocacyTriedOrOwnChoice',
  'noCourtProceedings',
  'noReviewIsPending',
  'outcomeCanBeReviewed',
  'reviewWasRequested',
  'courtDoesNotBlockReturn',
  'courtPauseEndsWithTheCourt',
  'anActionAwaitsYou',
];

describe('each guard', () => {
  it.each(cases.map((one, index) => ({ ...one, index })))('$index: $guard refuses $sample', (one) => {
    expect(take(one)).toMatchObject({ kind: 'refused', guard: one.guard });
  });

  it.each(cases.filter(({ guard }) => !byPosition.includes(guard)).map((one, index) => ({ ...one, index })))(
    '$index: $guard is all that stops $sample',
    (one) => {
      const facts = one.guard === 'advocateIsVacant' ? { vacant: { advocate: true, mediator: false } } : {};
      expect(take({ ...one, facts }, Object.keys(facts).length === 0)).toMatchObject({ kind: 'advanced' });
    },
  );

  it('is tried', () => {
    const tried = new Set(cases.map(({ guard }) => guard));
    expect(guardNames.filter((name) => !tried.has(name))).toEqual([]);
  });
});

describe('guards about a payload', () => {
  it('do not hide an event before anything is filled in', () => {
    const facts = { ...factsIn(world), ownerRemains: false };
    const offered = availableEvents({ ...draftPosition, ...forming }, facts, actorIn('officer'));
    expect(offered).toEqual(expect.arrayContaining(['form-panel', 'settle', 'merge', 'refer-elsewhere', 'stand-down']));
  });

  it('let somebody with an interest stand down, and do nothing else', () => {
    const position = { ...draftPosition, ...triage };
    const actor: CaseActor = { ...actorIn('officer'), conflict: 'interest' };
    expect(availableEvents(position, factsIn(world), actor)).toEqual(['stand-down']);
  });

  it('let three people hear a challenge, and a late one in with its reason', () => {
    expect(take({ guard: 'panelIsBalanced', sample: 'form-panel', from: forming, command: panel({ vcs: 1, public: 1 }) })).toMatchObject({
      kind: 'advanced',
    });
    const late = submission({ inTime: false, lateReasonGiven: true });
    expect(take({ guard: 'lateReasonGiven', sample: 'submit', from: draft, command: late })).toMatchObject({ kind: 'advanced' });
  });
});
