import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import pg from 'pg';
import supertest from 'supertest';
import { SealSecondFactors, SecretSeal } from '#libs/people';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { testSecretKey } from '../support/server.js';

const tokenIn = (html: string) => /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? '';
const seal = new SecretSeal(testSecretKey);
const clear = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

describe('secrets of one-time codes', () => {
  let server: DemonstrationServer;
  let owner: pg.Client;
  beforeAll(async () => {
    server = await startDemonstration();
    owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await server.close();
  });

  const browser = () => supertest.agent(server.baseUrl).set('Accept', 'text/html');
  type Agent = ReturnType<typeof browser>;
  /** A form of the page at the address, sent as the page would send it. */
  async function send(agent: Agent, address: string, fields: object) {
    const { text } = await agent.get(address).expect(200);
    return agent
      .post(address)
      .type('form')
      .send({ _token: tokenIn(text), ...fields });
  }
  async function signedIn(account: string): Promise<Agent> {
    const agent = browser();
    await send(agent, '/sign-in', { email: `${account}@demo.example`, password: 'compact-demo' });
    return agent;
  }
  const tokens = (account: string, code?: string) =>
    server.anybody.post('/api/v1/tokens').send({ email: `${account}@demo.example`, password: 'compact-demo', code });
  const codeNow = () => generateSync({ secret: clear, epoch: Math.floor(server.clock.now().getTime() / 1000) });
  async function keep(account: string, secret: string): Promise<string> {
    const { personId } = await server.me(account);
    await owner.query('delete from second_factor where person_id = $1', [personId]);
    await owner.query('insert into second_factor values ($1, $2, $3, $3, null, 0, null)', [personId, secret, server.clock.now()]);
    return personId;
  }
  const keptFor = async (personId: string) =>
    (await owner.query<{ secret: string }>('select secret from second_factor where person_id = $1', [personId])).rows[0]?.secret ?? '';

  it('are shown to their person, and not kept as they are', async () => {
    const agent = await signedIn('officer2');
    await send(agent, '/account', { _factor: 'begin' });
    const { text } = await agent.get('/account').expect(200);
    const shown = /class="hash">([A-Z2-7 ]+)</.exec(text)?.[1]?.replaceAll(' ', '') ?? '';
    const { personId } = await server.me('officer2');
    const kept = await keptFor(personId);
    expect(kept).toMatch(/^sealed:/);
    expect(shown.length).toBeGreaterThan(20);
    expect(seal.open(personId, kept)).toBe(shown);
  });

  it('that an earlier version kept are sealed at the start, and the same app goes on working', async () => {
    const personId = await keep('officer2', clear);
    // Nothing that is in clear is taken for a secret.
    expect((await tokens('officer2', codeNow())).body).toMatchObject({ status: 409, code: 'second-factor-unreadable' });
    const starting = [server.app.get(SealSecondFactors).execute(), server.app.get(SealSecondFactors).execute()];
    expect(Math.max(...(await Promise.all(starting)))).toBe(1);
    expect(seal.open(personId, await keptFor(personId))).toBe(clear);
    expect(await server.app.get(SealSecondFactors).execute()).toBe(0);
    await tokens('officer2').expect(401);
    await tokens('officer2', codeNow()).expect(201);
  });

  it('are of use to their own person alone: a row that is copied opens nothing', async () => {
    const from = await keep('officer2', seal.seal((await server.me('officer2')).personId, clear));
    await keep('admin', await keptFor(from));
    server.clock.advance({ seconds: 60 });
    expect((await tokens('admin', codeNow())).body).toMatchObject({ status: 409, code: 'second-factor-unreadable' });
    await tokens('officer2', codeNow()).expect(201);
    await owner.query('delete from second_factor');
  });

  it('whose key is lost shut the account, say why, and are ended by an administrator', async () => {
    const agent = await signedIn('officer2');
    const personId = await keep(
      'officer2',
      new SecretSeal(`${testSecretKey} of another server`).seal((await server.me('officer2')).personId, clear),
    );
    const refused = await tokens('officer2', codeNow()).expect(409);
    expect(refused.body.detail).toContain('An administrator can end the one-time codes');
    expect(server.log()).toContain('second-factor-unreadable');
    const page = await send(browser(), '/sign-in?lang=cy', { email: 'officer2@demo.example', password: 'compact-demo' });
    expect([page.status, page.text]).toEqual([409, expect.stringContaining('Gofynnwch i weinyddwr eich Compact')]);
    // Only to somebody who knows the password.
    await server.anybody.post('/api/v1/tokens').send({ email: 'officer2@demo.example', password: 'wrong password' }).expect(401);
    // Who is signed in still reads it on the account page, and cannot switch it off without a code.
    expect((await agent.get('/account').expect(200)).text).toContain('ask an administrator of your Compact');
    await send(agent, '/account', { _factor: 'begin' });
    await send(agent, '/account', { _factor: 'end', code: codeNow() });
    expect(await keptFor(personId)).toMatch(/^sealed:/);

    const address = `/admin/wolverhampton/people/${personId}`;
    const officer = await signedIn('officer');
    expect((await officer.get(address).expect(200)).text).not.toContain('End their one-time codes');
    expect((await send(officer, address, { _do: 'endCodes' })).status).toBe(403);
    const admin = await signedIn('admin');
    expect((await admin.get(address).expect(200)).text).toContain('End their one-time codes');
    // Pressed twice is done once.
    for (let times = 0; times < 2; times += 1) expect((await send(admin, address, { _do: 'endCodes' })).headers['location']).toBe(address);
    expect((await admin.get(address).expect(200)).text).not.toContain('End their one-time codes');
    await tokens('officer2').expect(201);
    const line = server
      .log()
      .split('\n')
      .find((one) => one.includes('second-factor-ended'));
    expect(line).toContain(personId);
    expect(line).toContain((await server.me('admin')).personId);
  });

  it('are ended by nobody for themselves without a code, not even by an administrator', async () => {
    const admin = await server.as('admin');
    const agent = await signedIn('admin');
    const { personId } = await server.me('admin');
    await keep('admin', seal.seal(personId, clear));
    const address = `/admin/wolverhampton/people/${personId}`;
    expect((await agent.get(address).expect(200)).text).not.toContain('End their one-time codes');
    expect((await send(agent, address, { _do: 'endCodes' })).status).toBe(403);
    await admin.delete(`/api/v1/people/${personId}/second-factor`).expect(403);
    expect(await keptFor(personId)).toMatch(/^sealed:/);
  });
});
