import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#libs/kernel';
import { FixedClock } from '../support/fixed-clock.js';
import { startServer, type Client, type TestServer } from '../support/server.js';
import { arrangeTwoCompacts, type TwoCompacts } from '../support/two-compacts.js';

const agreements = '/api/v1/compacts/wolverhampton/agreements';
const url = '/api/v1/compacts/wolverhampton/commitments';
const clock = new FixedClock('2026-06-01T09:00:00Z');
let server: TestServer;
let world: TwoCompacts;
let officer: Client;
let challenger: Client;
let merthyrOfficer: Client;
let serial = 0;

beforeAll(async () => {
  server = await startServer({ clock, arrange: async (database) => void (world = await arrangeTwoCompacts(database)) });
  officer = await server.signIn('officer@wlv.example');
  challenger = await server.signIn('challenger@wlv.example');
  merthyrOfficer = await server.signIn('officer@mtw.example');
});
afterAll(() => server.close());

const entry = (more: object = {}) => ({
  code: '1',
  ref: `1.${(serial += 1)}`,
  title: 'Give three months notice',
  appliesTo: 'public',
  ...more,
});
const add = async (more: object = {}) => (await officer.post(url).send(entry(more)).expect(201)).body as { id: string; ref: string };
const listed = async (query: object = {}) =>
  (await server.anybody.get(url).query(query).expect(200)).body.items as { id: string; ref: string; agreementVersion: string }[];

describe('commitments', () => {
  it('are added by staff and public, in the order of their numbers', async () => {
    const { body, headers } = await officer
      .post(url)
      .send(entry({ code: '4', codeTitle: 'Resources', ref: '4.10', titleCy: 'Rhybudd', verified: true }))
      .expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      code: '4',
      codeTitle: 'Resources',
      ref: '4.10',
      title: 'Give three months notice',
      titleCy: 'Rhybudd',
      appliesTo: 'public',
      measurableRule: null,
      verified: true,
      agreementVersion: '2010',
      agreementVersionId: world.agreement,
      version: 1,
    });
    expect(headers['location']).toBe(`${url}/${body.id}`);
    await add({ code: '4', ref: '4.2' });
    await add({ code: '10', ref: '10.1', appliesTo: 'both' });
    expect((await listed()).map((item) => item.ref)).toEqual(['4.2', '4.10', '10.1']);
    expect((await listed({ code: '4' })).map((item) => item.ref)).toEqual(['4.2', '4.10']);
    expect((await listed({ appliesTo: 'vcs' })).map((item) => item.ref)).toEqual(['10.1']);
    const page = await server.anybody.get(`${url}?limit=2`).expect(200);
    const next = /<(.+)>; rel="next"/.exec(page.headers['link'] ?? '')?.[1] ?? '';
    expect((await server.anybody.get(next).expect(200)).body.items.map((item: { ref: string }) => item.ref)).toEqual(['10.1']);
    await server.anybody.get(`${url}/${body.id}`).expect(200).expect('ETag', '"1"');
  });

  it('are there once in a version, and once for an idempotency key', async () => {
    const { ref } = await add();
    expect((await officer.post(url).send(entry({ ref })).expect(409)).body.field).toBe('ref');
    const sent = entry();
    const post = () => officer.post(url).set('Idempotency-Key', 'commitment').send(sent);
    expect((await post().expect(201)).body).toEqual((await post().expect(201)).body);
  });

  it.each([
    [{ appliesTo: 'everybody' }, 'appliesTo'],
    [{ title: '' }, 'title'],
    [{ ref: null }, 'ref'],
    [{ verified: 'yes' }, 'verified'],
    [{ agreementVersionId: newId() }, 'agreementVersionId'],
    [{ colour: 'blue' }, 'colour'],
  ])('are not added with %j', async (more, field) => {
    const { body } = await officer.post(url).send(entry(more)).expect(422);
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
  });

  it('are changed by staff who read the newest version', async () => {
    const { id } = await add();
    const patch = (client: Client, version: string, body: object) => client.patch(`${url}/${id}`).set('If-Match', version).send(body);
    await officer.patch(`${url}/${id}`).send({ title: 'New' }).expect(428);
    expect((await patch(officer, '"1"', { title: 'New', measurableRule: '3 months' }).expect(200)).body).toMatchObject({
      title: 'New',
      version: 2,
    });
    await patch(officer, '"1"', { title: 'Newer' }).expect(412);
    await patch(officer, '"2"', { title: null }).expect(422);
    await patch(challenger, '"2"', { title: 'Newer' }).expect(403);
    await patch(merthyrOfficer, '"2"', { title: 'Newer' }).expect(403);
    await server.anybody.patch(`${url}/${id}`).set('If-Match', '"2"').send({}).expect(401);
    await officer.delete(`${url}/${id}`).expect(428);
    await officer.delete(`${url}/${id}`).set('If-Match', '"1"').expect(412);
    await challenger.delete(`${url}/${id}`).set('If-Match', '"2"').expect(403);
    await officer.delete(`${url}/${id}`).set('If-Match', '"2"').expect(204);
    await officer.get(`${url}/${id}`).expect(404);
  });

  it('stay as they were once a challenge cites them', async () => {
    const { id } = await add();
    await citeByChallenge(id);
    expect((await officer.delete(`${url}/${id}`).set('If-Match', '"1"').expect(409)).body.code).toBe('in-use');
    await officer.patch(`${url}/${id}`).set('If-Match', '"1"').send({ title: 'Something else' }).expect(409);
    await officer.patch(`${url}/${id}`).set('If-Match', '"1"').send({ appliesTo: 'both' }).expect(409);
    await officer.patch(`${url}/${id}`).set('If-Match', '"1"').send({ titleCy: 'Cymraeg', verified: true }).expect(200);
  });

  it('belong to their Compact', async () => {
    const { id } = await add();
    await officer.get(`/api/v1/compacts/merthyr-tydfil/commitments/${id}`).expect(404);
    await merthyrOfficer.delete(`/api/v1/compacts/merthyr-tydfil/commitments/${id}`).set('If-Match', '"1"').expect(404);
    await officer.post('/api/v1/compacts/merthyr-tydfil/commitments').send(entry()).expect(403);
    await merthyrOfficer.post('/api/v1/compacts/merthyr-tydfil/commitments').send(entry()).expect(422);
    await merthyrOfficer
      .post('/api/v1/compacts/merthyr-tydfil/commitments')
      .send(entry({ agreementVersionId: world.agreement }))
      .expect(422);
    await officer.get(`${url}/7`).expect(404);
    await officer.post('/api/v1/compacts/nowhere/commitments').send(entry()).expect(404);
    await officer.patch(`${url}/${newId()}`).set('If-Match', '"1"').send({ title: 'x' }).expect(404);
  });
});

describe('versions of an agreement', () => {
  const adopted = (more: object = {}) => ({ name: 'The Compact', label: '2027', effectiveFrom: '2027-04-01', ...more });

  it('end the one before, and the day decides whose commitments are shown', async () => {
    const before = await listed();
    const { body } = await officer
      .post(agreements)
      .send(adopted({ copyFrom: world.agreement }))
      .expect(201);
    expect(body).toEqual({ id: expect.any(String), ...adopted(), effectiveBefore: null, version: 1 });
    const { body: list } = await server.anybody.get(agreements).expect(200);
    expect(list.items).toMatchObject([{ label: '2027' }, { label: '2010', effectiveBefore: '2027-04-01', version: 2 }]);
    expect(await listed()).toEqual(before);
    expect(await listed({ on: '2027-03-31' })).toEqual(before);
    const after = await listed({ on: '2027-04-01' });
    expect(after.map((item) => item.ref)).toEqual(before.map((item) => item.ref));
    expect(after.every((item) => item.agreementVersion === '2027' && !before.some((old) => old.id === item.id))).toBe(true);
    expect(await listed({ on: '2010-11-30' })).toEqual([]);
    expect(await listed({ agreementVersionId: body.id })).toEqual(after);
    await server.anybody.get(`${url}?on=2027-02-29`).expect(422);
    clock.set('2027-04-01T09:00:00Z');
    officer = await server.signIn('officer@wlv.example');
    expect(await listed()).toEqual(after);
  });

  it('are corrected by staff who read the newest version', async () => {
    const one = `${agreements}/${world.agreement}`;
    const patch = (version: string, body: object) => officer.patch(one).set('If-Match', version).send(body);
    await patch('"2"', { effectiveBefore: '2010-12-01' }).expect(422);
    expect((await patch('"2"', { effectiveFrom: '2010-12-10' }).expect(200)).body).toMatchObject({
      effectiveFrom: '2010-12-10',
      version: 3,
    });
    await patch('"2"', { label: 'x' }).expect(412);
    await officer.patch(one).send({ label: 'x' }).expect(428);
    await server.anybody.get(one).expect(200).expect('ETag', '"3"');
    await officer.get(`${agreements}/${newId()}`).expect(404);
    await officer.patch(`${agreements}/${newId()}`).set('If-Match', '"1"').send({ label: 'x' }).expect(404);
    await (await server.signIn('challenger@wlv.example')).patch(one).set('If-Match', '"3"').send({ label: 'x' }).expect(403);
    expect((await patch('"3"', { label: '2027' }).expect(409)).body.field).toBe('label');
  });

  it('are refused to others and when they make no sense', async () => {
    await server.anybody.post(agreements).send(adopted()).expect(401);
    const outsider = await server.signIn('officer@mtw.example');
    await outsider
      .post(agreements)
      .send(adopted({ label: 'x' }))
      .expect(403);
    await officer.post('/api/v1/compacts/nowhere/agreements').send(adopted()).expect(404);
    expect((await officer.post(agreements).send(adopted()).expect(409)).body.field).toBe('label');
    await officer
      .post(agreements)
      .send(adopted({ label: '2030', effectiveFrom: '2030-02-30' }))
      .expect(422);
    await officer
      .post(agreements)
      .send(adopted({ label: '2030', effectiveBefore: '2027-04-01' }))
      .expect(422);
    await officer
      .post(agreements)
      .send(adopted({ label: '2030', copyFrom: newId() }))
      .expect(422);
  });
});

/** A row that points at the commitment is all that counts here; how it gets there is tested with the challenges. */
async function citeByChallenge(commitmentId: string): Promise<void> {
  const owner = new pg.Client({ connectionString: server.database.ownerUrl });
  await owner.connect();
  try {
    await owner.query(`set session_replication_role = replica`);
    await owner.query('insert into alleged_breach (compact_id, challenge_id, commitment_id) values ($1, $2, $3)', [
      world.wolverhampton,
      newId(),
      commitmentId,
    ]);
  } finally {
    await owner.end();
  }
}
