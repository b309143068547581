import { describe, expect, it } from '@jest/globals';
import { LedgerBuilder, date } from './ledger-builder.js';

// March 2026 has no holiday; Easter falls on 3 to 6 April.
const today = '2026-03-31';

describe('rounds', () => {
  const twice = (): LedgerBuilder =>
    new LedgerBuilder()
      .accepted('2026-03-02')
      .add('respond', '2026-03-03', { to: 'logged.responded' })
      .add('propose-mediation', '2026-03-04', { to: 'mediation.inviting', role: 'respondent' })
      .add('decline-mediation', '2026-03-06', { to: 'logged.responded', role: 'challenger' })
      .add('propose-mediation', '2026-03-09', { to: 'mediation.inviting', role: 'challenger' })
      .add('consent-to-mediation', '2026-03-10', { role: 'respondent' });

  it('keep earlier ones beside the latest', () => {
    const ledger = twice();
    expect(ledger.deadline('answerMediation.1', today)).toMatchObject({
      round: 1,
      status: 'met',
      endedOn: '2026-03-06',
      owner: 'challenger',
    });
    expect(ledger.deadline('answerMediation', today)).toMatchObject({ round: 2, status: 'open', dueOn: '2026-03-23', owner: 'challenger' });
    const keys = ledger.deadlines(today).map((deadline) => deadline.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('begin again with a new mediator, who has the whole time', () => {
    const ledger = twice()
      .add('consent-to-mediation', '2026-03-11', { to: 'mediation.appointing', role: 'challenger' })
      .add('appoint-mediator', '2026-03-12', { to: 'mediation.signing' })
      .add('sign-agreement-to-mediate', '2026-03-13', { role: 'respondent' })
      .add('stand-down', '2026-03-16', { role: 'mediator' })
      .add('appoint-mediator', '2026-03-18', { to: 'mediation.signing' });
    expect(ledger.deadline('appointMediator', today)).toMatchObject({ round: 2, startOn: '2026-03-16', status: 'met' });
    expect(ledger.deadline('signAgreement.1', today).status).toBe('void');
    expect(ledger.deadline('signAgreement', today)).toMatchObject({ round: 2, dueOn: '2026-04-01', owner: 'challenger' });
    expect(ledger.deadline('concludeMediation', today)).toMatchObject({ round: 2, startOn: '2026-03-18', dueOn: '2026-05-01' });
  });

  it('a panel: papers count back from the hearing, an adjournment starts anew', () => {
    const ledger = new LedgerBuilder()
      .accepted('2026-02-02')
      .add('respond', '2026-02-03', { to: 'logged.responded' })
      .add('escalate-to-scrutiny', '2026-03-02', { to: 'scrutiny.formingPanel' });
    expect(ledger.deadline('hearing', today)).toMatchObject({ dueOn: '2026-03-30', owner: 'officer' });
    ledger.add('form-panel', '2026-03-04', { to: 'scrutiny.scheduled', choice: { hearingOn: '2026-03-20' } });
    expect(ledger.deadline('papers', '2026-03-05')).toMatchObject({ dueOn: '2026-03-13', status: 'open', limit: { before: '2026-03-20' } });
    expect(ledger.deadline('papers', '2026-03-16')).toMatchObject({ status: 'void', endedOn: '2026-03-13' });
    expect(ledger.deadline('hearing', today).owner).toBe('chair');
    ledger.add('adjourn-hearing', '2026-03-20', { to: 'scrutiny.formingPanel' });
    expect(ledger.deadline('hearing', today).status).toBe('void');
    expect(ledger.deadline('newHearingDate', today)).toMatchObject({ dueOn: '2026-04-07', status: 'open' });
    ledger
      .add('form-panel', '2026-03-23', { to: 'scrutiny.scheduled', choice: { hearingOn: '2026-04-10' } })
      .pause('2026-03-24', 'adjustment')
      .resume('2026-03-26');
    expect(ledger.deadline('newHearingDate', today).status).toBe('met');
    expect(ledger.deadline('hearing', today)).toMatchObject({ round: 2, dueOn: '2026-04-10', limit: { fixed: '2026-04-10' }, pauses: [] });
    ledger.add('hold-hearing', '2026-04-10', { to: 'scrutiny.deliberating' });
    expect(ledger.deadline('hearing', '2026-04-11').status).toBe('met');
    expect(ledger.deadline('decide', '2026-04-11').dueOn).toBe('2026-04-24');
  });
});

describe('dates that people set', () => {
  it('asks for information by the day that was named, and moves it when the clock stops for another reason', () => {
    const ledger = new LedgerBuilder().submit('2026-03-02').add('acknowledge', '2026-03-02', { to: 'logged.triage' });
    ledger.add('request-information', '2026-03-03', { to: 'logged.awaitingInformation', choice: { by: '2026-03-14' } });
    expect(ledger.deadline('supplyInformation', today)).toMatchObject({ dueOn: '2026-03-14', limit: { fixed: '2026-03-14' } });
    ledger.pause('2026-03-05', 'adjustment').resume('2026-03-09');
    expect(ledger.deadline('supplyInformation', today).dueOn).toBe('2026-03-17');
  });

  it('follows each promised action, and the check of all of them', () => {
    const ledger = new LedgerBuilder().accepted('2026-02-02').add('concede', '2026-02-10', { to: 'resolved.actionsOpen' });
    const actions = [
      { id: 'a', dueOn: date('2026-03-01'), doneOn: date('2026-03-01'), verifiedOn: date('2026-03-05') },
      { id: 'b', dueOn: date('2026-03-10'), doneOn: date('2026-03-11'), owner: 'challenger' as const },
      { id: 'c', dueOn: date('2026-04-01') },
    ];
    expect(ledger.deadline('action:a', today, { actions })).toMatchObject({ status: 'met', endedOn: '2026-03-01', owner: 'respondent' });
    expect(ledger.deadline('action:b', today, { actions })).toMatchObject({ status: 'missed', owner: 'challenger' });
    expect(ledger.deadline('action:c', today, { actions })).toMatchObject({ status: 'open', startedBy: { type: 'concede' } });
    expect(ledger.deadline('verifyActions', today, { actions })).toMatchObject({ status: 'open', dueOn: '2026-05-11' });
    const verified = actions.map((action) => ({ ...action, verifiedOn: date('2026-05-11') }));
    expect(ledger.deadline('verifyActions', today, { actions: verified })).toMatchObject({ status: 'met', endedOn: '2026-05-11' });
  });

  it('starts acknowledgement on the day that paper arrived, not when it was typed in', () => {
    const ledger = new LedgerBuilder().submit('2026-03-12');
    const more = { receivedOn: date('2026-03-07') };
    expect(ledger.deadline('acknowledge', today, more)).toMatchObject({ startOn: '2026-03-09', dueOn: '2026-03-16', startMoved: true });
  });

  it('follows a review and a request for regional support', () => {
    const ledger = new LedgerBuilder()
      .accepted('2026-02-02')
      .add('request-regional-support', '2026-02-03')
      .add('start-regional-support', '2026-02-18')
      .add('concede', '2026-02-20', { to: 'resolved.complete' })
      .add('request-review', '2026-03-02')
      .add('allow-review', '2026-03-04', { to: 'scrutiny.formingPanel' });
    expect(ledger.deadline('regionalSupport', today)).toMatchObject({ dueOn: '2026-02-17', status: 'missed' });
    expect(ledger.deadline('requestReview', today)).toMatchObject({ status: 'met', endedOn: '2026-03-02' });
    expect(ledger.deadline('answerReview', today)).toMatchObject({ dueOn: '2026-03-30', status: 'met', owner: 'reviewer' });
    expect(ledger.deadline('hearing', today)).toMatchObject({ startOn: '2026-03-04', status: 'open' });
    expect(ledger.deadline('reopenWindow', today).status).toBe('void');
  });
});
