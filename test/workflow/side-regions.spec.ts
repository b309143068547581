import { describe, expect, it } from '@jest/globals';
import { advance, draftPosition, type CaseRole, type EventType, type Facts, type Position } from '#libs/workflow';
import { eventOf, samplePayload, type SampleKey } from './world/samples.js';
import { actorIn } from './world/walk.js';
import { draftWorld, factsIn, modelIds } from './world/world.js';

const world = { ...draftWorld, notified: true, cited: modelIds.cited };
const at = (changes: Partial<Position>): Position => ({ ...draftPosition, stage: 'logged', subState: 'triage', ...changes });
const deliberating = { stage: 'scrutiny', subState: 'deliberating' } as const;
const resolved = { stage: 'resolved', subState: 'complete' } as const;

function result(from: Partial<Position>, sample: SampleKey, role: CaseRole = 'officer', changes: Partial<Facts> = {}) {
  const facts = { ...factsIn({ ...world, position: at(from) }, sample), ...changes };
  return advance(at(from), facts, { type: eventOf(sample), actor: actorIn(role), payload: samplePayload(sample, modelIds) });
}
const moved = (from: Partial<Position>, to: Partial<Position>) => ({ kind: 'advanced', position: at({ ...from, ...to }) });

describe('the clock', () => {
  it('pauses for the reason given and runs again', () => {
    expect(result({}, 'pause-clock')).toMatchObject(moved({}, { clock: 'paused', pausedFor: 'agreedByBoth' }));
    expect(result({ clock: 'paused', pausedFor: 'agreedByBoth' }, 'resume-clock')).toMatchObject(moved({}, {}));
    expect(result({ clock: 'paused', pausedFor: 'agreedByBoth' }, 'pause-clock')).toMatchObject({ guard: 'possibleFromHere' });
    expect(result({}, 'resume-clock')).toMatchObject({ guard: 'possibleFromHere' });
    expect(result(resolved, 'pause-clock')).toMatchObject({ guard: 'challengeIsOpen' });
  });

  it('pauses while information is awaited and runs again when it comes', () => {
    const waiting = { subState: 'awaitingInformation', clock: 'paused', pausedFor: 'awaitingChallenger' } as const;
    expect(result({}, 'request-information')).toMatchObject(moved({}, waiting));
    expect(result(waiting, 'supply-information', 'challenger')).toMatchObject(moved({}, {}));
  });

  it('keeps a pause of another kind when information comes', () => {
    const paused = { clock: 'paused', pausedFor: 'translation' } as const;
    expect(result(paused, 'request-information')).toMatchObject(moved(paused, { subState: 'awaitingInformation' }));
    expect(result({ ...paused, subState: 'awaitingInformation' }, 'supply-information', 'challenger')).toMatchObject(moved(paused, {}));
  });

  it.each<[SampleKey, CaseRole, Partial<Position>]>([
    ['settle', 'officer', {}],
    ['decline', 'officer', {}],
    ['refer-elsewhere', 'officer', {}],
    ['withdraw', 'challenger', {}],
    ['merge', 'officer', {}],
    ['concede', 'respondent', { subState: 'awaitingResponse' }],
    ['decide', 'chair', deliberating],
    ['conclude-mediation', 'mediator', { stage: 'mediation', subState: 'inSession', returnsTo: 'responded' }],
  ])('is not left paused by %s', (sample, role, from) => {
    const paused = { ...from, clock: 'paused', pausedFor: 'adjustment' } as const;
    expect(result(paused, sample, role)).toMatchObject({
      kind: 'advanced',
      position: { clock: 'running', pausedFor: null, returnsTo: null },
    });
  });

  it('stays paused when mediation ends without a settlement', () => {
    const from = {
      stage: 'mediation',
      subState: 'inSession',
      returnsTo: 'active',
      clock: 'paused',
      pausedFor: 'mediationByConsent',
    } as const;
    expect(result(from, 'conclude-mediation/notSettled', 'mediator')).toMatchObject(
      moved(from, { stage: 'advocacy', subState: 'active', returnsTo: null }),
    );
  });
});

describe('proceedings elsewhere', () => {
  it.each<[SampleKey, Position['externalProceedings']]>([
    ['start-external-proceedings', 'ombudsman'],
    ['start-external-proceedings/court', 'court'],
    ['start-external-proceedings/other', 'other'],
  ])('%s: %s, and end again', (sample, kind) => {
    expect(result({}, sample)).toMatchObject(moved({}, { externalProceedings: kind }));
    expect(result({ externalProceedings: kind }, 'end-external-proceedings')).toMatchObject(moved({}, {}));
    expect(result({ externalProceedings: kind }, sample)).toMatchObject({ guard: 'possibleFromHere' });
    expect(result({ ...resolved }, sample)).toMatchObject(moved(resolved, { externalProceedings: kind }));
  });

  it('pause scrutiny when they are before a court, until they end', () => {
    const inCourt = { ...deliberating, externalProceedings: 'court', clock: 'paused', pausedFor: 'court' } as const;
    expect(result(deliberating, 'start-external-proceedings/court')).toMatchObject(moved(deliberating, inCourt));
    expect(result(inCourt, 'decide', 'chair')).toMatchObject({ guard: 'noCourtProceedings' });
    expect(result(inCourt, 'resume-clock')).toMatchObject({ guard: 'courtPauseEndsWithTheCourt' });
    expect(result(inCourt, 'end-external-proceedings')).toMatchObject(moved(deliberating, {}));
    expect(result(deliberating, 'start-external-proceedings')).toMatchObject({ position: { clock: 'running' } });
  });

  it.each<[SampleKey, CaseRole, Partial<Position>]>([
    ['escalate-to-scrutiny', 'challenger', { subState: 'responded' }],
    ['form-panel', 'officer', { stage: 'scrutiny', subState: 'formingPanel' }],
    ['hold-hearing', 'chair', { stage: 'scrutiny', subState: 'scheduled' }],
    ['decide', 'chair', deliberating],
  ])('stop %s while they are before a court', (sample, role, from) => {
    const tried = { mediationTried: true };
    expect(result({ ...from, externalProceedings: 'court' }, sample, role, tried)).toMatchObject({ guard: 'noCourtProceedings' });
    expect(result({ ...from, externalProceedings: 'ombudsman' }, sample, role, tried)).toMatchObject({ kind: 'advanced' });
  });

  it('keep a review or a reopening out of scrutiny while they are before a court', () => {
    const from = { ...resolved, externalProceedings: 'court', review: 'requested' } as const;
    expect(result(from, 'allow-review/scrutiny')).toMatchObject({ guard: 'courtDoesNotBlockReturn' });
    expect(result(from, 'reopen/scrutiny')).toMatchObject({ guard: 'courtDoesNotBlockReturn' });
    expect(result(from, 'allow-review/advocacy')).toMatchObject({ kind: 'advanced' });
  });
});

describe('track and regional support', () => {
  it('goes to the faster track once, when it is urgent', () => {
    expect(result({}, 'expedite')).toMatchObject(moved({}, { track: 'expedited' }));
    expect(result({}, 'expedite', 'officer', { urgent: false })).toMatchObject({ guard: 'urgencyIsShown' });
    expect(result({ track: 'expedited' }, 'expedite')).toMatchObject({ guard: 'possibleFromHere' });
  });

  it('is asked for, started, ended and asked for again', () => {
    const order: [SampleKey, Position['regionalSupport'], Position['regionalSupport']][] = [
      ['request-regional-support', 'none', 'requested'],
      ['start-regional-support', 'requested', 'active'],
      ['end-regional-support', 'active', 'ended'],
      ['end-regional-support', 'requested', 'ended'],
      ['request-regional-support', 'ended', 'requested'],
    ];
    for (const [sample, from, to] of order) {
      expect(result({ regionalSupport: from }, sample)).toMatchObject(moved({}, { regionalSupport: to }));
    }
    const { procedure } = factsIn(world);
    expect(result({}, 'request-regional-support', 'officer', { procedure: { ...procedure, regionalLink: false } })).toMatchObject({
      guard: 'regionalLinkExists',
    });
  });

  it('is asked for by a party only with its consent', () => {
    const ask = (role: CaseRole, payload: object) =>
      advance(at({}), factsIn(world), { type: 'request-regional-support', actor: actorIn(role), payload: { ...payload } });
    expect(ask('challenger', {})).toMatchObject({ guard: 'partyConsents' });
    expect(ask('challenger', { consent: true })).toMatchObject({ kind: 'advanced' });
    expect(ask('officer', {})).toMatchObject({ kind: 'advanced' });
  });
});

describe('review', () => {
  it('is asked for, refused, and then cannot be asked for again until the challenge is reopened', () => {
    expect(result(resolved, 'request-review', 'respondent')).toMatchObject(moved(resolved, { review: 'requested' }));
    expect(result({ ...resolved, review: 'requested' }, 'refuse-review')).toMatchObject(moved(resolved, { review: 'refused' }));
    expect(result({ ...resolved, review: 'refused' }, 'request-review', 'challenger')).toMatchObject({ guard: 'possibleFromHere' });
    expect(result({ ...resolved, review: 'refused' }, 'reopen')).toMatchObject(moved({}, { review: 'none' }));
  });

  it.each<[SampleKey, Partial<Position>]>([
    ['allow-review', { stage: 'logged', subState: 'triage' }],
    ['allow-review/advocacy', { stage: 'advocacy', subState: 'allocating' }],
    ['allow-review/mediation', { stage: 'mediation', subState: 'inviting', returnsTo: 'responded' }],
    ['allow-review/scrutiny', { stage: 'scrutiny', subState: 'formingPanel' }],
  ])('%s leads to the entry of the stage chosen', (sample, to) => {
    expect(result({ ...resolved, review: 'requested' }, sample, 'reviewer')).toMatchObject(moved(to, { review: 'allowed' }));
  });

  it('is answered by somebody who took no part in the decision', () => {
    for (const type of ['allow-review', 'refuse-review'] as const satisfies readonly EventType[]) {
      const actor = { ...actorIn('officer'), involvedBefore: true };
      const from = at({ ...resolved, review: 'requested' });
      expect(advance(from, factsIn(world), { type, actor })).toMatchObject({ guard: 'reviewerNotInvolvedBefore' });
    }
    expect(result(resolved, 'allow-review')).toMatchObject({ guard: 'reviewWasRequested' });
  });

  it('can be asked for where a challenge was declined, and sends it back to be checked', () => {
    const declined = { stage: 'closed', subState: 'outOfScope' } as const;
    const early = { respondentNotified: false };
    expect(result(declined, 'request-review', 'challenger', early)).toMatchObject(moved(declined, { review: 'requested' }));
    expect(result(declined, 'request-review', 'respondent', early)).toMatchObject({ guard: 'respondentHasBeenNotified' });
    const asked = { ...declined, review: 'requested' } as const;
    expect(result(asked, 'allow-review', 'officer', early)).toMatchObject(moved({}, { review: 'allowed' }));
    expect(result(asked, 'allow-review/mediation', 'officer', early)).toMatchObject({ guard: 'returnStageFits' });
    expect(result({ stage: 'closed', subState: 'withdrawn' }, 'request-review', 'challenger')).toMatchObject({
      guard: 'outcomeCanBeReviewed',
    });
  });
});
