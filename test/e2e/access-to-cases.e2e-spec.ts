import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#libs/kernel';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney, panel } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { operationsOf } from '../support/api-operations.js';
import { readableAddresses, readEverything } from '../support/everything-readable.js';

const narrative = 'Three pelicans were told to leave.';

describe('who may open a case', () => {
  let server: DemonstrationServer;
  let owner: pg.Client;
  let cases: CaseClient;
  let journey: CaseJourney;
  let reference: string;

  beforeAll(async () => {
    server = await startDemonstration();
    owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    cases = new CaseClient(server);
    journey = new CaseJourney(server, cases);
    reference = await cases.lodge({ title: 'A title of pelicans', whatHappened: narrative, remedySought: 'Pelicans back.' });
    await journey.toRespondent(reference);
    await journey.respond(reference, 'The pelicans were in the way.');
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await server.close();
  });

  async function everythingShown(account: string): Promise<string> {
    const addresses = [
      ...readableAddresses(server, reference),
      '/api/v1/challenges?q=pelicans',
      '/api/v1/challenges?compact=wolverhampton',
    ];
    return [...(await readEverything(server, account, addresses)).values()].join('\n');
  }

  /** Every operation on the challenge itself, with something to send. */
  async function statuses(account: string): Promise<Record<string, number>> {
    const client = await server.as(account);
    const found: Record<string, number> = {};
    for (const { name, method, path } of operationsOf(server.document).filter((operation) => operation.pathParameters[0] === 'reference')) {
      const address = path.replace('{reference}', reference).replace('{rule}', 'respond');
      const request = client[method](address).set('If-Match', '"1"');
      const { status } = await (method === 'get'
        ? request
        : request.send(path.endsWith('conflict-declarations') ? { interest: false } : { type: 'acknowledge' }));
      found[name] = status;
    }
    return found;
  }

  const all404 = (found: Record<string, number>) => expect(Object.values(found).filter((status) => status !== 404)).toEqual([]);

  it('MAIG sees reference, dates and stage, and never a word of what it is about nor who it concerns', async () => {
    const shown = await everythingShown('maig');
    expect(shown).toContain(reference);
    const { rows } = await owner.query<{ name: string }>(`select name from organisation where name = any ($1)`, [
      ['Example Community Kitchen'],
    ]);
    for (const word of [/pelican/i, /notice was given/i, ...rows.map(({ name }) => new RegExp(`"title":[^,]*${name}`))])
      expect(shown).not.toMatch(word);
    const list = await (await server.as('maig')).get('/api/v1/challenges').expect(200);
    expect(list.body.items).toEqual([expect.objectContaining({ reference, title: null, respondent: null })]);
    await (await server.as('maig')).get(`/api/v1/challenges/${reference}`).expect(403);
    await (await server.as('maig')).get(`/api/v1/challenges/${reference}/history`).expect(403);
  });

  it('the administrator sees no case at all', async () => {
    const shown = await everythingShown('admin');
    for (const word of [/pelican/i, new RegExp(`"reference":"${reference}","stage`)]) expect(shown).not.toMatch(word);
    all404(await statuses('admin'));
    expect((await (await server.as('admin')).get('/api/v1/challenges').expect(200)).body.items).toEqual([]);
    expect((await (await server.as('admin')).get('/api/v1/worklist').expect(200)).body.items).toEqual([]);
  });

  it('an officer who has not declared sees the reference and where it stands, and is asked to declare', async () => {
    expect(await everythingShown('officer2')).not.toMatch(/pelican/i);
    const officer2 = await server.as('officer2');
    expect((await officer2.get(`/api/v1/challenges/${reference}`).expect(403)).body.code).toBe('conflict-declaration-needed');
    const { body } = await officer2.get('/api/v1/challenges').expect(200);
    expect(body.items).toEqual([expect.objectContaining({ reference, title: null, respondent: null })]);
    expect((await officer2.get('/api/v1/challenges?q=pelicans').expect(200)).body.items).toEqual([]);
  });

  it.each(['mediator', 'chair', 'advocate', 'panel.vcs1', 'champion.vcs'])(
    'the %s, not assigned, sees the parties’ names to declare on and nothing else',
    async (account) => {
      expect(await everythingShown(account)).not.toMatch(/pelican/i);
      const {
        'GET /api/v1/challenges/{reference}/conflict-declarations': names,
        'POST /api/v1/challenges/{reference}/conflict-declarations': declares,
        ...rest
      } = await statuses(account);
      expect([names, declares]).toEqual([200, 201]);
      all404(rest);
      // Having declared is not yet being on the case.
      const { 'GET /api/v1/challenges/{reference}': file } = await statuses(account);
      expect(file).toBe(404);
    },
  );

  it('an interest declared shuts the case: 404 everywhere, lists without it', async () => {
    const shut = await cases.lodge({ title: 'More pelicans' });
    await cases.declare('officer2', shut, { interest: true, nature: 'My sister works there.' });
    const officer2 = await server.as('officer2');
    await officer2.get(`/api/v1/challenges/${shut}`).expect(404);
    await officer2.get(`/api/v1/challenges/${shut}/history`).expect(404);
    await officer2.get(`/api/v1/challenges/${shut}/deadlines/acknowledge`).expect(404);
    await officer2.post(`/api/v1/challenges/${shut}/events`).set('If-Match', '"1"').send({ type: 'acknowledge' }).expect(404);
    for (const address of ['challenges', 'worklist'])
      expect((await officer2.get(`/api/v1/${address}`).expect(200)).text).not.toContain(shut);
  });

  it('whoever has a tie with a party finds nothing, not even to declare on', async () => {
    const { organisationId: council } = await server.me('respondent');
    for (const account of ['officer2', 'champion.public', 'panel.public2']) {
      const { personId } = await server.me(account);
      await owner.query(
        `insert into interest (compact_id, id, person_id, organisation_id, kind, from_on) select compact_id, $1, $2, $3, 'employment', '2026-01-01' from organisation where id = $3`,
        [newId(), personId, council],
      );
      all404(await statuses(account));
      const shown = await everythingShown(account);
      expect(shown).not.toMatch(/pelican/i);
      expect(shown).not.toContain(`"reference":"${reference}","stage"`);
      for (const address of ['challenges', 'worklist', 'challenges?q=pelicans'])
        expect((await (await server.as(account)).get(`/api/v1/${address}`).expect(200)).text).not.toContain(reference);
    }
  });

  it('standing down ends access at once', async () => {
    for (const [account, assign] of [
      ['champion.vcs', 'assign-champion'],
      ['advocate', 'assign-advocate'],
    ] as const) {
      await cases.declare(account, reference);
      if (account === 'advocate') await cases.take('challenger', reference, 'escalate-to-advocacy', { reason: 'Help.' });
      await cases.take('officer', reference, assign, { personId: await journey.personId(account) });
      await (await server.as(account)).get(`/api/v1/challenges/${reference}`).expect(200);
      const { body } = await cases.take(account, reference, 'stand-down', { reason: 'Too much to do.' });
      expect(JSON.stringify(body)).not.toMatch(/pelican/i);
      for (const address of ['', '/history', '/deadlines/respond'])
        await (await server.as(account)).get(`/api/v1/challenges/${reference}${address}`).expect(404);
      expect(await everythingShown(account)).not.toMatch(/pelican/i);
    }
  });

  it('a panel that is adjourned reads no more', async () => {
    await journey.toMediator(reference);
    await cases.take('challenger', reference, 'leave-mediation');
    for (const account of panel) if (account !== 'panel.public2') await cases.declare(account, reference);
    await cases.take('challenger', reference, 'escalate-to-scrutiny', { reason: 'It was not settled.' });
    const [chair, vcs1, vcs2, public1] = await Promise.all(panel.map((account) => journey.personId(account)));
    const formed = await (
      await server.as('officer')
    )
      .post(`/api/v1/challenges/${reference}/events`)
      .set('If-Match', `"${(await cases.read('officer', reference)).version}"`)
      .send({ type: 'form-panel', chair, members: [vcs1, vcs2, public1], hearingOn: '2026-12-14' });
    expect([formed.status, formed.body.guard]).toEqual([409, 'panelIsBalanced']);
  });
});
