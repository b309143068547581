import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';

const tokenIn = (html: string) => /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? '';
const cookiesOf = (headers: Record<string, unknown>) => (headers['set-cookie'] as string[] | undefined) ?? [];

describe('sessions of pages', () => {
  let server: DemonstrationServer;
  beforeAll(async () => {
    server = await startDemonstration();
  });
  afterAll(() => server.close());

  const browser = () => supertest.agent(server.baseUrl).set('Accept', 'text/html');
  type Agent = ReturnType<typeof browser>;
  async function signIn(agent: Agent, fields: object = {}) {
    const { text } = await agent.get('/sign-in').expect(200);
    return agent
      .post('/sign-in')
      .type('form')
      .send({ _token: tokenIn(text), email: 'officer@demo.example', password: 'compact-demo', ...fields });
  }

  it('keeps scripts and other sites away from the cookie, and leads to the work', async () => {
    const agent = browser();
    const { status, headers } = await signIn(agent);
    expect({ status, location: headers['location'] }).toEqual({ status: 303, location: '/worklist' });
    const session = cookiesOf(headers).find((cookie) => cookie.startsWith('compact_session='));
    expect(session).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await agent.get('/')).text).toContain('Ola Officer');
  });

  it('holds a token like those of the API, which the API itself does not take from a cookie', async () => {
    const agent = browser();
    const { headers } = await signIn(agent);
    const token = /compact_session=([^;]+)/.exec(cookiesOf(headers).join('\n'))?.[1] ?? '';
    await server.anybody.get('/api/v1/me').set('Authorization', `Bearer ${token}`).expect(200);
    await server.anybody.get('/api/v1/me').set('Cookie', `compact_session=${token}`).expect(401);
  });

  it('comes back to the page that was asked for, and never leaves the service', async () => {
    expect((await signIn(browser(), { next: '/codes?q=notice' })).headers['location']).toBe('/codes?q=notice');
    expect((await signIn(browser(), { next: '//evil.example/' })).headers['location']).toBe('/worklist');
  });

  it.each([
    [{ password: 'wrong' }, 401, 'The email address or password is not right'],
    [{ email: 'nobody@demo.example' }, 401, 'The email address or password is not right'],
    [{ email: '' }, 422, 'Enter your email address'],
    [{ password: '' }, 422, 'Enter your password'],
  ])('says what is wrong with %j and keeps the address', async (fields, status, words) => {
    const { status: answered, text, headers } = await signIn(browser(), { next: '/codes', ...fields });
    expect(answered).toBe(status);
    expect(text).toContain(words);
    expect(text).toContain('<title>Error: Sign in');
    expect(text).toContain('value="/codes"');
    expect(cookiesOf(headers).join()).not.toContain('compact_session');
  });

  it.each(['/sign-in', '/sign-in/link', '/sign-in/code'])(
    'takes characters that cannot be stored for a mistake, at %s',
    async (address) => {
      const agent = browser();
      const { text } = await agent.get('/sign-in').expect(200);
      const fields = { _token: tokenIn(text), email: 'officer\0@demo.example', password: '\0', code: '\0', next: '/\0' };
      const { status } = await agent.post(address).type('form').send(fields);
      expect(status).toBeLessThan(500);
    },
  );

  it('ends at sign-out, for good, and says so once', async () => {
    const agent = browser();
    const { headers } = await signIn(agent);
    const session = /compact_session=[^;]+/.exec(cookiesOf(headers).join('\n'))?.[0] ?? '';
    const { text } = await agent.get('/');
    const out = await agent
      .post('/sign-out')
      .type('form')
      .send({ _token: tokenIn(text) })
      .expect(303);
    expect(out.headers['clear-site-data']).toBe('"cache"');
    expect((await agent.get('/')).text).toContain('You have signed out.');
    expect((await agent.get('/')).text).not.toContain('You have signed out.');
    expect((await server.anybody.get('/').set('Cookie', session)).text).not.toContain('Ola Officer');
  });

  it('end everywhere when their owner changes the password, which has to be known and long enough', async () => {
    const agent = browser();
    const elsewhere = browser();
    for (const one of [agent, elsewhere]) await signIn(one, { email: 'panel.vcs2@demo.example' });
    const change = async (fields: object) =>
      agent
        .post('/account/password')
        .type('form')
        .send({ _token: tokenIn((await agent.get('/account/password')).text), ...fields });
    expect((await change({})).text).toContain('Enter the password that you have now');
    expect((await change({ current: 'compact-demo', next: 'short' })).text).toContain('at least 10 characters');
    const wrong = await change({ current: 'not this one', next: 'three quiet words' });
    expect([wrong.status, wrong.text.includes('This is not your password'), wrong.text.includes('three quiet')]).toEqual([
      422,
      true,
      false,
    ]);
    expect((await change({ current: 'compact-demo', next: 'three quiet words' })).headers['location']).toBe('/sign-in');
    expect((await agent.get('/sign-in')).text).toContain('Your password was changed');
    expect((await elsewhere.get('/worklist')).headers['location']).toMatch(/^\/sign-in/);
    expect((await signIn(browser(), { email: 'panel.vcs2@demo.example' })).status).toBe(401);
    expect((await signIn(browser(), { email: 'panel.vcs2@demo.example', password: 'three quiet words' })).status).toBe(303);
  }, 30_000);

  it('that have ended keep no password that was typed meanwhile', async () => {
    const agent = browser();
    await signIn(agent);
    const _token = tokenIn((await agent.get('/account/password')).text);
    const kept = async (address: string) => {
      const { headers } = await browser()
        .post(address)
        .set('Sec-Fetch-Site', 'same-origin')
        .type('form')
        .send({ _token, current: 'compact-demo', next: 'a secret of mine' });
      return cookiesOf(headers).join().includes('compact_kept');
    };
    expect(await kept('/challenges/WLV-2026-27-0001/events/record-note')).toBe(true);
    for (const address of ['/account/password', '/account/password?lang=cy', '/Account/Password/', '/account/%70assword', '/account'])
      expect([address, await kept(address)]).toEqual([address, false]);
  });

  describe('forms', () => {
    const shownToForger = /Send the form again/;

    it('are refused without a token, with one of another visit or session, and with one that was changed', async () => {
      const agent = browser();
      await signIn(agent);
      const own = tokenIn((await agent.get('/')).text);
      const other = tokenIn((await browser().get('/sign-in')).text);
      for (const _token of [undefined, '', 'a.b', other, `${own}x`, own.replace(/^./, '_')]) {
        await agent.post('/sign-out').type('form').send({ _token }).expect(403, shownToForger);
      }
      expect((await agent.get('/')).text).toContain('Ola Officer');
    });

    it('are refused when the browser says that another site sends them', async () => {
      const agent = browser();
      await signIn(agent);
      const _token = tokenIn((await agent.get('/')).text);
      await agent.post('/sign-out').set('Sec-Fetch-Site', 'cross-site').type('form').send({ _token }).expect(403);
      await agent.post('/sign-out').set('Sec-Fetch-Site', 'same-origin').type('form').send({ _token }).expect(303);
    });

    it('with files carry the token in the address, and are refused before they are read', async () => {
      const agent = browser();
      await signIn(agent);
      const _token = tokenIn((await agent.get('/')).text);
      await agent.post('/sign-out').field('_token', _token).expect(403);
      await agent
        .post(`/sign-out?_token=${encodeURIComponent(_token)}`)
        .field('other', 'x')
        .expect(303);
    });
  });

  describe('problems', () => {
    it('are pages for browsers, in the language that was chosen, and documents for programs', async () => {
      const agent = browser();
      await agent.get('/?lang=cy').expect(200, /Heriau Compact/);
      const { text, headers } = await agent.get('/nowhere').expect(404);
      expect(text).toContain('Heb ddod o hyd i’r dudalen');
      expect(headers['content-language']).toBe('cy');
      const { body } = await server.anybody.get('/api/v1/nowhere').expect(404);
      expect(body).toMatchObject({ code: 'not-found' });
    });

    it('show somebody who signed in their own menu', async () => {
      const agent = browser();
      await signIn(agent);
      expect((await agent.get('/nowhere').expect(404)).text).toContain('Ola Officer');
    });
  });

  it('serves styles under the hash of their content, compressed, for ever, without GOV.UK property', async () => {
    const { text } = await browser().get('/');
    const address = /href="(\/assets\/components\.[0-9a-f]{16}\.css)"/.exec(text)?.[1] ?? '';
    const { headers, text: styles } = await server.anybody.get(address).set('Accept-Encoding', 'br, gzip').expect(200);
    expect(headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' });
    expect(Number(headers['content-length'])).toBeLessThan(25_000);
    expect((await server.anybody.get(address).set('Accept-Encoding', 'identity')).text).not.toMatch(
      /GDS Transport|crest\.svg|@font-face|url\(\/assets/i,
    );
    expect(styles).toBeDefined();
    await server.anybody.get(address.replace(/\.[0-9a-f]{4}/, '.0000')).expect(404);
  });
});
