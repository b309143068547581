import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../support/browser.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';

describe('signing in with a browser', () => {
  let server: DemonstrationServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startDemonstration();
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each([true, false])('works with the keyboard alone, JavaScript %s', async (javaScript) => {
    const visitor = await Visitor.arrive(browser, server, { javaScript });
    const { page } = visitor;
    await visitor.open('/sign-in?next=/codes');
    await page.locator('#email').focus();
    await page.keyboard.press('Enter');
    await page.locator('.govuk-error-summary a[href="#email"]').press('Enter');
    await page.keyboard.type('challenger@demo.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type('compact-demo');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/codes');
    await page.getByRole('button', { name: 'Sign out' }).press('Enter');
    await page.getByText('You have signed out.').waitFor();
    await visitor.open('/account');
    expect(visitor.address).toBe('/sign-in?next=%2Faccount');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('shows a page in Welsh once asked, and from then on', async () => {
    const visitor = await Visitor.arrive(browser, server);
    await visitor.open('/');
    await visitor.page.getByRole('link', { name: 'Cymraeg' }).click();
    await visitor.page.getByRole('link', { name: 'Hyrwyddwyr', exact: true }).first().click();
    expect(await visitor.page.locator('h1').innerText()).toContain('Hyrwyddwyr Compact');
    await visitor.leave();
  });
});
