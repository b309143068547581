import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#libs/kernel';
import { startServer, testPassword, type Client, type TestServer } from '../support/server.js';
import { arrangeTwoCompacts, type TwoCompacts } from '../support/two-compacts.js';

describe('people and their roles', () => {
  const url = '/api/v1/people';
  let server: TestServer;
  let world: TwoCompacts;
  let owner: pg.Client;
  let officer: Client;
  let admin: Client;
  let serial = 0;

  beforeAll(async () => {
    server = await startServer({ arrange: async (database) => void (world = await arrangeTwoCompacts(database)) });
    owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    officer = await server.signIn('officer@wlv.example');
    admin = await server.signIn('admin@wlv.example');
  });
  afterAll(async () => {
    await owner.end();
    await server.close();
  });

  const id = (email: string) => world.people[email] ?? '';
  const entry = (more: object = {}) => ({ name: 'Ann Owen', email: `ann${(serial += 1)}@wlv.example`, roles: ['mediator'], ...more });

  it('are listed for the staff of their Compact alone', async () => {
    const { body } = await officer.get(`${url}?compact=wolverhampton&role=champion`).expect(200);
    expect(body.items).toEqual([
      {
        id: id('champion@wlv.example'),
        name: 'Name of champion@wlv.example',
        email: 'champion@wlv.example',
        language: 'en',
        roles: [{ compact: 'wolverhampton', role: 'champion' }],
        organisationIds: [],
      },
    ]);
    expect((await admin.get(url).expect(200)).text).not.toContain('mtw.example');
    await server.anybody.get(url).expect(401);
    await (await server.signIn('challenger@wlv.example')).get(url).expect(403);
    await (await server.signIn('maig@wlv.example')).get(url).expect(403);
    await officer.get(`${url}?compact=merthyr-tydfil`).expect(403);
    await officer.get(`${url}?compact=nowhere`).expect(404);
    await officer.get(`${url}/${id('officer@mtw.example')}`).expect(404);
    await officer.get(`${url}/7`).expect(404);
  });

  it('are searched and paged', async () => {
    const { body } = await officer.get(url).query({ q: 'CHALLENGER@' }).expect(200);
    expect(body.items.map((item: { email: string }) => item.email)).toEqual(['challenger@wlv.example']);
    const first = await officer.get(url).query({ limit: 3 }).expect(200);
    const next = /<(.+)>; rel="next"/.exec(first.headers['link'] ?? '')?.[1] ?? '';
    const second = await officer.get(next).expect(200);
    const ids = [...first.body.items, ...second.body.items].map((item: { id: string }) => item.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(6);
  });

  it('are entered, sign in and belong to organisations', async () => {
    const sent = entry({
      email: 'Ceri.Hughes@WLV.example',
      password: 'a long password',
      language: 'cy',
      organisationIds: [world.organisations.mission],
    });
    const { body } = await officer.post(url).send(sent).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      name: 'Ann Owen',
      email: 'ceri.hughes@wlv.example',
      language: 'cy',
      roles: [{ compact: 'wolverhampton', role: 'mediator' }],
      organisationIds: [world.organisations.mission],
    });
    const ceri = await server.signIn('ceri.hughes@wlv.example', 'a long password');
    expect((await ceri.get('/api/v1/me').expect(200)).body).toMatchObject({ organisationId: world.organisations.mission, language: 'cy' });
    expect(
      (
        await officer
          .post(url)
          .send(entry({ email: 'ceri.hughes@wlv.example' }))
          .expect(409)
      ).body.field,
    ).toBe('email');
  });

  it.each([
    [{ email: 'ann' }, 'email'],
    [{ email: 'ann@wlv.example\r\nBcc: all@wlv.example' }, 'email'],
    [{ roles: [] }, 'roles'],
    [{ roles: ['emperor'] }, 'roles'],
    [{ roles: ['officer', 'officer'] }, 'roles'],
    [{ password: 'short' }, 'password'],
    [{ organisationIds: [newId()] }, 'organisationIds'],
    [{ language: 'fr' }, 'language'],
    [{ compact: 'nowhere' }, 'compact'],
    [{ isAdministrator: true }, 'isAdministrator'],
  ])('are not entered with %j', async (more, field) => {
    const { body } = await officer.post(url).send(entry(more)).expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ field })]);
  });

  it('are given and lose roles; officers and administrators are made by administrators', async () => {
    const { body } = await officer.post(url).send(entry()).expect(201);
    const roles = `${url}/${body.id}/roles`;
    expect((await officer.post(roles).send({ role: 'chair' }).expect(201)).body.roles).toHaveLength(2);
    expect((await officer.post(roles).send({ role: 'chair' }).expect(409)).body.code).toBe('already-exists');
    await officer.post(roles).send({ role: 'administrator' }).expect(403);
    await officer.post(roles).send({ role: 'officer' }).expect(403);
    await officer.post(roles).send({ role: 'emperor' }).expect(422);
    await officer.delete(`${roles}/chair?compact=nowhere`).expect(422);
    await admin.post(roles).send({ role: 'administrator' }).expect(201);
    await officer.delete(`${roles}/administrator`).expect(403);
    await officer.delete(`${roles}/chair`).expect(204);
    await officer.delete(`${roles}/chair`).expect(404);
    await officer.delete(`${roles}/emperor`).expect(404);
    await officer
      .post(url)
      .send(entry({ roles: ['administrator'] }))
      .expect(403);
  });

  it('cannot change their own roles, so an administrator cannot open cases', async () => {
    await admin
      .post(`${url}/${id('admin@wlv.example')}/roles`)
      .send({ role: 'officer' })
      .expect(403);
    await officer
      .post(`${url}/${id('officer@wlv.example')}/roles`)
      .send({ role: 'chair' })
      .expect(403);
    await officer.delete(`${url}/${id('officer@wlv.example')}/roles/officer`).expect(403);
  });

  it('lose what a role opened at once', async () => {
    const { body } = await admin
      .post(url)
      .send(entry({ email: 'short.time@wlv.example', roles: ['officer'], password: 'a long password' }))
      .expect(201);
    const other = await server.signIn('short.time@wlv.example', 'a long password');
    await other.get(url).expect(200);
    await admin.delete(`${url}/${body.id}/roles/officer`).expect(204);
    await other.get(url).expect(403);
  });

  it('get a new password, which ends what they had open', async () => {
    const champion = await server.signIn('champion@wlv.example');
    const password = `${url}/${id('champion@wlv.example')}/password`;
    await officer.put(password).send({ password: 'short' }).expect(422);
    await (await server.signIn('challenger@wlv.example')).put(password).send({ password: 'a longer password' }).expect(404);
    await officer.put(password).send({ password: 'a longer password' }).expect(403);
    await champion.get('/api/v1/me').expect(200);
    await admin.put(password).send({ password: 'a longer password' }).expect(204);
    await champion.get('/api/v1/me').expect(401);
    await server.signIn('champion@wlv.example', 'a longer password');
    await officer
      .put(`${url}/${id('admin@wlv.example')}/password`)
      .send({ password: 'a longer password' })
      .expect(403);
  });

  it('get their first password from an officer, and an officer or administrator theirs from an administrator', async () => {
    const added = async (by: Client, more: object) => (await by.post(url).send(entry(more)).expect(201)).body.id as string;
    const set = (by: Client, person: string) => by.put(`${url}/${person}/password`).send({ password: 'a long password' });
    const mediator = await added(officer, { email: 'first.password@wlv.example' });
    await set(officer, mediator).expect(204);
    await server.signIn('first.password@wlv.example', 'a long password');
    const newOfficer = await added(admin, { roles: ['officer'] });
    await set(officer, newOfficer).expect(403);
    await set(admin, newOfficer).expect(204);
  });

  it('cannot be taken over from another Compact', async () => {
    const victim = id('officer@mtw.example');
    await officer.post(`${url}/${victim}/roles`).send({ role: 'mediator' }).expect(404);
    await officer.put(`${url}/${victim}/password`).send({ password: 'a longer password' }).expect(404);
    // Somebody who works in both is known in both, and still belongs to neither alone.
    await owner.query('insert into role_assignment (compact_id, person_id, role) values ($1, $2, $3)', [
      world.wolverhampton,
      victim,
      'mediator',
    ]);
    const { body } = await officer.get(`${url}/${victim}`).expect(200);
    expect(body.roles).toEqual([{ compact: 'wolverhampton', role: 'mediator' }]);
    await officer.put(`${url}/${victim}/password`).send({ password: 'a longer password' }).expect(403);
    await server.signIn('officer@mtw.example', testPassword);
    const setDirectly = owner.query(
      `select set_config('app.person_id', $1, false), set_config('app.officer_of', $2, false), app.set_password($3, 'hash')`,
      [id('officer@wlv.example'), `{${world.wolverhampton}}`, victim],
    );
    await expect(setDirectly).rejects.toThrow('not allowed');
  });

  it('change their own password', async () => {
    const advocate = await server.signIn('advocate@wlv.example');
    const change = (currentPassword: string, newPassword: string) =>
      advocate.put('/api/v1/me/password').send({ currentPassword, newPassword });
    expect((await change('a wrong password', 'my new password').expect(422)).body.errors[0].field).toBe('currentPassword');
    await change(testPassword, 'short').expect(422);
    await change(testPassword, 'my new password').expect(204);
    await advocate.get('/api/v1/me').expect(401);
    await server.signIn('advocate@wlv.example', 'my new password');
  });

  it('choose the language of their messages, by the API and on the page of their account', async () => {
    const monitor = await server.signIn('maig@wlv.example');
    const chosen = async () => (await monitor.get('/api/v1/me').expect(200)).body.language as string;
    await monitor.put('/api/v1/me/language').send({ language: 'fr' }).expect(422);
    await monitor.put('/api/v1/me/language').send({ language: 'cy' }).expect(204);
    expect(await chosen()).toBe('cy');
    const cookie = `compact_session=${monitor.token}`;
    const { text } = await server.anybody.get('/account').set('Cookie', cookie).expect(200);
    expect(text).toMatch(/name="language" type="radio" value="cy" checked/);
    const _token = /name="_token" value="([^"]+)"/.exec(text)?.[1] ?? '';
    await server.anybody.post('/account').set('Cookie', cookie).type('form').send({ _token, language: 'en' }).expect(303);
    expect(await chosen()).toBe('en');
  });

  it('cannot guess their current password for ever', async () => {
    const respondent = await server.signIn('respondent@wlv.example');
    const guess = () => respondent.put('/api/v1/me/password').send({ currentPassword: 'a guess', newPassword: 'my new password' });
    for (let turn = 0; turn < 10; turn += 1) await guess().expect(422);
    expect((await guess().expect(429)).headers['retry-after']).toMatch(/^\d+$/);
  });

  it('are entered once for one idempotency key', async () => {
    const sent = entry({ password: 'a long password' });
    const post = () => officer.post(url).set('Idempotency-Key', 'add-person').send(sent);
    const answers = await Promise.all([post(), post()]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    expect(answers[0]?.body.id).toBe(answers[1]?.body.id);
    const { rows } = await owner.query('select request_hash, response_body from idempotency_key');
    expect(JSON.stringify(rows)).not.toContain('a long password');
  });
});
