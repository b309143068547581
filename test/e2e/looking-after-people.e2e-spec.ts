import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { SignInSteps } from '#libs/people';
import { startServer, type Client, type TestServer } from '../support/server.js';
import { arrangeTwoCompacts, type TwoCompacts } from '../support/two-compacts.js';

describe('looking after people', () => {
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

  async function added(more: object = {}): Promise<{ id: string; email: string; etag: string }> {
    serial += 1;
    const email = `person${serial}@wlv.example`;
    const { body } = await officer
      .post(url)
      .send({ name: 'Ann Owen', email, roles: ['mediator'], ...more })
      .expect(201);
    const { headers } = await officer.get(`${url}/${body.id}`).expect(200);
    return { id: body.id as string, email, etag: headers['etag'] ?? '' };
  }
  const steps = () => server.app.get(SignInSteps);
  /** The secret of the newest message to somebody, which only the mailbox gets. */
  async function mailed(personId: string, template: string): Promise<string> {
    const { rows } = await owner.query<{ secret: string }>(
      'select secret from message where recipient_person_id = $1 and template = $2 order by created_at desc limit 1',
      [personId, template],
    );
    return rows[0]?.secret ?? '';
  }
  const setPassword = (by: Client, id: string) => by.put(`${url}/${id}/password`).send({ password: 'chosen by another' });

  it('who has signed in by a link gets no first password from an officer, who could sign in as them', async () => {
    const { id, email } = await added();
    await steps().askForLink(email, '192.0.2.1');
    await steps().withLink(await mailed(id, 'sign-in-link'));
    await setPassword(officer, id).expect(403);
    await setPassword(admin, id).expect(204);
    await server.signIn(email, 'chosen by another');
  });

  it('who came by links alone signs in with no password at all', async () => {
    const { id, email } = await added();
    await steps().askForLink(email, '192.0.2.2');
    await steps().withLink(await mailed(id, 'sign-in-link'));
    for (const password of ['nobody has this password', 'null', ' '])
      await server.anybody.post('/api/v1/tokens').send({ email, password }).expect(401);
  });

  it('invites a new person by a link that works once and is in nobody’s hands but theirs', async () => {
    const { id } = await added({ invite: true });
    const secret = await mailed(id, 'invitation');
    expect(secret).toMatch(/^[\w-]{40,}$/);
    const { text } = await officer.get('/api/v1/messages').expect(200);
    expect(text).toContain('"invitation"');
    expect(text).not.toContain(secret);
    const progress = await steps().withLink(secret);
    expect(progress).toHaveProperty('issued');
    await expect(steps().withLink(secret)).rejects.toMatchObject({ code: 'wrong-credentials' });
  });

  it('corrects an address until the person has signed in; the link that went to the old one is dead', async () => {
    const { id, etag } = await added({ invite: true });
    const secret = await mailed(id, 'invitation');
    const patch = (by: Client, version: string, body: object) => by.patch(`${url}/${id}`).set('If-Match', version).send(body);
    const changed = await patch(officer, etag, { email: 'Right.Address@wlv.example', name: 'Anne Owen' }).expect(200);
    expect(changed.body).toMatchObject({ id, email: 'right.address@wlv.example', name: 'Anne Owen', language: 'en' });
    await expect(steps().withLink(secret)).rejects.toMatchObject({ code: 'wrong-credentials' });
    await patch(officer, etag, { name: 'Another' }).expect(412);
    const now = changed.headers['etag'] ?? '';
    await patch(officer, now, { email: 'officer@wlv.example' }).expect(409);
    await patch(officer, now, { email: 'no address' }).expect(422);
    await patch(officer, now, { language: 'fr' }).expect(422);
    await steps().askForLink('right.address@wlv.example', '192.0.2.3');
    await steps().withLink(await mailed(id, 'sign-in-link'));
    await patch(officer, now, { email: 'mine.now@wlv.example' }).expect(403);
    await patch(admin, now, { language: 'cy' }).expect(200);
    await officer
      .patch(`${url}/${world.people['officer@mtw.example'] ?? ''}`)
      .set('If-Match', now)
      .send({ name: 'X' })
      .expect(404);
  });

  it('ends somebody’s place in an organisation, and never one’s own', async () => {
    const { id } = await added({ organisationIds: [world.organisations.mission] });
    const place = `${url}/${id}/organisations/${world.organisations.mission}`;
    await officer.delete(`${place}?compact=nowhere`).expect(422);
    await (await server.signIn('challenger@wlv.example')).delete(place).expect(404);
    await officer.delete(place).expect(204);
    expect((await officer.get(`${url}/${id}`).expect(200)).body.organisationIds).toEqual([]);
    await officer.delete(place).expect(404);
    const own = world.people['officer@wlv.example'] ?? '';
    await owner.query('insert into membership values ($1, $2, $3)', [world.wolverhampton, own, world.organisations.mission]);
    await officer.delete(`${url}/${own}/organisations/${world.organisations.mission}`).expect(403);
    await owner.query('delete from membership where person_id = $1', [own]);
    await server.anybody.delete(place).expect(401);
  });
});
