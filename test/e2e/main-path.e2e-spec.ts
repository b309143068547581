import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseClient } from '../support/case-client.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';

describe('a challenge from logged to resolved', () => {
  let server: DemonstrationServer;
  let cases: CaseClient;
  beforeAll(async () => {
    server = await startDemonstration();
    cases = new CaseClient(server);
  });
  afterAll(() => server.close());

  async function challengesMade(): Promise<number> {
    const maig = await server.as('maig');
    const { body } = await maig.get('/api/v1/compacts/wolverhampton/indicators?year=2026-27').expect(200);
    return (body as { key: string; value: number }[]).find(({ key }) => key === 'challenges-made')?.value ?? -1;
  }

  it('goes through advocacy, mediation and scrutiny, and counts as one', async () => {
    const before = await challengesMade();
    const reference = await cases.lodge();
    expect(reference).toMatch(/^WLV-2026-27-\d{4}$/);
    expect(await challengesMade()).toBe(before + 1);

    const stage = async (account: string) => {
      const { stage, subState } = await cases.read(account, reference);
      return `${stage}.${subState}`;
    };
    const person = async (account: string) => (await server.me(account)).personId;
    for (const account of ['officer', 'advocate', 'mediator', 'chair', 'panel.vcs1', 'panel.vcs2', 'panel.public1', 'panel.public2'])
      await cases.declare(account, reference);

    await cases.take('officer', reference, 'acknowledge');
    await cases.take('officer', reference, 'accept', { severity: 'serious' });
    await cases.take('respondent', reference, 'respond', {
      answers: [{ commitment: '4.4', position: 'disputed', reason: 'Notice was given.' }],
    });
    expect(await stage('challenger')).toBe('logged.responded');

    await cases.take('challenger', reference, 'escalate-to-advocacy', { reason: 'We need help to put our case.' });
    await cases.take('officer', reference, 'assign-advocate', { personId: await person('advocate') });
    expect(await stage('advocate')).toBe('advocacy.active');

    await cases.take('advocate', reference, 'propose-mediation', {});
    await cases.take('challenger', reference, 'consent-to-mediation');
    await cases.take('respondent', reference, 'consent-to-mediation');
    await cases.take('officer', reference, 'appoint-mediator', { personId: await person('mediator') });
    for (const account of ['challenger', 'respondent', 'mediator']) await cases.take(account, reference, 'sign-agreement-to-mediate');
    await cases.take('mediator', reference, 'conclude-mediation', { result: 'notSettled' });
    expect(await stage('officer')).toBe('advocacy.active');

    await cases.take('challenger', reference, 'escalate-to-scrutiny', { reason: 'Mediation did not settle it.' });
    const members = await Promise.all(['panel.vcs1', 'panel.vcs2', 'panel.public1', 'panel.public2'].map(person));
    await cases.take('officer', reference, 'form-panel', { chair: await person('chair'), members, hearingOn: '2026-12-14' });
    await cases.take('chair', reference, 'hold-hearing', { present: [await person('chair'), ...members] });
    const { organisationId } = await server.me('respondent');
    await cases.take('chair', reference, 'decide', {
      findings: [{ commitment: '4.4', finding: 'upheld', reasons: 'Three weeks are not three months.' }],
      recommendations: [{ text: 'Extend the grant to 31 March.', organisationId, dueOn: '2026-12-31' }],
    });
    expect(await stage('challenger')).toBe('resolved.actionsOpen');

    const { actions } = (await cases.read('respondent', reference)) as unknown as { actions: { id: string }[] };
    await cases.take('respondent', reference, 'complete-action', { actionId: actions[0]?.id, evidence: 'Letter of 20 November.' });
    const done = await cases.read('challenger', reference);
    expect(`${done.stage}.${done.subState}`).toBe('resolved.complete');
    expect(done['outcome']).toBe('panelUpheld');
    expect(await challengesMade()).toBe(before + 1);

    const { body } = await (await server.as('challenger')).get(`/api/v1/challenges/${reference}/history`).expect(200);
    expect((body as { items: { type: string }[] }).items.map((item) => item.type)).toEqual([
      'submit',
      'acknowledge',
      'accept',
      'respond',
      'escalate-to-advocacy',
      'assign-advocate',
      'propose-mediation',
      'consent-to-mediation',
      'consent-to-mediation',
      'appoint-mediator',
      'sign-agreement-to-mediate',
      'sign-agreement-to-mediate',
      'sign-agreement-to-mediate',
      'conclude-mediation',
      'escalate-to-scrutiny',
      'form-panel',
      'hold-hearing',
      'decide',
      'complete-action',
    ]);
  });
});
