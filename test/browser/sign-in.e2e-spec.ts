import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import type pg from 'pg';
import type { Browser } from 'playwright-core';
import { paths } from '../../apps/server/src/pages/paths.js';
import { Visitor } from '../support/browser.js';
import type { DemonstrationServer } from '../support/demonstration-server.js';
import { linkIn, mailTo } from '../support/mail.js';
import { startMailedDemonstration } from '../support/mailed-demonstration.js';
import type { SmtpSink } from '../support/smtp-sink.js';

const plain = { javaScript: false, width: 375 };

describe('ways to sign in', () => {
  let server: DemonstrationServer;
  let browser: Browser;
  let sink: SmtpSink;
  let owner: pg.Client;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ server, browser, sink, owner, close } = await startMailedDemonstration());
  }, 120_000);
  afterAll(async () => {
    await close?.();
  });

  const codeFor = (secret: string) => generateSync({ secret, epoch: Math.floor(server.clock.now().getTime() / 1000) });
  async function askForLink(visitor: Visitor, email: string): Promise<string> {
    await visitor.open(paths.signInLink.to());
    await visitor.page.getByLabel('Email address').fill(email);
    await visitor.page.getByRole('button', { name: 'Send me a link' }).last().click();
    return visitor.page.locator('main').innerText();
  }
  async function open(visitor: Visitor, link: string): Promise<string> {
    await visitor.page.goto(link);
    await visitor.page.getByRole('button', { name: 'Sign in now' }).last().click();
    return visitor.page.locator('h1').innerText();
  }
  async function withPassword(visitor: Visitor, email: string): Promise<void> {
    await visitor.open(paths.signIn.to());
    await visitor.page.getByLabel('Email address').fill(email);
    await visitor.page.getByLabel('Password', { exact: true }).fill('compact-demo');
    await visitor.page.getByRole('button', { name: 'Sign in', exact: true }).last().click();
  }
  async function enter(visitor: Visitor, label: string, button: string, code: string): Promise<void> {
    await visitor.page.getByLabel(label).fill(code);
    await visitor.page.getByRole('button', { name: button, exact: true }).last().click();
  }

  it('a link signs in once, within a quarter of an hour, and opening it is not enough', async () => {
    const visitor = await Visitor.arrive(browser, server, plain);
    await askForLink(visitor, 'Chair@demo.example');
    const mail = await mailTo(sink, 'chair@demo.example', 'with-link');
    const link = linkIn(mail.text);
    // As a program does that looks at links in mail.
    for (let times = 0; times < 2; times += 1) expect((await server.anybody.get(link.slice(server.baseUrl.length))).status).toBe(200);
    expect(await open(visitor, link)).toBe('What to do today');
    const other = await Visitor.arrive(browser, server, plain);
    expect(await open(other, link)).toBe('Sign in with your link');
    expect(await other.page.locator('main').innerText()).toContain('has been used');
    await askForLink(other, 'chair@demo.example');
    const second = linkIn((await mailTo(sink, 'chair@demo.example', 'with-link')).text);
    expect(second).not.toBe(link);
    server.clock.advance({ minutes: 16 });
    await open(other, second);
    expect(await other.page.locator('main').innerText()).toContain('older than a quarter of an hour');
    const { rows } = await owner.query<{ secret: string | null; parameters: unknown }>(
      `select secret, parameters from message where template = 'sign-in-link'`,
    );
    expect(rows).toEqual([
      { secret: null, parameters: {} },
      { secret: null, parameters: {} },
    ]);
    await visitor.leave();
    await other.leave();
  });

  it('says the same whether or not anybody has the address, and stops asking too often', async () => {
    const visitor = await Visitor.arrive(browser, server, plain);
    const known = await askForLink(visitor, 'mediator@demo.example');
    expect(await askForLink(visitor, 'nobody@demo.example')).toBe(known);
    for (let times = 0; times < 9; times += 1) expect(await askForLink(visitor, 'nobody@demo.example')).toBe(known);
    expect(await askForLink(visitor, 'nobody@demo.example')).toContain('Too many tries');
    // Nobody else is kept out by that.
    expect(await askForLink(visitor, 'mediator2@demo.example')).toBe(known);
    const links = await owner.query(`select 1 from message where template = 'sign-in-link' and status <> 'sent'`);
    expect(links.rowCount).toBeLessThanOrEqual(2);
    await visitor.leave();
  });

  it('an officer sets up one-time codes, is asked for one everywhere, and no code works twice', async () => {
    const officer = await Visitor.arrive(browser, server, { as: 'officer2', width: 375 });
    const { page } = officer;
    await officer.open(paths.account.to());
    await page.getByRole('button', { name: 'Set up one-time codes' }).click();
    const secret = (await page.locator('.hash').innerText()).replaceAll(' ', '');
    expect(await page.getByAltText('Square to scan').isVisible()).toBe(true);
    expect(await officer.overflow()).toBe(0);
    expect(await officer.violations()).toEqual([]);
    await enter(officer, 'Code that the app shows', 'Switch on', '000000');
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('The code is not right');
    const first = codeFor(secret);
    await enter(officer, 'Code that the app shows', 'Switch on', first);
    expect(await page.locator('.govuk-notification-banner').innerText()).toContain('One-time codes are on');

    // On the API.
    const tokens = (body: object) =>
      server.anybody.post('/api/v1/tokens').send({ email: 'officer2@demo.example', password: 'compact-demo', ...body });
    expect((await tokens({})).body).toMatchObject({ status: 401, code: 'second-factor-needed' });
    expect((await tokens({ password: 'wrong password', code: first })).body).toMatchObject({ status: 401, code: 'wrong-credentials' });
    expect((await tokens({ code: first })).body).toMatchObject({ status: 401, code: 'wrong-credentials' });
    server.clock.advance({ seconds: 60 });
    const second = codeFor(secret);
    const both = await Promise.all([tokens({ code: second }), tokens({ code: second })]);
    expect(both.map(({ status }) => status).sort((one, other) => one - other)).toEqual([201, 401]);

    // In the browser, after the password and after the link.
    server.clock.advance({ seconds: 60 });
    const again = await Visitor.arrive(browser, server, { width: 375 });
    await withPassword(again, 'officer2@demo.example');
    expect(again.address).toBe(paths.signInCode.to());
    expect(await again.violations()).toEqual([]);
    await enter(again, 'Code', 'Sign in', second);
    expect(await again.page.locator('.govuk-error-summary').innerText()).toContain('The code is not right');
    await enter(again, 'Code', 'Sign in', codeFor(secret));
    expect(again.address).toBe(paths.worklist.to());
    server.clock.advance({ seconds: 60 });
    const byLink = await Visitor.arrive(browser, server, plain);
    await askForLink(byLink, 'officer2@demo.example');
    expect(await open(byLink, linkIn((await mailTo(sink, 'officer2@demo.example', 'with-link')).text))).toBe('Enter your code');
    await byLink.open(paths.account.to());
    expect(byLink.address).toMatch(/^\/sign-in\?/);
    await byLink.open(paths.signInCode.to());
    await enter(byLink, 'Code', 'Sign in', codeFor(secret));
    expect(byLink.address).toBe(paths.worklist.to());

    // Lost: another officer may not take it away, an administrator may.
    const id = (await server.me('officer2')).personId;
    await (await server.as('officer')).delete(`/api/v1/people/${id}/second-factor`).expect(403);
    await (await server.as('admin')).delete(`/api/v1/people/${id}/second-factor`).expect(204);
    await (await server.as('admin')).delete(`/api/v1/people/${id}/second-factor`).expect(404);
    await tokens({}).expect(201);
    for (const visitor of [officer, again, byLink]) await visitor.leave();
  }, 120_000);

  it('wrong codes are counted wherever they come from', async () => {
    const admin = await Visitor.arrive(browser, server, { as: 'admin', ...plain });
    await admin.open(paths.account.to());
    await admin.page.getByRole('button', { name: 'Set up one-time codes' }).click();
    const secret = (await admin.page.locator('.hash').innerText()).replaceAll(' ', '');
    await enter(admin, 'Code that the app shows', 'Switch on', codeFor(secret));
    server.clock.advance({ seconds: 60 });
    await owner.query('update second_factor set failures = 10, failed_at = $1', [server.clock.now()]);
    const code = codeFor(secret);
    const tokens = () => server.anybody.post('/api/v1/tokens').send({ email: 'admin@demo.example', password: 'compact-demo', code });
    expect((await tokens()).body).toMatchObject({ status: 429, code: 'too-many-requests' });
    await owner.query('update second_factor set failed_at = $1', [new Date(server.clock.now().getTime() - 15 * 60_000)]);
    await tokens().expect(201);
    await admin.leave();
  });

  it('sessions are listed and ended by their owner alone, and codes are offered to officers and administrators alone', async () => {
    const here = await Visitor.arrive(browser, server, plain);
    await withPassword(here, 'respondent@demo.example');
    const there = await Visitor.arrive(browser, server, plain);
    await withPassword(there, 'respondent@demo.example');
    const stranger = await Visitor.arrive(browser, server, plain);
    await withPassword(stranger, 'challenger@demo.example');
    await here.open(paths.account.to());
    expect(await here.page.locator('main').innerText()).not.toContain('One-time codes');
    expect(await here.page.getByRole('button', { name: /End this one/ }).count()).toBe(1);
    const theirs = await here.page.locator('button[name="_session"]').getAttribute('value');
    // A stranger who knows its name cannot end it.
    await stranger.open(paths.account.to());
    const token = await stranger.page.locator('main input[name="_token"]').first().inputValue();
    await stranger.context.request.post(`${server.baseUrl}${paths.account.to()}`, { form: { _token: token, _session: theirs ?? '' } });
    expect(await there.open(paths.account.to())).toBe(200);
    expect(there.address).toBe(paths.account.to());
    await here.page.getByRole('button', { name: /End this one/ }).click();
    expect(await here.page.locator('.govuk-notification-banner').innerText()).toContain('Ended');
    await there.open(paths.account.to());
    expect(there.address).toMatch(/^\/sign-in\?/);
    expect(here.address).toBe(paths.account.to());
    for (const visitor of [here, there, stranger]) await visitor.leave();
  });
});
