import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../support/browser.js';
import { CaseClient } from '../support/case-client.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';

const written = 'We met on Monday. Nothing of this may be lost.';

describe('a form that is sent after the session has ended, without JavaScript', () => {
  let server: DemonstrationServer;
  let browser: Browser;
  let owner: pg.Client;
  let reference: string;
  beforeAll(async () => {
    server = await startDemonstration();
    browser = await openBrowser();
    owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    const cases = new CaseClient(server);
    reference = await cases.lodge();
    await cases.declare('officer', reference);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await owner.end();
    await server?.close();
  });

  const arrive = (as: string) => Visitor.arrive(browser, server, { as, javaScript: false });
  async function signIn({ page }: Visitor, as: string): Promise<void> {
    await page.locator('#email').fill(`${as}@demo.example`);
    await page.locator('#password').fill('compact-demo');
    await page.getByRole('button', { name: 'Sign in' }).last().click();
  }
  async function writeNote(visitor: Visitor): Promise<void> {
    await visitor.open(`/challenges/${reference}/events/record-note`);
    await visitor.page.locator('#text').fill(written);
    await visitor.page.locator('input[name="audience"]').first().check();
  }
  const send = ({ page }: Visitor) => page.locator('main form .govuk-button').last().click();

  it('keeps the note of an event: signed in again, the person sends it with one press', async () => {
    const visitor = await arrive('officer');
    await writeNote(visitor);
    server.clock.advance({ hours: 13 });
    await send(visitor);
    expect(visitor.address).toBe('/sign-in?next=%2Fkept-form');
    expect(await visitor.page.locator('main').innerText()).toContain('What you had written is kept for an hour');
    const { rows } = await owner.query<{ content: Buffer }>('select content from kept_form');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.content.toString('latin1')).not.toContain('Nothing of this');
    await signIn(visitor, 'officer');
    expect(visitor.address).toBe('/kept-form');
    expect(await visitor.page.locator('main').innerText()).toContain(written);
    await visitor.page.getByRole('button', { name: 'Send it now' }).click();
    await visitor.open(`/challenges/${reference}/history`);
    expect(await visitor.page.locator('main').innerText()).toContain(written);
    await visitor.leave();
  });

  it('shows it to nobody else who signs in at the same browser, and not after an hour', async () => {
    const visitor = await arrive('officer');
    await writeNote(visitor);
    server.clock.advance({ hours: 13 });
    await send(visitor);
    await signIn(visitor, 'officer2');
    expect(await visitor.page.locator('main').innerText()).toContain('There is nothing that was kept for you.');
    await visitor.context.clearCookies({ name: 'compact_session' });
    server.clock.advance({ minutes: 61 });
    await visitor.open('/sign-in?next=/kept-form');
    await signIn(visitor, 'officer');
    expect(await visitor.page.locator('main').innerText()).toContain('There is nothing that was kept for you.');
    await visitor.leave();
  });

  it('keeps it after signing out in another window, and what is thrown away is gone', async () => {
    const visitor = await arrive('officer');
    await writeNote(visitor);
    await visitor.context.clearCookies({ name: 'compact_session' });
    await send(visitor);
    await signIn(visitor, 'officer');
    expect(await visitor.page.locator('main').innerText()).toContain(written);
    await visitor.page.getByRole('button', { name: 'Throw it away' }).click();
    await visitor.page.getByText('What you had written was thrown away.').waitFor();
    await visitor.open('/kept-form');
    expect(await visitor.page.locator('main').innerText()).not.toContain(written);
    await visitor.leave();
  });

  it('is not needed for a draft: the browser that began it goes on, and the answer is in it', async () => {
    const visitor = await arrive('challenger');
    await visitor.open('/lodge');
    await visitor.page.locator('main form .govuk-button').first().click();
    const question = visitor.address;
    expect(question).toMatch(/^\/lodge\/drafts\//);
    const draft = question.replace(/questions\/.*$/, 'questions/story');
    await visitor.open(draft);
    await visitor.page.locator('textarea').first().fill(written);
    server.clock.advance({ hours: 13 });
    await visitor.page.locator('main form .govuk-button').first().click();
    expect(visitor.address).not.toContain('sign-in');
    await visitor.open(draft);
    expect(await visitor.page.locator('textarea').first().inputValue()).toBe(written);
    await visitor.leave();
  });

  it('keeps nothing of what another site sends', async () => {
    const before = await owner.query('select 1 from kept_form');
    const { personId } = await server.me('officer');
    await server.anybody
      .post(`/challenges/${reference}/events/record-note`)
      .set({ Accept: 'text/html', 'Sec-Fetch-Site': 'cross-site' })
      .type('form')
      .send({ _token: `a.b.${personId}`, text: 'forged' })
      .expect(303)
      .expect('Location', /^\/sign-in(?!.*kept)/);
    expect((await owner.query('select 1 from kept_form')).rowCount).toBe(before.rowCount);
  });

  it('says at the field that there were characters that cannot be kept, and keeps the rest', async () => {
    const { token } = await server.as('officer');
    const cookie = `compact_session=${token}`;
    const address = `/challenges/${reference}/events/record-note`;
    const { text: form } = await server.anybody.get(address).set('Cookie', cookie).expect(200);
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
    const sent = { ...Object.fromEntries(hidden), text: `before\u0007after ${written}`, audience: 'shared' };
    const { text } = await server.anybody.post(address).set({ Cookie: cookie, Accept: 'text/html' }).type('form').send(sent).expect(422);
    expect(text).toContain('href="#text"');
    expect(text).toContain('it had characters that cannot be kept');
    expect(text).toContain(`beforeafter ${written}`);
  });
});
