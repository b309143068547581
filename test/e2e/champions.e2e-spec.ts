import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { startServer, type Client, type TestServer } from '../support/server.js';
import { arrangeTwoCompacts, type TwoCompacts } from '../support/two-compacts.js';

describe('Champions', () => {
  const url = '/api/v1/champions';
  let server: TestServer;
  let world: TwoCompacts;
  let officer: Client;
  let challenger: Client;
  let merthyrOfficer: Client;

  beforeAll(async () => {
    server = await startServer({ arrange: async (database) => void (world = await arrangeTwoCompacts(database)) });
    officer = await server.signIn('officer@wlv.example');
    challenger = await server.signIn('challenger@wlv.example');
    merthyrOfficer = await server.signIn('officer@mtw.example');
  });
  afterAll(() => server.close());

  const personId = (email: string) => world.people[email] ?? '';
  const appointment = (more: object = {}) => ({
    personId: personId('champion@wlv.example'),
    organisationId: world.organisations.mission,
    from: '2020-01-01',
    ...more,
  });
  const remove = async (id: string, version = 1) => officer.delete(`${url}/${id}`).set('If-Match', `"${version}"`).expect(204);

  it('are appointed, shown to everybody and ended', async () => {
    const { body, headers } = await officer
      .post(url)
      .send(appointment({ trainedOn: '2020-02-01' }))
      .expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      compact: 'wolverhampton',
      ...appointment(),
      name: 'Name of champion@wlv.example',
      to: null,
      trainedOn: '2020-02-01',
      version: 1,
    });
    expect(headers['location']).toBe(`${url}/${body.id}`);
    const published = await server.anybody.get(`${url}?compact=wolverhampton`).expect(200);
    expect(published.body.items).toEqual([body]);
    await server.anybody.get(`${url}/${body.id}`).expect(200).expect('ETag', '"1"');

    const end = (to: string, version: string) => officer.patch(`${url}/${body.id}`).set('If-Match', version).send({ to });
    await end('2019-12-31', '"1"').expect(422);
    await end('2099-12-31', '"1"').expect(200);
    expect((await server.anybody.get(`${url}?compact=wolverhampton`).expect(200)).body.items).toHaveLength(1);
    expect((await end('2021-12-31', '"2"').expect(200)).body).toMatchObject({ to: '2021-12-31', version: 3 });
    expect((await server.anybody.get(`${url}?compact=wolverhampton`).expect(200)).body.items).toEqual([]);
    expect((await officer.get(`${url}?compact=wolverhampton`).expect(200)).body.items).toHaveLength(1);
    await end('2022-01-01', '"2"').expect(412);
    await officer.patch(`${url}/${body.id}`).send({ to: null }).expect(428);
    await officer.delete(`${url}/${body.id}`).expect(428);
    await officer.delete(`${url}/${body.id}`).set('If-Match', '"2"').expect(412);
    await challenger.delete(`${url}/${body.id}`).set('If-Match', '"3"').expect(404);
    await remove(body.id, 3);
  });

  it('are one person for one organisation at a time', async () => {
    const { body } = await officer
      .post(url)
      .send(appointment({ to: '2020-12-31' }))
      .expect(201);
    expect(
      (
        await officer
          .post(url)
          .send(appointment({ from: '2020-12-31' }))
          .expect(409)
      ).body.code,
    ).toBe('already-exists');
    const second = await officer
      .post(url)
      .send(appointment({ from: '2021-01-01' }))
      .expect(201);
    await officer.patch(`${url}/${body.id}`).set('If-Match', '"1"').send({ to: null }).expect(409);
    await challenger.delete(`${url}/${second.body.id}`).set('If-Match', '"1"').expect(403);
    const other = await officer
      .post(url)
      .send(appointment({ organisationId: world.organisations.council }))
      .expect(201);
    for (const made of [body, second.body, other.body]) await remove(made.id);
  });

  it.each([
    [{ personId: 'me' }, 'personId'],
    [{ personId: newId() }, 'personId'],
    [{ organisationId: newId() }, 'organisationId'],
    [{ from: '2020-13-01' }, 'from'],
    [{ from: null }, 'from'],
    [{ to: '2019-12-31' }, 'to'],
    [{ trainedOn: 'soon' }, 'trainedOn'],
    [{ name: 'Somebody' }, 'name'],
  ])('refuse an appointment with %j', async (more, field) => {
    const { body } = await officer.post(url).send(appointment(more)).expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ field })]);
  });

  it('are appointed by the staff of that Compact alone, among its own people', async () => {
    await server.anybody.post(url).send(appointment()).expect(401);
    await challenger.post(url).send(appointment()).expect(403);
    await merthyrOfficer.post(url).send(appointment()).expect(403);
    await officer
      .post(url)
      .send(appointment({ personId: personId('challenger@mtw.example') }))
      .expect(422);
    await officer
      .post(url)
      .send(appointment({ organisationId: world.organisations.merthyrGroup }))
      .expect(422);
  });

  it('are walled off where the Compact does not publish them', async () => {
    const sent = { personId: personId('challenger@mtw.example'), organisationId: world.organisations.merthyrGroup, from: '2024-01-01' };
    const { body } = await merthyrOfficer.post(url).send(sent).expect(201);
    await server.anybody.get(`${url}?compact=merthyr-tydfil`).expect(401);
    await officer.get(`${url}?compact=merthyr-tydfil`).expect(404);
    await officer.get(`${url}/${body.id}`).expect(404);
    await officer.patch(`${url}/${body.id}`).set('If-Match', '"1"').send({ to: null }).expect(404);
    await officer.delete(`${url}/${body.id}`).set('If-Match', '"1"').expect(404);
    expect((await server.anybody.get(url).expect(200)).text).not.toContain(body.id);
    const colleague = await server.signIn('challenger@mtw.example');
    expect((await colleague.get(`${url}?compact=merthyr-tydfil`).expect(200)).body.items).toHaveLength(1);
    await colleague.patch(`${url}/${body.id}`).set('If-Match', '"1"').send({ to: null }).expect(403);
  });

  it('are entered once for one idempotency key', async () => {
    const sent = appointment({ from: '2030-01-01' });
    const post = () => officer.post(url).set('Idempotency-Key', 'appoint').send(sent);
    const [first, second] = [await post().expect(201), await post().expect(201)];
    expect(second.body).toEqual(first.body);
    await remove(first.body.id);
  });

  it.each(['7', '00000000-0000-0000-0000-000000000000'])('answer 404 for %s', async (id) => {
    await server.anybody.get(`${url}/${id}`).expect(404);
    await officer.patch(`${url}/${id}`).set('If-Match', '"1"').send({ to: null }).expect(404);
    await officer.delete(`${url}/${id}`).set('If-Match', '"1"').expect(404);
  });
});
