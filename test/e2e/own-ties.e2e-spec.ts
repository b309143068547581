import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { newId } from '#libs/kernel';
import { CaseClient } from '../support/case-client.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { registerTie } from '../support/ties.js';

const url = '/api/v1/me/interests';
const tokenIn = (html: string) => /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? '';
interface Tie {
  readonly id: string;
  readonly to: string | null;
  readonly version: number;
}

describe('ties that somebody registered for themself', () => {
  let server: DemonstrationServer;
  let cases: CaseClient;
  beforeAll(async () => {
    server = await startDemonstration();
    cases = new CaseClient(server);
  });
  afterAll(() => server.close());

  const tieOf = async (account: string, id: string) =>
    ((await (await server.as(account)).get(url).expect(200)).body as { items: Tie[] }).items.find((tie) => tie.id === id);
  async function end(account: string, id: string, to: string, version?: number) {
    const known = version ?? (await tieOf(account, id))?.version ?? 1;
    return (await server.as(account)).patch(`${url}/${id}`).set('If-Match', `"${known}"`).send({ to });
  }

  it('end once, on a day of the last month; what is earlier an officer records', async () => {
    const id = await registerTie(server, 'chair');
    const before = await tieOf('chair', id);
    for (const [to, code] of [
      ['2026-11-24', 'inFuture'],
      ['2026-10-22', 'longAgo'],
      ['2019-12-31', 'beforeStart'],
    ] as const) {
      const { status, body } = await end('chair', id, to);
      expect([status, body.errors]).toEqual([422, [expect.objectContaining({ field: 'to', code })]]);
    }
    expect((await end('chair', id, '2026-11-23', (before?.version ?? 0) + 1)).status).toBe(412);
    await (await server.as('chair')).patch(`${url}/${id}`).send({ to: '2026-11-23' }).expect(428);
    const { status, body, headers } = await end('chair', id, '2026-10-23');
    expect([status, body.to]).toEqual([200, '2026-10-23']);
    expect(headers['etag']).toBe(`"${body.version}"`);
    expect((await end('chair', id, '2026-11-23', before?.version)).status).toBe(412);
    expect((await end('chair', id, '2026-11-23')).body.errors).toEqual([expect.objectContaining({ field: 'to', code: 'alreadyEnded' })]);
  });

  it('are ended by nobody else, not even by an officer that way', async () => {
    const id = await registerTie(server, 'mediator');
    for (const account of ['officer', 'admin', 'mediator2', 'officer@merthyr.example'])
      expect((await end(account, id, '2026-11-23', (await tieOf('mediator', id))?.version)).status).toBe(404);
    expect((await end('mediator', newId(), '2026-11-23')).status).toBe(404);
    expect(await tieOf('mediator', id)).toMatchObject({ to: null });
  });

  it('are shown, added and ended on a page of their own, without JavaScript and in Welsh', async () => {
    const agent = supertest.agent(server.baseUrl).set('Accept', 'text/html');
    const { personId } = await server.me('panel.vcs1');
    const { text: signIn } = await agent.get('/sign-in');
    const credentials = { email: 'panel.vcs1@demo.example', password: 'compact-demo' };
    await agent
      .post('/sign-in')
      .type('form')
      .send({ _token: tokenIn(signIn), ...credentials });
    const address = '/account/interests';
    const open = async (at = address) => (await agent.get(at).expect(200)).text;
    expect(await open('/account')).toContain('You have registered none.');
    expect(await open('/account')).toContain(`href="${address}"`);
    const page = await open();
    const organisationId = (await server.me('challenger2')).organisationId;
    const once = /name="_once" value="([^"]+)"/.exec(page)?.[1];
    const add = (fields: object) =>
      agent
        .post(address)
        .type('form')
        .send({ _token: tokenIn(page), _once: once, organisationId, kind: 'trusteeship', ...fields });
    const empty = await add({ organisationId: '', 'from-day': '31', 'from-month': '2', 'from-year': '2020' });
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('Since when: ')]);
    expect(empty.text).toContain('value="31"');
    const from = { 'from-day': '1', 'from-month': '2', 'from-year': '2020' };
    for (let times = 0; times < 2; times += 1) expect((await add(from)).headers['location']).toBe(address);
    const { items } = (await (await server.as('panel.vcs1')).get(url)).body as { items: Tie[] };
    expect(items).toHaveLength(1);
    const { id = '', version = 0 } = items[0] ?? {};

    const name = `end${id.replaceAll('-', '')}`;
    const finish = (day: string, month: string, year: string) =>
      agent
        .post(address)
        .type('form')
        .send({
          _token: tokenIn(page),
          _tie: id,
          _version: version,
          [`${name}-day`]: day,
          [`${name}-month`]: month,
          [`${name}-year`]: year,
        });
    expect(await open(`${address}?lang=cy`)).toContain('Rhoi diwedd ar y cysylltiad â');
    const early = await finish('1', '9', '2026');
    expect([early.status, early.text]).toEqual([422, expect.stringContaining('gofynnwch i swyddog y Compact ei gofnodi')]);
    expect(early.text).toMatch(/<details class="govuk-details" open>/);
    for (let times = 0; times < 2; times += 1) expect((await finish('20', '11', '2026')).headers['location']).toBe(address);
    expect(await open(`${address}?lang=en`)).toContain('until Tuesday 20 November 2029');
    expect((await finish('21', '11', '2026')).text).toContain('this tie was changed meanwhile');
    expect(await open('/account')).toContain('Trusteeship');

    // The officer sees it on the page of the person, and nobody can end what is not theirs.
    const officer = await server.as('officer');
    const seen = await officer.get(`/admin/wolverhampton/people/${personId}`).set('Cookie', `compact_session=${officer.token}`);
    expect(seen.text).toContain('Until Friday 20 November 2026');
    const foreign = await registerTie(server, 'chair');
    expect(
      (
        await agent
          .post(address)
          .type('form')
          .send({ _token: tokenIn(page), _tie: foreign })
      ).status,
    ).toBe(404);
  });

  it('keep somebody off cases for three years after they ended, whatever was declared before', async () => {
    const reference = await cases.lodge();
    await cases.declare('officer2', reference);
    const status = async () => (await (await server.as('officer2')).get(`/api/v1/challenges/${reference}`)).status;
    expect(await status()).toBe(200);
    const id = await registerTie(server, 'officer2', (await server.me('respondent')).organisationId);
    expect(await status()).toBe(404);
    // The earliest day that one can give.
    expect((await end('officer2', id, '2026-10-23')).status).toBe(200);
    expect(await status()).toBe(404);
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    server.clock.advance({ days: days('2026-11-23', '2029-10-22') });
    expect(await status()).toBe(404);
    server.clock.advance({ days: 1 });
    expect(await status()).toBe(200);
  });
});
