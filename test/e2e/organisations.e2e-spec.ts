import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { FixedClock } from '../support/fixed-clock.js';
import { startServer, type Client, type TestServer } from '../support/server.js';
import { arrangeTwoCompacts, type TwoCompacts } from '../support/two-compacts.js';

describe('organisations and who signed', () => {
  const url = '/api/v1/organisations';
  let server: TestServer;
  let world: TwoCompacts;
  let officer: Client;
  let admin: Client;
  let challenger: Client;
  let merthyrOfficer: Client;
  let serial = 0;

  beforeAll(async () => {
    const clock = new FixedClock('2026-06-01T09:00:00Z');
    server = await startServer({ clock, arrange: async (database) => void (world = await arrangeTwoCompacts(database)) });
    officer = await server.signIn('officer@wlv.example');
    admin = await server.signIn('admin@wlv.example');
    challenger = await server.signIn('challenger@wlv.example');
    merthyrOfficer = await server.signIn('officer@mtw.example');
  });
  afterAll(() => server.close());

  const entry = (more: object = {}) => ({ name: `Group ${(serial += 1)}`, sector: 'vcs', ...more });
  const create = async (more: object = {}) => (await officer.post(url).send(entry(more)).expect(201)).body as { id: string; name: string };

  it('are public where the Compact publishes them', async () => {
    const { body } = await server.anybody.get(`${url}?compact=wolverhampton`).expect(200);
    expect(body.items.map((item: { name: string }) => item.name)).toEqual([
      'Mission Hall Trust',
      'Sparrows Youth Club',
      'Wolverhampton City Council',
    ]);
    expect(body.items[0]).toEqual({
      id: world.organisations.mission,
      compact: 'wolverhampton',
      name: 'Mission Hall Trust',
      sector: 'vcs',
      kind: 'charity',
      gssCode: null,
      charityNumber: null,
      replacedBy: null,
      signedOn: null,
      version: 1,
    });
  });

  it('are walled off where it does not', async () => {
    await server.anybody.get(`${url}?compact=merthyr-tydfil`).expect(401);
    await officer.get(`${url}?compact=merthyr-tydfil`).expect(404);
    await officer.get(`${url}/${world.organisations.merthyrGroup}`).expect(404);
    const { body } = await merthyrOfficer.get(`${url}?compact=merthyr-tydfil`).expect(200);
    expect(body.items).toHaveLength(1);
    const everything = await server.anybody.get(url).expect(200);
    expect(JSON.stringify(everything.body)).not.toContain('Merthyr');
  });

  it('can be filtered and searched, with nothing that a search could break', async () => {
    const names = async (query: object) =>
      (
        await server.anybody
          .get(url)
          .query({ compact: 'wolverhampton', ...query })
          .expect(200)
      ).body.items.map((item: { name: string }) => item.name);
    expect(await names({ sector: 'public' })).toEqual(['Wolverhampton City Council']);
    expect(await names({ q: 'sPARR' })).toEqual(['Sparrows Youth Club']);
    expect(await names({ q: '%' })).toEqual([]);
    expect(await names({ q: "'; drop table organisation; --" })).toEqual([]);
    await server.anybody.get(url).query({ sector: 'voluntary' }).expect(422);
    await server.anybody.get(url).query({ colour: 'blue' }).expect(422);
    await server.anybody.get(`${url}?q=a&q=b`).expect(422);
    await server.anybody.get(url).query({ compact: 'nowhere' }).expect(404);
    await server.anybody.get(`${url}?q=%00`).expect(400);
  });

  it('come in pages that stay stable while others are entered', async () => {
    const first = await server.anybody.get(url).query({ compact: 'wolverhampton', limit: 2 }).expect(200);
    const next = /<(.+)>; rel="next"/.exec(first.headers['link'] ?? '')?.[1] ?? '';
    expect(next).toContain('compact=wolverhampton');
    expect(next).toContain('limit=2');
    const { id } = await create({ name: 'Aardvark Sanctuary' });
    const second = await server.anybody.get(next).expect(200);
    expect(second.body.items.map((item: { name: string }) => item.name)).toEqual(['Wolverhampton City Council']);
    expect(second.headers['link']).toBeUndefined();
    await officer.delete(`${url}/${id}`).set('If-Match', '"1"').expect(204);
  });

  it.each(['limit=0', 'limit=-1', 'limit=ten', 'limit=1.5', 'cursor=nonsense', 'cursor=WyJhIiwiYiJd', 'cursor='])(
    'refuses %s',
    async (query) => {
      await server.anybody.get(`${url}?${query}`).expect(422);
    },
  );

  it('gives at most 200 a page', async () => {
    await server.anybody.get(`${url}?limit=100000`).expect(200);
  });

  it('are entered by staff, with the signature to the agreement of that day', async () => {
    const sent = entry({ compact: 'wolverhampton', kind: 'charity', charityNumber: '1234567', signedOn: '2024-02-29' });
    const { body, headers } = await officer.post(url).send(sent).expect(201);
    expect(body).toMatchObject({ ...sent, version: 1 });
    expect(headers['location']).toBe(`${url}/${body.id}`);
    expect(headers['etag']).toBe('"1"');
    const shown = await server.anybody.get(`${url}/${body.id}`).expect(200);
    expect(shown.body).toEqual(body);
    expect(shown.headers['etag']).toBe('"1"');
    await admin.post(url).send(entry()).expect(201);
  });

  it.each([
    [{ signedOn: '2010-11-30' }, 'signedOn'],
    [{ signedOn: '2026-06-02' }, 'signedOn'],
    [{ signedOn: '2023-02-29' }, 'signedOn'],
    [{ signedOn: '2024-2-9' }, 'signedOn'],
    [{ signedOn: 20240229 }, 'signedOn'],
    [{ name: '   ' }, 'name'],
    [{ name: 'x'.repeat(201) }, 'name'],
    [{ name: 7 }, 'name'],
    [{ name: 'a\u0000b' }, 'name'],
    [{ sector: 'charity' }, 'sector'],
    [{ sector: ['vcs'] }, 'sector'],
    [{ id: newId() }, 'id'],
    [{ compactId: newId() }, 'compactId'],
    [{ compact: 'nowhere' }, 'compact'],
  ])('refuses an entry with %j', async (more, field) => {
    const { body } = await officer.post(url).send(entry(more)).expect(422);
    expect(body.code).toBe('field-errors');
    expect(body.errors).toEqual([expect.objectContaining({ field, code: expect.any(String), message: expect.any(String) })]);
  });

  it('refuses bodies that are none', async () => {
    await officer.post(url).set('Content-Type', 'application/json').send('{"name":').expect(400);
    await officer.post(url).set('Content-Type', 'text/plain').send('name').expect(415);
    await officer.post(url).send([entry()]).expect(422);
    await officer.post(url).expect(422);
  });

  it('are entered once in a Compact', async () => {
    const { name } = await create();
    const { body } = await officer.post(url).send({ name, sector: 'vcs' }).expect(409);
    expect(body).toMatchObject({ code: 'already-exists', field: 'name' });
    await merthyrOfficer.post(url).send({ name, sector: 'vcs' }).expect(201);
  });

  it('are entered by nobody else', async () => {
    await server.anybody.post(url).send(entry()).expect(401);
    expect(
      (
        await challenger
          .post(url)
          .send(entry({ compact: 'wolverhampton' }))
          .expect(403)
      ).body.code,
    ).toBe('not-allowed');
    await merthyrOfficer
      .post(url)
      .send(entry({ compact: 'wolverhampton' }))
      .expect(403);
    await (await server.signIn('maig@wlv.example')).post(url).send(entry()).expect(403);
  });

  it('are entered once for one idempotency key', async () => {
    const sent = entry();
    const post = (body: object, key = 'a-key') => officer.post(url).set('Idempotency-Key', key).send(body);
    const [first, ...others] = await Promise.all([post(sent), post(sent), post(sent)]);
    for (const other of others) {
      expect(other.status).toBe(201);
      expect(other.text).toBe(first?.text);
      expect(other.headers['location']).toBe(first?.headers['location']);
      expect(other.headers['etag']).toBe('"1"');
    }
    expect((await post(entry()).expect(422)).body.code).toBe('idempotency-key-reused');
    await post(sent, ' ').expect(400);
    await post(sent, 'k'.repeat(201)).expect(400);
    await admin.post(url).set('Idempotency-Key', 'a-key').send(entry()).expect(201);
  });

  it('change for whoever read the newest version', async () => {
    const { id } = await create({ charityNumber: '7' });
    const patch = (version: string | undefined, body: object, as: Client = officer) => {
      const sent = as.patch(`${url}/${id}`).send(body);
      return version === undefined ? sent : sent.set('If-Match', version);
    };
    expect((await patch(undefined, { kind: 'club' }).expect(428)).body.code).toBe('version-missing');
    await patch('*', { kind: 'club' }).expect(428);
    const { body, headers } = await patch('"1"', { kind: 'club', charityNumber: null }).expect(200);
    expect(body).toMatchObject({ kind: 'club', charityNumber: null, version: 2 });
    expect(headers['etag']).toBe('"2"');
    expect((await patch('"1"', { kind: 'trust' }).expect(412)).body.code).toBe('version-stale');
    await patch('W/"2"', { kind: 'trust' }).expect(412);
    await patch('"2"', { name: null }).expect(422);
    await patch('"2"', { version: 7 }).expect(422);
    await patch('"2"', { kind: 'trust' }, challenger).expect(403);
    await patch('"2"', { kind: 'trust' }, merthyrOfficer).expect(403);
    const both = await Promise.all([patch('"2"', { kind: 'a' }), patch('"2"', { kind: 'b' })]);
    expect(new Set(both.map((answer) => answer.status))).toEqual(new Set([200, 412]));
  });

  it('sign and leave', async () => {
    const { id } = await create({ signedOn: '2020-01-01' });
    const patch = (version: number, body: object) => officer.patch(`${url}/${id}`).set('If-Match', `"${version}"`).send(body);
    await patch(1, { leftOn: '2019-12-31' }).expect(422);
    await patch(1, { leftOn: '2026-06-02' }).expect(422);
    expect((await patch(1, { leftOn: '2024-05-05' }).expect(200)).body.signedOn).toBeNull();
    expect((await patch(2, { signedOn: '2025-01-01' }).expect(200)).body.signedOn).toBe('2025-01-01');
    expect((await patch(3, { signedOn: '2025-01-01' }).expect(409)).body.field).toBe('signedOn');
  });

  it('are replaced by one of the same Compact, never in a circle', async () => {
    const [first, second] = [await create(), await create()];
    const replace = (id: string, version: number, replacedBy: string) =>
      officer.patch(`${url}/${id}`).set('If-Match', `"${version}"`).send({ replacedBy });
    await replace(first.id, 1, first.id).expect(422);
    await replace(first.id, 1, world.organisations.merthyrGroup).expect(422);
    await replace(first.id, 1, second.id).expect(200);
    await replace(second.id, 1, first.id).expect(422);
  });

  it('are removed while nothing refers to them', async () => {
    const { id } = await create({ signedOn: '2020-01-01' });
    await officer.delete(`${url}/${id}`).expect(428);
    await officer.delete(`${url}/${id}`).set('If-Match', '"2"').expect(412);
    await challenger.delete(`${url}/${id}`).set('If-Match', '"1"').expect(403);
    await officer.delete(`${url}/${id}`).set('If-Match', '"1"').expect(204);
    await officer.get(`${url}/${id}`).expect(404);
    const { body } = await officer.delete(`${url}/${world.organisations.sparrows}`).set('If-Match', '"1"').expect(409);
    expect(body.code).toBe('in-use');
  });

  it.each(['7', 'nonsense', newId(), "'; --", '%E2%98%83'])('answers 404 for %s', async (id) => {
    await officer.get(`${url}/${id}`).expect(404);
    await officer.patch(`${url}/${id}`).set('If-Match', '"1"').send({ kind: 'x' }).expect(404);
    await officer.delete(`${url}/${id}`).set('If-Match', '"1"').expect(404);
  });
});
