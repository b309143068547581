import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../support/fixed-clock.js';
import { startServer, type Client, type TestServer } from '../support/server.js';
import { arrangeTwoCompacts } from '../support/two-compacts.js';

const plan = '/api/v1/compacts/wolverhampton/action-plan';
const entry = {
  aim: 'Improved trust and respect between partners',
  outcome: 'Improved partnership working',
  timeline: ['M', 'O'],
  sources: ['Perception survey'],
  desiredDirection: 'up',
};

describe('the action plan of a Compact that founded itself', () => {
  let server: TestServer;
  let officer: Client;
  let admin: Client;
  let maig: Client;

  beforeAll(async () => {
    const clock = new FixedClock('2026-06-01T09:00:00Z');
    server = await startServer({ clock, arrange: async (database) => void (await arrangeTwoCompacts(database)) });
    officer = await server.signIn('officer@wlv.example');
    admin = await server.signIn('admin@wlv.example');
    maig = await server.signIn('maig@wlv.example');
  });
  afterAll(() => server.close());

  const change = (client: Client, key: string, version: number, body: object) =>
    client.patch(`${plan}/indicators/${key}`).set('If-Match', `"${version}"`).send(body);
  const setBaseline = (client: Client, key: string, version: number, body: object) =>
    client.put(`${plan}/indicators/${key}/baseline`).set('If-Match', `"${version}"`).send(body);
  const keys = async (client = maig) =>
    ((await client.get(plan).expect(200)).body as { items: { key: string }[] }).items.map(({ key }) => key);
  const reading = async (key: string, year = '2026-27') =>
    ((await maig.get(`/api/v1/compacts/wolverhampton/indicators?year=${year}`).expect(200)).body as { key: string }[]).find(
      (one) => one.key === key,
    );

  it('is empty, then takes indicators of its own and those that the product counts', async () => {
    expect(await keys()).toEqual([]);
    const own = { ...entry, name: 'Confidence in partnership working', nameCy: 'Hyder mewn gweithio mewn partneriaeth', target: 62.5 };
    const made = await officer.post(`${plan}/indicators`).set('Idempotency-Key', 'one').send(own).expect(201);
    expect(made.body).toEqual({
      ...own,
      key: 'confidence-in-partnership-working',
      counted: false,
      baseline: null,
      baselineChanges: [],
      lastYear: null,
      version: 1,
    });
    expect(made.headers['location']).toBe(`${plan}/indicators/confidence-in-partnership-working`);
    expect((await officer.post(`${plan}/indicators`).set('Idempotency-Key', 'one').send(own).expect(201)).body).toEqual(made.body);
    const second = await admin.post(`${plan}/indicators`).send(own).expect(201);
    expect(second.body.key).toBe('confidence-in-partnership-working-2');
    const counted = await admin
      .post(`${plan}/indicators`)
      .send({ ...entry, counted: 'challenges-made' })
      .expect(201);
    expect(counted.body).toMatchObject({ key: 'challenges-made', name: 'Challenges made', counted: true });
    expect(
      (
        await admin
          .post(`${plan}/indicators`)
          .send({ ...entry, counted: 'challenges-made' })
          .expect(409)
      ).body.code,
    ).toBe('already-exists');
    expect(
      (
        await officer
          .post(`${plan}/indicators`)
          .send({ ...entry, name: 'Signatories' })
          .expect(201)
      ).body.key,
    ).toBe('signatories-2');
    expect(await reading('confidence-in-partnership-working')).toMatchObject({
      nameCy: 'Hyder mewn gweithio mewn partneriaeth',
      status: 'notProvided',
      target: 62.5,
      timeline: 'M+O',
      sources: ['Perception survey'],
    });
  });

  it.each([
    [{}, 'name'],
    [{ name: 'Named', counted: 'signatories' }, 'name'],
    [{ counted: 'something' }, 'counted'],
    [{ name: 'Named', timeline: [] }, 'timeline'],
    [{ name: 'Named', timeline: ['X'] }, 'timeline'],
    [{ name: 'Named', lastYear: '2026-28' }, 'lastYear'],
    [{ name: 'Named', target: 0.12345 }, 'target'],
    [{ name: 'Named', desiredDirection: 'sideways' }, 'desiredDirection'],
  ])('takes no entry with %j', async (more, field) => {
    const { body } = await officer
      .post(`${plan}/indicators`)
      .send({ ...entry, ...more })
      .expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ field })]);
  });

  it('is changed by those who read its newest version, moved and ended', async () => {
    const { headers } = await maig.get(`${plan}/indicators/challenges-made`).expect(200);
    expect(headers['etag']).toBe('"1"');
    const changed = await change(officer, 'challenges-made', 1, {
      aim: 'Sectors challenge each other',
      timeline: ['O', 'S'],
      place: 1,
    }).expect(200);
    expect(changed.body).toMatchObject({ aim: 'Sectors challenge each other', outcome: entry.outcome, timeline: ['S', 'O'], version: 2 });
    await change(officer, 'challenges-made', 1, { aim: 'Another' }).expect(412);
    expect((await change(officer, 'challenges-made', 2, { name: 'Mine' }).expect(422)).body.errors[0].field).toBe('name');
    expect(await keys()).toEqual([
      'challenges-made',
      'confidence-in-partnership-working',
      'confidence-in-partnership-working-2',
      'signatories-2',
    ]);
    await change(admin, 'signatories-2', 1, { lastYear: '2025-26', place: 2 }).expect(200);
    expect(await keys()).toEqual([
      'challenges-made',
      'signatories-2',
      'confidence-in-partnership-working',
      'confidence-in-partnership-working-2',
    ]);
    expect(await reading('signatories-2', '2025-26')).toBeDefined();
    expect(await reading('signatories-2', '2026-27')).toBeUndefined();
  });

  it('has baselines that are frozen: a change says why, and what it was stays where MAIG reads it', async () => {
    const key = 'challenges-made';
    const first = await setBaseline(officer, key, 2, { value: 4, year: '2007-08', source: 'Compact officers' }).expect(200);
    expect(first.body).toMatchObject({
      baseline: { value: 4, year: '2007-08', source: 'Compact officers' },
      baselineChanges: [],
      version: 3,
    });
    await setBaseline(officer, key, 3, { value: 4, year: '2007-08', source: 'Compact officers' }).expect(200);
    const refused = await setBaseline(officer, key, 3, { value: 5, year: '2007-08' }).expect(422);
    expect(refused.body.errors).toEqual([expect.objectContaining({ field: 'reason', code: 'required' })]);
    await setBaseline(admin, key, 3, { value: 5, year: '2007-08', reason: 'One was found in the files.' }).expect(200);
    await setBaseline(officer, key, 3, { value: 6, reason: 'Late' }).expect(412);
    await setBaseline(officer, key, 4, { value: null, reason: 'The files were of another Compact.' }).expect(200);
    // Taken away it is not as if it had never been.
    await setBaseline(officer, key, 5, { value: 3 }).expect(422);
    const changes = [
      {
        previous: { value: 4, year: '2007-08', source: 'Compact officers' },
        reason: 'One was found in the files.',
        changedAt: '2026-06-01T09:00:00.000Z',
        changedAs: 'administrator',
        changedBy: null,
      },
      { previous: { value: 5, year: '2007-08', source: null }, reason: 'The files were of another Compact.', changedAs: 'officer' },
    ];
    expect(await reading(key)).toMatchObject({ baseline: null, baselineChanges: changes });
    const forStaff = (await admin.get(`${plan}/indicators/${key}`).expect(200)).body.baselineChanges as { changedBy: string }[];
    expect(forStaff.map(({ changedBy }) => changedBy)).toEqual(['Name of admin@wlv.example', 'Name of officer@wlv.example']);
  });

  it('loses what was put in by mistake, and nothing that was reported', async () => {
    const remove = (key: string, version: number) => officer.delete(`${plan}/indicators/${key}`).set('If-Match', `"${version}"`);
    expect((await remove('challenges-made', 5).expect(409)).body.code).toBe('in-use');
    await setBaseline(officer, 'confidence-in-partnership-working', 1, { value: 40 }).expect(200);
    await remove('confidence-in-partnership-working', 2).expect(409);
    await remove('confidence-in-partnership-working-2', 2).expect(412);
    await remove('confidence-in-partnership-working-2', 1).expect(204);
    expect(await keys()).toEqual(['challenges-made', 'signatories-2', 'confidence-in-partnership-working']);
  });

  it('is written by nobody else, and read by nobody but MAIG', async () => {
    for (const [email, status] of [
      ['maig@wlv.example', 403],
      ['challenger@wlv.example', 403],
      ['officer@mtw.example', 404],
      ['admin@mtw.example', 404],
    ] as const) {
      const client = await server.signIn(email);
      await client
        .post(`${plan}/indicators`)
        .send({ ...entry, name: 'Mine' })
        .expect(status);
      await change(client, 'challenges-made', 5, { aim: 'Mine' }).expect(status);
      await setBaseline(client, 'challenges-made', 5, { value: 1, reason: 'Mine' }).expect(status);
      await client.delete(`${plan}/indicators/signatories-2`).set('If-Match', '"2"').expect(status);
      if (status === 404) await client.get(plan).expect(404);
    }
    await (await server.signIn('challenger@wlv.example')).get(plan).expect(403);
    await server.anybody.get(plan).expect(401);
  });
});
