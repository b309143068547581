import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { readableAddresses, readEverything } from '../support/everything-readable.js';

/** A challenge of one organisation, and all that could tell the respondent which one it is. */
interface Protected {
  readonly account: string;
  readonly journey: CaseJourney;
  reference: string;
  names: string[];
}

describe('a challenger who asked for protection', () => {
  let server: DemonstrationServer;
  let owner: pg.Client;
  let cases: CaseClient;
  let two: Protected[];

  beforeAll(async () => {
    server = await startDemonstration();
    owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    cases = new CaseClient(server);
    two = ['challenger', 'challenger2'].map((account) => ({
      account,
      journey: new CaseJourney(server, cases, account),
      reference: '',
      names: [],
    }));
    for (const one of two) {
      one.reference = await cases.lodge({ identityProtected: true }, one.account);
      const { personId, organisationId } = await server.me(one.account);
      const { rows } = await owner.query<{ name: string }>(
        'select name from organisation where id = $1 union select name from person where id = $2',
        [organisationId, personId],
      );
      one.names = [personId, organisationId, ...rows.map(({ name }) => name)];
    }
  });
  afterAll(async () => {
    await owner.end();
    await server.close();
  });

  /** What the respondent sees of it, with its own reference and the ids of its own actions taken out. */
  async function seen(one: Protected, account = 'respondent'): Promise<string> {
    const shown = await readEverything(server, account, readableAddresses(server, one.reference));
    const { rows } = await owner.query<{ id: string }>(
      'select a.id from action a join challenge c on c.compact_id = a.compact_id and c.id = a.challenge_id where c.reference = $1 order by a.text',
      [one.reference],
    );
    let text = [...shown].filter(([address]) => address.includes(one.reference)).join('\n');
    text = text.replaceAll(one.reference, 'REFERENCE');
    rows.forEach(({ id }, index) => (text = text.replaceAll(id, `action ${index}`)));
    return text;
  }

  /** Neither challenge says whose it is, and both look the same to the last byte. */
  async function expectProtected(): Promise<void> {
    const [first, second] = [await seen(two[0] as Protected), await seen(two[1] as Protected)];
    expect(second).toBe(first);
    const everything = [...(await readEverything(server, 'respondent', [...readableAddresses(server, two[0]?.reference ?? '')])).entries()]
      // Who has signed the Compact and who is a Champion is published, and tells nothing of who challenged.
      .filter(([address]) => !/\/(organisations|champions)$/.test(address))
      .join('\n');
    for (const name of two.flatMap(({ names }) => names)) expect(everything).not.toContain(name);
  }

  /** The same step in both, each answer to the respondent compared as well. */
  async function both(step: (one: Protected) => Promise<unknown>): Promise<void> {
    for (const one of two) await step(one);
  }

  it('is told nothing about before the respondent is notified: the challenge is not there', async () => {
    for (const { reference } of two) await (await server.as('respondent')).get(`/api/v1/challenges/${reference}`).expect(404);
    await expectProtected();
  });

  it('is described in words to the respondent', async () => {
    await both(({ journey, reference }) => journey.toRespondent(reference));
    await expectProtected();
    const { body } = await (await server.as('respondent')).get(`/api/v1/challenges/${two[0]?.reference}`).expect(200);
    expect(body.parties).toContainEqual({
      role: 'challenger',
      organisationId: null,
      name: null,
      description: expect.stringContaining('voluntary organisation'),
    });
  });

  it('stays protected through response, advocacy and mediation', async () => {
    await both(({ journey, reference }) => journey.respond(reference));
    await expectProtected();
    await both(({ journey, reference }) => journey.toAdvocate(reference));
    await expectProtected();
    await both(({ journey, reference }) => journey.toMediator(reference));
    await both(({ journey, reference }) => journey.intoSession(reference));
    await both(({ account, reference }) =>
      cases.take(account, reference, 'record-note', { text: 'We want to go on working.', audience: 'mediation' }),
    );
    await expectProtected();
  }, 60_000);

  it('stays protected when the Compact shows by name who looked in an office', async () => {
    const admin = await server.as('admin');
    await admin.patch('/api/v1/compacts/wolverhampton').set('If-Match', '"1"').send({ looksShowNames: true }).expect(200);
    await both(async ({ account, reference }) => {
      for (const looker of [account, 'officer', 'advocate', 'mediator'])
        await (await server.as(looker)).get(`/api/v1/challenges/${reference}`).expect(200);
      const { body } = await (await server.as('respondent')).get(`/api/v1/challenges/${reference}/views`).expect(200);
      const named = (body as { items: { role: string; names?: string[] }[] }).items.map(({ role, names }) => [role, names !== undefined]);
      expect(named).toEqual(
        expect.arrayContaining([...['advocate', 'mediator', 'officer'].map((role) => [role, true]), ['challenger', false]]),
      );
    });
    await expectProtected();
  }, 60_000);

  it('stays protected when the outcome has actions that the challenger owes', async () => {
    const respondent = (await server.me('respondent')).organisationId;
    await both(async ({ account, reference }) => {
      const { organisationId } = await server.me(account);
      const actions = [
        { text: 'Send the accounts.', organisationId, dueOn: '2026-12-18' },
        { text: 'Pay the grant to March.', organisationId: respondent, dueOn: '2026-12-19' },
      ];
      await cases.take('mediator', reference, 'conclude-mediation', { result: 'settled', actions });
    });
    await expectProtected();
    await both(async ({ account, reference }) => {
      const { body } = await (await server.as(account)).get(`/api/v1/challenges/${reference}`).expect(200);
      const action = (body as { actions: { id: string; organisationId: string | null }[] }).actions[0];
      expect(action?.organisationId).toBe((await server.me(account)).organisationId);
      await cases.take(account, reference, 'complete-action', { actionId: action?.id, evidence: 'Sent on 23 November.' });
    });
    await expectProtected();
  }, 60_000);

  it('cannot be found out by guessing: an event that names an organisation is refused alike for the right one and a wrong one', async () => {
    const other = await cases.lodge({ identityProtected: true });
    const { journey } = two[0] as Protected;
    await journey.toRespondent(other);
    const guess = async (type: string, payload: (organisationId: string) => object) => {
      const answers: string[] = [];
      for (const account of ['challenger', 'challenger2']) {
        const { organisationId } = await server.me(account);
        const response = await (
          await server.as('respondent')
        )
          .post(`/api/v1/challenges/${other}/events`)
          .set('If-Match', `"${(await cases.read('respondent', other)).version}"`)
          .send({ type, ...payload(organisationId) });
        answers.push(`${response.status} ${response.text.replace(/"id":"[0-9a-f-]{36}"/, '')}`);
      }
      expect(answers[1]).toBe(answers[0]);
      expect(answers[0]).toMatch(/^4/);
    };
    await guess('concede', (organisationId) => ({ actions: [{ text: 'Whose?', organisationId, dueOn: '2026-12-01' }] }));
    await guess('add-party', (organisationId) => ({ organisationId, as: 'interested' }));
    await guess('settle', (organisationId) => ({
      terms: 'x',
      confirmedBy: [organisationId],
      actions: [{ text: 'x', organisationId, dueOn: '2026-12-01' }],
    }));
  });

  it('is not found by searching for its name', async () => {
    for (const name of two.flatMap(({ names }) => names)) {
      const { body } = await (await server.as('respondent')).get(`/api/v1/challenges?q=${encodeURIComponent(name)}`).expect(200);
      expect(body.items).toEqual([]);
    }
  });

  it('is known to those who work on it', async () => {
    for (const account of ['officer', 'advocate', 'mediator', 'challenger']) {
      const { body } = await (await server.as(account)).get(`/api/v1/challenges/${two[0]?.reference}`).expect(200);
      expect(JSON.stringify(body.parties)).toContain(two[0]?.names[1]);
    }
  });
});
