import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../support/fixed-clock.js';
import { startServer, type Client, type TestServer } from '../support/server.js';
import { arrangeTwoCompacts } from '../support/two-compacts.js';

const url = '/api/v1/compacts/gwynedd';
let server: TestServer;
let officer: Client;
let challenger: Client;

beforeAll(async () => {
  server = await startServer({
    clock: new FixedClock('2026-06-01T09:00:00Z'),
    arrange: async (database) => void (await arrangeTwoCompacts(database)),
  });
  const admin = await server.signIn('admin@wlv.example');
  challenger = await server.signIn('challenger@wlv.example');
  await admin.post('/api/v1/compacts').send({ slug: 'gwynedd', name: 'Gwynedd <Compact>', areaCode: 'GWN', nation: 'Wales' }).expect(201);
  const password = 'a long password';
  await admin
    .post('/api/v1/people')
    .send({ compact: 'gwynedd', name: 'Ann', email: 'ann@gwn.example', password, roles: ['officer'] })
    .expect(201);
  officer = await server.signIn('ann@gwn.example', password);
});
afterAll(() => server.close());

describe('a procedure', () => {
  const settings = async () =>
    (await server.anybody.get(`${url}/procedure`).expect(200)).body.settings as Record<string, Record<string, unknown>>;
  const put = (version: string, body: object, client: Client = officer) =>
    client.put(`${url}/procedure`).set('If-Match', version).send(body);

  it('is public, published as new versions, and the old ones stay', async () => {
    const first = await settings();
    const edited = { ...first, stages: { ...first['stages'], mediation: false } };
    await officer.put(`${url}/procedure`).send({ settings: edited }).expect(428);
    const { body, headers } = await put('"1"', { settings: edited }).expect(200);
    expect(body).toEqual({ version: 2, publishedAt: '2026-06-01T09:00:00.000Z', settings: edited });
    expect(headers['etag']).toBe('"2"');
    await put('"1"', { settings: edited }).expect(412);
    expect((await server.anybody.get(`${url}/procedure?version=1`).expect(200)).body).toMatchObject({ version: 1, settings: first });
    await server.anybody.get(`${url}/procedure?version=3`).expect(404);
    await server.anybody.get(`${url}/procedure?version=first`).expect(422);
  });

  it('is checked setting by setting', async () => {
    const good = await settings();
    const { panel: _panel, ...withoutPanel } = good;
    const bad = { ...withoutPanel, stages: { ...good['stages'], advocacy: 'no' }, colour: 'blue' };
    const { body } = await put('"2"', { settings: bad }).expect(422);
    expect(body.errors.map((error: { field: string }) => error.field).sort()).toEqual([
      'settings.colour',
      'settings.panel',
      'settings.stages.advocacy',
    ]);
    expect(body.errors.every((error: { message: string }) => error.message.length > 0)).toBe(true);
    await put('"2"', { settings: { ...good, panel: { ...good['panel'], quorum: 99 } } }).expect(422);
    await put('"2"', { settings: [] }).expect(422);
    await put('"2"', {}).expect(422);
  });

  it('is published by the staff of its Compact', async () => {
    const body = { settings: await settings() };
    await server.anybody.put(`${url}/procedure`).set('If-Match', '"2"').send(body).expect(401);
    await put('"2"', body, challenger).expect(403);
    await put('"2"', body, await server.signIn('officer@wlv.example')).expect(403);
    await officer.put('/api/v1/compacts/nowhere/procedure').set('If-Match', '"2"').send(body).expect(404);
  });
});

describe('the published process', () => {
  it('is the machine that runs, without the stages that are switched off', async () => {
    const { body } = await server.anybody.get(`${url}/process`).expect(200);
    expect(body.version).toBe(2);
    expect(body.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const stages = body.stages.map((stage: { stage: string }) => stage.stage);
    expect(stages).toContain('advocacy');
    expect(stages).not.toContain('mediation');
    await server.anybody.get('/api/v1/compacts/nowhere/process').expect(404);
  });

  it('is drawn with a name and a description, in both languages', async () => {
    const drawing = async (query = '') => {
      const answer = await server.anybody
        .get(`${url}/process.svg${query}`)
        .buffer(true)
        .expect(200)
        .expect('Content-Type', 'image/svg+xml; charset=utf-8');
      return {
        csp: answer.headers['content-security-policy'],
        svg: answer.body instanceof Buffer ? answer.body.toString('utf8') : answer.text,
      };
    };
    const { svg, csp } = await drawing();
    expect(csp).toContain("default-src 'none'");
    expect(svg).toMatch(/^<svg role="img" lang="en" aria-labelledby="process-title process-description"/);
    expect(svg.match(/<title/g)).toHaveLength(1);
    expect(svg).toContain('<title id="process-title">How a challenge proceeds: Gwynedd &lt;Compact&gt;</title>');
    expect(svg).toContain('<desc id="process-description">');
    expect(svg).toContain('Review refused');
    expect(svg).not.toContain('<script');
    const welsh = await drawing('?lang=cy');
    expect(welsh.svg).toContain('lang="cy"');
    expect(welsh.svg).not.toContain('Review refused');
    await server.anybody.get(`${url}/process.svg?lang=fr`).expect(422);
    await server.anybody.get('/api/v1/compacts/nowhere/process.svg').expect(404);
  });
});

describe('a calendar', () => {
  const closures = async () =>
    (await server.anybody.get(`${url}/calendar`).expect(200)).body as { version: number; closures: object[]; holidays: object[] };

  it('takes closure days as new versions', async () => {
    const before = await closures();
    const sent = { from: '2026-12-29', to: '2026-12-31', title: 'Office closed' };
    const post = () => officer.post(`${url}/closures`).set('Idempotency-Key', 'closed').send(sent);
    const { body } = await post().expect(201);
    expect((await post().expect(201)).body).toEqual(body);
    expect(body.version).toBe(before.version + 1);
    expect(body.holidays).toEqual(before.holidays);
    expect(body.closures.map((day: { date: string }) => day.date)).toEqual(['2026-12-29', '2026-12-30', '2026-12-31']);
    await officer.post(`${url}/closures`).send(sent).expect(409);
    await officer.delete(`${url}/closures/2026-12-30`).expect(428);
    await officer.delete(`${url}/closures/2026-12-30`).set('If-Match', '"1"').expect(412);
    await officer.delete(`${url}/closures/2026-12-30`).set('If-Match', `"${body.version}"`).expect(204);
    await officer.delete(`${url}/closures/tomorrow`).set('If-Match', '"3"').expect(404);
    const after = await closures();
    expect(after.version).toBe(before.version + 2);
    expect(after.closures).toHaveLength(2);
  });

  it('holds when two close it at once', async () => {
    const { version } = await closures();
    const post = (from: string) => officer.post(`${url}/closures`).send({ from, title: 'Closed' });
    const answers = await Promise.all([post('2026-11-02'), post('2026-11-03')]);
    expect(new Set(answers.map((answer) => answer.body.version))).toEqual(new Set([version + 1, version + 2]));
  });

  it.each([
    [{ from: '2026-02-30', title: 'x' }, 'from'],
    [{ from: '2026-03-02', to: '2026-03-01', title: 'x' }, 'to'],
    [{ from: '2026-03-02', to: '2027-03-01', title: 'x' }, 'to'],
    [{ from: '2026-03-02' }, 'title'],
  ])('refuses %j', async (body, field) => {
    const answer = await officer.post(`${url}/closures`).send(body).expect(422);
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
  });

  it('is kept by the staff of its Compact', async () => {
    await server.anybody.post(`${url}/closures`).send({ from: '2026-03-02', title: 'x' }).expect(401);
    await challenger.post(`${url}/closures`).send({ from: '2026-03-02', title: 'x' }).expect(403);
    await challenger.delete(`${url}/closures/2026-12-29`).set('If-Match', '"1"').expect(403);
    await officer.post('/api/v1/compacts/nowhere/closures').send({ from: '2026-03-02', title: 'x' }).expect(404);
  });
});

describe('routes of redress', () => {
  const route = {
    key: 'ombudsman',
    name: 'The Ombudsman',
    nameCy: null,
    handles: 'Councils',
    handlesCy: null,
    url: 'https://ombudsman.example/',
  };
  const put = (version: string, items: object[], client: Client = officer) =>
    client.put(`${url}/redress`).set('If-Match', version).send({ items });
  const etag = async () => (await server.anybody.get(`${url}/redress`).expect(200)).headers['etag'] ?? '';

  it('are replaced as a whole', async () => {
    const first = await etag();
    const { body, headers } = await put(first, [route]).expect(200);
    expect(body).toEqual({ items: [route] });
    expect(headers['etag']).toBe(await etag());
    await put(first, [route]).expect(412);
    await officer.put(`${url}/redress`).send({ items: [] }).expect(428);
    const { nameCy: _n, handlesCy: _h, url: _u, ...short } = route;
    await put(await etag(), [short]).expect(200);
  });

  it('are refused when they make no sense, and from others', async () => {
    const fields = async (items: unknown) =>
      (await put('"1"', items as object[]).expect(422)).body.errors.map((error: { field: string }) => error.field);
    expect(await fields([{ ...route, url: 'javascript:alert(1)' }])).toEqual(['items[0].url']);
    expect(await fields([route, { ...route, name: '' }])).toEqual(['items[1].name']);
    expect(await fields([route, route])).toEqual(['items[1].key']);
    expect(await fields('none')).toEqual(['items']);
    await put('"1"', [route], challenger).expect(403);
    await officer.put('/api/v1/compacts/nowhere/redress').set('If-Match', '"1"').send({ items: [] }).expect(404);
    await server.anybody.put(`${url}/redress`).set('If-Match', '"1"').send({ items: [] }).expect(401);
  });
});
