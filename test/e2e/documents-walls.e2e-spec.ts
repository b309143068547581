import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { attach, download } from '../support/multipart.js';

const atWork = ['challenger', 'respondent', 'officer', 'champion.vcs', 'advocate', 'mediator', 'chair', 'panel.vcs1'];
const outside = ['challenger2', 'champion.public', 'maig', 'admin', 'officer2', 'officer@merthyr.example', 'challenger@merthyr.example'];

describe('who reads a document', () => {
  let server: DemonstrationServer;
  let reference: string;
  /** Documents by audience, one of each. */
  const ids = new Map<string, string>();
  const address = (id = '') => `/api/v1/challenges/${reference}/documents${id && `/${id}`}`;

  beforeAll(async () => {
    server = await startDemonstration();
    const cases = new CaseClient(server);
    const journey = new CaseJourney(server, cases);
    reference = await cases.lodge();
    const add = async (account: string, audience: string) => {
      const file = { name: `for ${audience}.txt`, content: Buffer.from(`Said to ${audience} alone.`) };
      const { body } = await attach(await server.as(account), reference, file, audience).expect(201);
      ids.set(audience, body.id as string);
    };
    await journey.toRespondent(reference);
    await journey.respond(reference);
    await journey.assignChampion(reference);
    await journey.toAdvocate(reference);
    await journey.toMediator(reference);
    await journey.intoSession(reference);
    await add('challenger', 'shared');
    await add('advocate', 'challenger');
    await add('respondent', 'respondent');
    await add('mediator', 'mediation');
    await add('champion.vcs', 'officers');
    await cases.take('mediator', reference, 'conclude-mediation', { result: 'notSettled' });
    await journey.toPanel(reference);
    await add('chair', 'panel');
  }, 90_000);
  afterAll(() => server.close());

  /** The audiences whose documents somebody is told of: by the history, which is the ledger. */
  async function toldByHistory(account: string): Promise<string[]> {
    const { body } = await (await server.as(account)).get(`/api/v1/challenges/${reference}/history`).expect(200);
    const { items } = body as { items: { type: string; audience: string }[] };
    return items.flatMap(({ type, audience }) => (type === 'attach-document' ? [audience] : [])).sort();
  }

  it.each(atWork)('the %s: lists and fetches exactly what the ledger tells of, through the API and as a page', async (account) => {
    const client = await server.as(account);
    const { body } = await client.get(address()).expect(200);
    const listed = (body as { items: { id: string; audience: string }[] }).items;
    const told = await toldByHistory(account);
    expect(listed.map(({ audience }) => audience).sort()).toEqual(told);
    expect(told).toContain('shared');
    const page = await client.get(`/challenges/${reference}`).set('Cookie', `compact_session=${client.token}`).expect(200);
    for (const [audience, id] of ids) {
      const status = told.includes(audience) ? 200 : 404;
      const got = await download(client, address(id));
      expect([audience, got.status]).toEqual([audience, status]);
      if (status === 200) expect((got.body as Buffer).toString()).toBe(`Said to ${audience} alone.`);
      const saved = await download(
        { get: (at) => client.get(at).set('Cookie', `compact_session=${client.token}`) },
        `/challenges/${reference}/documents/${id}`,
      );
      expect([audience, saved.status]).toEqual([audience, status]);
      expect([audience, page.text.includes(`for ${audience}.txt`)]).toEqual([audience, status === 200]);
    }
  });

  it('is somebody different for every audience', async () => {
    const readers = await Promise.all(atWork.map(async (account) => [account, await toldByHistory(account)] as const));
    expect(
      Object.fromEntries(
        [...ids.keys()].map((audience) => [audience, readers.flatMap(([who, told]) => (told.includes(audience) ? [who] : []))]),
      ),
    ).toEqual({
      shared: atWork,
      challenger: ['challenger', 'advocate'],
      respondent: ['respondent'],
      mediation: ['challenger', 'respondent', 'mediator'],
      officers: ['officer', 'champion.vcs'],
      panel: ['officer', 'chair', 'panel.vcs1'],
    });
  });

  it.each(outside)('not the %s, who is told no more than about a document that is not there', async (account) => {
    const client = await server.as(account);
    const nothing = await client.get(address('00000000-0000-7000-8000-000000000000'));
    expect([403, 404]).toContain(nothing.status);
    if (account.endsWith('merthyr.example')) expect(nothing.status).toBe(404);
    const withoutId = (text: string) => text.replace(/"id":"[^"]+"/, '');
    for (const id of ids.values()) {
      const answer = await client.get(address(id));
      expect([answer.status, withoutId(answer.text)]).toEqual([nothing.status, withoutId(nothing.text)]);
    }
    expect((await client.get(address())).status).toBe(nothing.status);
    const tried = await attach(client, reference, { name: 'x.txt', content: Buffer.from('x') });
    expect(tried.status).toBe(nothing.status);
    expect((await client.get(`/api/v1/challenges/${reference}/papers`)).status).toBe(nothing.status);
  });

  it('leaves a note of having looked', async () => {
    await download(await server.as('panel.vcs1'), address(ids.get('panel'))).expect(200);
    const { body } = await (await server.as('challenger')).get(`/api/v1/challenges/${reference}/views`).expect(200);
    expect((body as { items: { role: string }[] }).items.map(({ role }) => role)).toContain('panelMember');
  });
});
