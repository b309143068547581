import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { FixedClock } from '../support/fixed-clock.js';
import { startServer, type Client, type TestServer } from '../support/server.js';
import { arrangeTwoCompacts, type TwoCompacts } from '../support/two-compacts.js';

let server: TestServer;
let world: TwoCompacts;

beforeAll(async () => {
  const clock = new FixedClock('2026-06-01T09:00:00Z');
  server = await startServer({ clock, arrange: async (database) => void (world = await arrangeTwoCompacts(database)) });
});
afterAll(() => server.close());

describe('registered interests', () => {
  const url = '/api/v1/me/interests';
  const interest = (more: object = {}) => ({
    organisationId: world.organisations.mission,
    kind: 'trusteeship',
    from: '2020-01-01',
    ...more,
  });

  it("are one's own", async () => {
    const champion = await server.signIn('champion@wlv.example');
    const { body } = await champion
      .post(url)
      .send(interest({ to: '2021-01-01' }))
      .expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      compact: 'wolverhampton',
      ...interest(),
      to: '2021-01-01',
      version: expect.any(Number),
    });
    await champion
      .post(url)
      .send(interest({ from: '2022-01-01' }))
      .expect(201);
    const page = await champion.get(`${url}?limit=1`).expect(200);
    expect(page.body.items[0].from).toBe('2022-01-01');
    const next = /<(.+)>; rel="next"/.exec(page.headers['link'] ?? '')?.[1] ?? '';
    expect((await champion.get(next).expect(200)).body.items).toEqual([body]);
    const officer = await server.signIn('officer@wlv.example');
    expect((await officer.get(url).expect(200)).body.items).toEqual([]);
    await server.anybody.get(url).expect(401);
    await server.anybody.post(url).send(interest()).expect(401);
  });

  it.each([
    [{ kind: 'friendship' }, 'kind'],
    [{ to: '2019-01-01' }, 'to'],
    [{ organisationId: newId() }, 'organisationId'],
    [{ personId: newId() }, 'personId'],
  ])('are not registered with %j', async (more, field) => {
    const champion = await server.signIn('champion@wlv.example');
    const { body } = await champion.post(url).send(interest(more)).expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ field })]);
  });

  it('stay inside the Compact', async () => {
    const other = await server.signIn('challenger@mtw.example');
    await other.post(url).send(interest()).expect(422);
  });
});

describe('advocacy engagements', () => {
  const url = '/api/v1/advocacy-engagements';
  let officer: Client;
  let advocate: Client;
  const engagement = (more: object = {}) => ({
    organisationId: world.organisations.sparrows,
    kind: 'advice',
    provider: 'Voluntary Sector Council',
    ...more,
  });

  beforeAll(async () => {
    officer = await server.signIn('officer@wlv.example');
    advocate = await server.signIn('advocate@wlv.example');
  });

  it('are opened by advocates for themselves, seen by those concerned, and closed', async () => {
    const { body, headers } = await advocate.post(url).send(engagement()).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      compact: 'wolverhampton',
      ...engagement(),
      advocatePersonId: world.people['advocate@wlv.example'],
      challenge: null,
      openedOn: '2026-06-01',
      closedOn: null,
      version: 1,
    });
    const one = headers['location'] ?? '';
    for (const email of ['officer@wlv.example', 'challenger@wlv.example', 'advocate@wlv.example']) {
      expect((await (await server.signIn(email)).get(one).expect(200)).body.id).toBe(body.id);
    }
    for (const email of [
      'respondent@wlv.example',
      'admin@wlv.example',
      'officer@mtw.example',
      'champion@wlv.example',
      'maig@wlv.example',
    ]) {
      const stranger = await server.signIn(email);
      await stranger.get(one).expect(404);
      await stranger.patch(one).set('If-Match', '"1"').send({ closedOn: '2026-06-02' }).expect(404);
      expect((await stranger.get(url).expect(200)).body.items).toEqual([]);
    }
    await server.anybody.get(url).expect(401);

    const close = (client: Client, closedOn: string, version = '"1"') => client.patch(one).set('If-Match', version).send({ closedOn });
    await close(await server.signIn('challenger@wlv.example'), '2026-06-02').expect(403);
    await close(advocate, '2026-05-31').expect(422);
    await advocate.patch(one).send({ closedOn: null }).expect(428);
    expect((await close(advocate, '2026-06-02').expect(200)).body).toMatchObject({ closedOn: '2026-06-02', version: 2 });
    await close(officer, '2026-06-03').expect(412);
  });

  it('are recorded by officers for any advocate, and filtered', async () => {
    const sent = engagement({ kind: 'signposting', openedOn: '2026-01-31', advocatePersonId: world.people['advocate@wlv.example'] });
    const { body } = await officer.post(url).set('Idempotency-Key', 'e').send(sent).expect(201);
    expect((await officer.post(url).set('Idempotency-Key', 'e').send(sent).expect(201)).body).toEqual(body);
    const ids = async (query: object) =>
      (await officer.get(url).query(query).expect(200)).body.items.map((item: { id: string }) => item.id);
    expect(await ids({ kind: 'signposting' })).toEqual([body.id]);
    expect(await ids({ openedFrom: '2026-01-31', openedTo: '2026-02-01' })).toEqual([body.id]);
    expect(await ids({ openedTo: '2026-01-31' })).toEqual([]);
    await officer.get(url).query({ openedTo: '2026-02-30' }).expect(422);
  });

  it('are refused to everybody else', async () => {
    await server.anybody.post(url).send(engagement()).expect(401);
    for (const email of ['challenger@wlv.example', 'maig@wlv.example', 'admin@wlv.example', 'officer@mtw.example']) {
      await (await server.signIn(email)).post(url).send(engagement()).expect(403);
    }
  });

  it.each([
    [{ kind: 'shouting' }, 'kind'],
    [{ provider: '' }, 'provider'],
    [{ challenge: 'WLV-2026-27-0001' }, 'challenge'],
    [{ organisationId: newId() }, 'organisationId'],
    [{ advocatePersonId: newId() }, 'advocatePersonId'],
    [{ openedOn: '2026-06-02', closedOn: '2026-06-01' }, 'closedOn'],
  ])('are not opened with %j', async (more, field) => {
    const { body } = await officer.post(url).send(engagement(more)).expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ field })]);
    if (field === 'advocatePersonId') await advocate.post(url).send(engagement(more)).expect(422);
  });
});
