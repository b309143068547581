import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../support/browser.js';
import { CaseClient } from '../support/case-client.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';

const everybody = [undefined, 'officer', 'admin', 'maig', 'challenger', 'representative', 'champion.vcs', 'advocate', 'mediator', 'chair'];
const indicators = '/compacts/wolverhampton/indicators';

describe('the menu and the numbers', () => {
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

  const arrive = (as?: string) => Visitor.arrive(browser, server, { as, javaScript: false });

  it.each(everybody.map((as) => [as ?? 'nobody', as] as const))('the menu of %s leads to pages that are there', async (_who, as) => {
    const { text } = await server.page(as, '/');
    const links = [...text.matchAll(/class="govuk-service-navigation__link" href="([^"]+)"/g)].map(([, link]) => link ?? '');
    expect(links).toEqual(expect.arrayContaining(['/codes', '/champions', '/redress']));
    const statuses: [string, number][] = [];
    for (const link of links) {
      const { status, headers } = await server.page(as, link);
      // Who has one Compact alone is led on to its numbers.
      statuses.push([link, status === 303 ? (await server.page(as, headers['location'] ?? '')).status : status]);
    }
    expect(statuses.filter(([, status]) => status !== 200)).toEqual([]);
  });

  it('MAIG comes from the menu to the numbers of its Compact and from a number to as many records', async () => {
    const visitor = await arrive('maig');
    await visitor.open('/');
    await visitor.page.getByRole('link', { name: 'Indicators' }).click();
    expect(visitor.address).toBe(indicators);
    const number = visitor.page.locator('section', { hasText: 'Signatories' }).locator('dl a').first();
    const [value] = (await number.innerText()).split(' ');
    await number.click();
    expect(Number(value)).toBeGreaterThan(5);
    expect(await visitor.page.locator('tbody tr').count()).toBe(Number(value));
    await visitor.open(`${visitor.address}&limit=5`);
    expect(await visitor.page.locator('tbody tr').count()).toBe(5);
    await visitor.page.getByRole('link', { name: 'Next page' }).click();
    await visitor.page.getByRole('link', { name: 'Back to the first page' }).waitFor();
    await visitor.leave();
  });

  it('a figure that nobody has provided is never 0, and a year that has not begun has none', async () => {
    const visitor = await arrive('maig');
    const read = async (year: string) => {
      const client = await server.as('maig');
      const answer = await client.get(`/api/v1${indicators}?year=${year}`).expect(200);
      return answer.body as { name: string; value: number | null; status: string }[];
    };
    const missing = (await read('2026-27')).filter(({ status }) => status === 'notProvided');
    expect(missing.length).toBeGreaterThan(10);
    await visitor.open(`${indicators}?year=2026-27`);
    for (const { name } of missing) {
      const cells = await visitor.page
        .locator('tr', { has: visitor.page.getByRole('rowheader', { name, exact: true }) })
        .first()
        .locator('td')
        .allInnerTexts();
      expect([name, cells[0]]).toEqual([name, 'Not provided']);
    }
    await visitor.open(`${indicators}?year=2027-28`);
    expect(await visitor.page.locator('dl').first().innerText()).toContain('The year has not begun');
    await visitor.leave();
  });

  it('MAIG reads references and no names behind the challenges, an officer the names too, and others nothing', async () => {
    const cases = new CaseClient(server);
    const reference = await cases.lodge();
    await cases.declare('officer', reference);
    const officer = await arrive('officer');
    await officer.open(`${indicators}/challenges-made`);
    expect(await officer.page.locator('tbody tr').innerText()).toContain('Example Community Kitchen');
    await officer.leave();
    const maig = await arrive('maig');
    const challenges = `${indicators}/challenges-made`;
    await maig.open(challenges);
    expect(await maig.page.locator('main').innerText()).toContain('references and dates only');
    expect(await maig.page.locator('tbody tr').innerText()).toContain(reference);
    expect(await maig.page.locator('main').innerText()).not.toContain('Kitchen');
    expect(await maig.page.locator('thead th').allInnerTexts()).not.toContain('Challenger');
    await maig.leave();
    const champion = await arrive('champion.vcs');
    expect(await champion.open(challenges)).toBe(403);
    expect(await champion.open('/compacts/merthyr-tydfil/indicators')).toBe(404);
    await champion.leave();
  });
});
