import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { FixedClock } from '../support/fixed-clock.js';
import { startServer, testPassword, type TestServer } from '../support/server.js';
import { arrangeTwoCompacts, type TwoCompacts } from '../support/two-compacts.js';

describe('signing in', () => {
  const clock = new FixedClock('2026-06-01T09:00:00Z');
  let server: TestServer;
  let world: TwoCompacts;
  let owner: pg.Client;
  const tokens = (email: unknown, password: unknown) => server.anybody.post('/api/v1/tokens').send({ email, password });

  beforeAll(async () => {
    server = await startServer({ clock, arrange: async (database) => void (world = await arrangeTwoCompacts(database)) });
    owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
  });
  beforeEach(async () => {
    await owner.query('delete from sign_in_failure');
  });
  afterAll(async () => {
    await owner.end();
    await server.close();
  });

  it('gives a token that lasts, whose hash alone is kept', async () => {
    const { body, headers } = await tokens(' Challenger@WLV.example ', testPassword).expect(201);
    expect(Object.keys(body).sort()).toEqual(['expiresAt', 'token']);
    expect(body.expiresAt).toBe('2026-06-01T21:00:00.000Z');
    expect(headers['cache-control']).toBe('no-store');
    const { rows } = await owner.query('select token_hash from access_token');
    expect(JSON.stringify(rows)).not.toContain(body.token);
    expect(server.log()).not.toContain(body.token);
  });

  it('says who is signed in, as the contract has it', async () => {
    const challenger = await server.signIn('challenger@wlv.example');
    const { body } = await challenger.get('/api/v1/me').expect(200);
    expect(body).toEqual({
      personId: world.people['challenger@wlv.example'],
      name: 'Name of challenger@wlv.example',
      language: 'en',
      organisationId: world.organisations.sparrows,
      organisationIds: [world.organisations.sparrows],
      roles: [{ compact: 'wolverhampton', role: 'organisationMember' }],
    });
    const officer = await server.signIn('officer@wlv.example');
    expect((await officer.get('/api/v1/me').expect(200)).body.organisationId).toBeNull();
  });

  it('answers a wrong password and an unknown account alike', async () => {
    const wrong = await tokens('officer@wlv.example', 'wrong password').expect(401);
    const unknown = await tokens('nobody@wlv.example', 'wrong password').expect(401);
    const { id: _a, ...first } = wrong.body;
    const { id: _b, ...second } = unknown.body;
    expect(first).toEqual(second);
    expect(first.code).toBe('wrong-credentials');
    expect(server.log()).not.toContain('officer@wlv.example');
  });

  it('takes as long for an unknown account as for a known one', async () => {
    const took = async (email: string) => {
      const began = performance.now();
      await tokens(email, 'wrong password').expect(401);
      return performance.now() - began;
    };
    await took('warm@up.example');
    const known: number[] = [];
    const unknown: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      known.push(await took('officer@wlv.example'));
      unknown.push(await took('nobody@wlv.example'));
    }
    // Without the stand-in hash an unknown account takes a tenth of the time.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
  });

  it.each([
    [{}, ['email', 'password']],
    [{ email: 'a@b.example', password: 'x', remember: true }, ['remember']],
    [{ email: 7, password: ['x'] }, ['email', 'password']],
    [{ email: 'a@b.example', password: 'x'.repeat(201) }, ['password']],
    [{ email: 'a@b.example\u0000', password: 'x' }, ['email']],
  ])('refuses %j', async (body, fields) => {
    const answer = await server.anybody.post('/api/v1/tokens').send(body).expect(422);
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toEqual(fields);
  });

  it('ends with the token: signed out, expired, or never given out', async () => {
    const officer = await server.signIn('officer@wlv.example');
    await officer.delete('/api/v1/tokens/current').expect(204);
    const { body, headers } = await officer.get('/api/v1/me').expect(401);
    expect(body.code).toBe('not-signed-in');
    expect(headers['www-authenticate']).toBe('Bearer');
    await server.anybody.get('/api/v1/me').expect(401);
    await server.anybody.get('/api/v1/me').set('Authorization', 'Bearer nonsense').expect(401);
    await server.anybody.get('/api/v1/me').set('Authorization', 'Basic b2ZmaWNlcg==').expect(401);

    const other = await server.signIn('officer@wlv.example');
    clock.advance({ hours: 12 });
    await other.get('/api/v1/me').expect(401);
  });

  it('ends with the account', async () => {
    const champion = await server.signIn('champion@wlv.example');
    await owner.query('update account set disabled_at = now() where person_id = $1', [world.people['champion@wlv.example']]);
    await champion.get('/api/v1/me').expect(401);
    await tokens('champion@wlv.example', testPassword).expect(401);
  });

  it('slows guessing down for this address alone, for a quarter of an hour', async () => {
    for (let turn = 0; turn < 10; turn += 1) await tokens('officer@wlv.example', `guess ${turn}`).expect(401);
    clock.advance({ minutes: 5 });
    const { body, headers } = await tokens('officer@wlv.example', testPassword).expect(429);
    expect(body.code).toBe('too-many-requests');
    expect(headers['retry-after']).toBe('600');
    await tokens('challenger@wlv.example', testPassword).expect(201);
    clock.advance({ minutes: 10 });
    await tokens('officer@wlv.example', testPassword).expect(201);
  });

  it('does not lock other addresses out', async () => {
    const email = 'officer@wlv.example';
    for (let turn = 0; turn < 10; turn += 1) await tokens(email, 'guess').expect(401);
    await owner.query(`update sign_in_failure set address = '203.0.113.9'`);
    await tokens(email, testPassword).expect(201);
  });

  it('limits an address that tries many accounts', async () => {
    await owner.query(
      `insert into sign_in_failure select gen_random_uuid(), 'hash ' || n, '127.0.0.1', $1 from generate_series(1, 100) n`,
      [clock.now()],
    );
    await tokens('challenger@wlv.example', testPassword).expect(429);
  });

  it('holds when guesses come all at once', async () => {
    const guesses = Array.from({ length: 24 }, (_, turn) => tokens('respondent@wlv.example', turn === 23 ? testPassword : `guess ${turn}`));
    const statuses = (await Promise.all(guesses)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 201).length).toBeLessThanOrEqual(1);
    await tokens('respondent@wlv.example', testPassword).expect(429);
  });
});
