import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../support/fixed-clock.js';
import { startServer, type Client, type TestServer } from '../support/server.js';
import { arrangeTwoCompacts } from '../support/two-compacts.js';

describe('Compacts', () => {
  const url = '/api/v1/compacts';
  let server: TestServer;
  let officer: Client;
  let admin: Client;
  let merthyrAdmin: Client;
  const founded = (more: object = {}) => ({
    slug: 'gwynedd',
    name: 'Gwynedd Compact',
    nameCy: 'Compact Gwynedd',
    areaCode: 'GWN',
    nation: 'Wales',
    ...more,
  });

  beforeAll(async () => {
    server = await startServer({
      clock: new FixedClock('2026-06-01T09:00:00Z'),
      arrange: async (database) => void (await arrangeTwoCompacts(database)),
    });
    officer = await server.signIn('officer@wlv.example');
    admin = await server.signIn('admin@wlv.example');
    merthyrAdmin = await server.signIn('admin@mtw.example');
  });
  afterAll(() => server.close());

  it('are public', async () => {
    const { body } = await server.anybody.get(url).expect(200);
    expect(body.items.map((item: { slug: string }) => item.slug)).toEqual(['merthyr-tydfil', 'wolverhampton']);
    const one = await server.anybody.get(`${url}/wolverhampton`).expect(200);
    expect(one.body).toEqual(body.items[1]);
    expect(one.headers['etag']).toBe('"1"');
    await server.anybody.get(`${url}/nowhere`).expect(404);
    await server.anybody.get(`${url}/Wolverhampton`).expect(404);
    const page = await server.anybody.get(`${url}?limit=1`).expect(200);
    const next = /<(.+)>; rel="next"/.exec(page.headers['link'] ?? '')?.[1] ?? '';
    expect((await server.anybody.get(next).expect(200)).body.items).toEqual([body.items[1]]);
  });

  it('are founded by an administrator, ready for challenges', async () => {
    const post = () => admin.post(url).set('Idempotency-Key', 'found').send(founded());
    const { body, headers } = await post().expect(201);
    expect(body).toMatchObject({
      ...founded(),
      division: 'england-and-wales',
      publishesChampions: true,
      looksShowNames: false,
      version: 1,
    });
    expect(headers['location']).toBe(`${url}/gwynedd`);
    expect((await post().expect(201)).body).toEqual(body);
    const { roles } = (await admin.get('/api/v1/me').expect(200)).body as { roles: object[] };
    expect(roles).toContainEqual({ compact: 'gwynedd', role: 'administrator' });
    expect(roles).not.toContainEqual({ compact: 'gwynedd', role: 'officer' });
    expect((await server.anybody.get(`${url}/gwynedd/calendar`).expect(200)).body.holidays.length).toBeGreaterThan(100);
    await server.anybody.get(`${url}/gwynedd/procedure`).expect(200);
    await server.anybody.get(`${url}/gwynedd/process`).expect(200);
    expect((await server.anybody.get(`${url}/gwynedd/redress`).expect(200)).body.items.length).toBeGreaterThan(0);
    const changes = { publishesChampions: false, looksShowNames: true };
    const changed = await admin.patch(`${url}/gwynedd`).set('If-Match', '"1"').send(changes).expect(200);
    expect(changed.body).toEqual({ ...body, ...changes, version: 2 });
    expect(
      (
        await admin
          .post(url)
          .send(founded({ areaCode: 'GWX' }))
          .expect(409)
      ).body.field,
    ).toBe('slug');
    expect(
      (
        await admin
          .post(url)
          .send(founded({ slug: 'gwynedd-2' }))
          .expect(409)
      ).body.field,
    ).toBe('areaCode');
  });

  it.each([
    [{ slug: 'Gwynedd!' }, 'slug'],
    [{ areaCode: 'gw' }, 'areaCode'],
    [{ areaCode: 'TOOLONG' }, 'areaCode'],
    [{ nation: 'Cornwall' }, 'nation'],
    [{ name: '' }, 'name'],
    [{ regionalLink: 'yes' }, 'regionalLink'],
    [{ looksShowNames: 'yes' }, 'looksShowNames'],
    [{ version: 2 }, 'version'],
  ])('are not founded with %j', async (more, field) => {
    const { body } = await admin.post(url).send(founded(more)).expect(422);
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
  });

  it('are founded and changed by nobody else', async () => {
    await server.anybody.post(url).send(founded()).expect(401);
    await officer
      .post(url)
      .send(founded({ slug: 'other', areaCode: 'OTH' }))
      .expect(403);
    const patch = (client: Client, version = '"1"') =>
      client.patch(`${url}/wolverhampton`).set('If-Match', version).send({ name: 'Another name' });
    await patch(officer).expect(403);
    await patch(merthyrAdmin).expect(403);
    await admin.patch(`${url}/wolverhampton`).send({ name: 'Another name' }).expect(428);
    expect((await patch(admin).expect(200)).body).toMatchObject({ name: 'Another name', version: 2 });
    await patch(admin).expect(412);
    await admin.patch(`${url}/wolverhampton`).set('If-Match', '"2"').send({ slug: 'other' }).expect(422);
    await admin.patch(`${url}/nowhere`).set('If-Match', '"1"').send({ name: 'x' }).expect(404);
  });

  it('hide their organisations as soon as they no longer publish them', async () => {
    await server.anybody.get('/api/v1/organisations?compact=wolverhampton').expect(200);
    await admin.patch(`${url}/wolverhampton`).set('If-Match', '"2"').send({ publishesOrganisations: false }).expect(200);
    await server.anybody.get('/api/v1/organisations?compact=wolverhampton').expect(401);
  });
});
