import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../support/browser.js';
import { CaseClient } from '../support/case-client.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';

const pack = '/compacts/wolverhampton/indicators/meeting-pack';

describe('the meeting pack', () => {
  let server: DemonstrationServer;
  let browser: Browser;
  const references: string[] = [];

  beforeAll(async () => {
    server = await startDemonstration();
    browser = await openBrowser();
    const cases = new CaseClient(server);
    for (let turn = 0; turn < 4; turn += 1) {
      const reference = await cases.lodge();
      references.push(reference);
      await cases.declare('officer', reference);
    }
    const [open = '', late = '', declined = ''] = references;
    await cases.take('officer', open, 'acknowledge');
    await cases.take('officer', declined, 'acknowledge');
    await cases.take('officer', declined, 'decline', { reasons: 'Not about the Compact', redress: 'Go to the ombudsman' });
    server.clock.advance({ days: 15 });
    await cases.take('officer', late, 'acknowledge');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const arrive = (as: string) => Visitor.arrive(browser, server, { as, javaScript: false });

  it('has numbers that are the lengths of the lists they lead to, each of them', async () => {
    const visitor = await arrive('maig');
    await visitor.open(pack);
    const links = await visitor.page
      .locator('main dl a, main table a')
      .evaluateAll((all) => all.map((one) => [Number.parseInt(one.textContent ?? '', 10), one.getAttribute('href') ?? ''] as const));
    expect(links.length).toBeGreaterThanOrEqual(30);
    for (const [number, href] of new Map(links.map((link) => [link[1], link])).values()) {
      let rows = 0;
      for (let next: string | null = `${href}&limit=7`; next !== null;) {
        expect([href, await visitor.open(next)]).toEqual([href, 200]);
        rows += await visitor.page.locator('tbody tr').count();
        const link = visitor.page.getByRole('link', { name: 'Next page' });
        next = (await link.count()) === 0 ? null : await link.getAttribute('href');
      }
      expect([href, rows]).toEqual([href, number]);
    }
    await visitor.leave();
  });

  it('tells what is open, overdue, missed and ended, and the Champions to renew', async () => {
    const visitor = await arrive('maig');
    await visitor.open(pack);
    const totalOf = async (id: string) => Number.parseInt(await visitor.page.locator(`#${id} ~ table tr:last-child td`).innerText(), 10);
    expect(await totalOf('open-challenges')).toBe(3);
    // One waits for its triage, one was never acknowledged, one was acknowledged today.
    expect(await totalOf('overdue-challenges')).toBe(2);
    expect(await totalOf('missed-deadlines')).toBe(1);
    expect(await totalOf('ended-challenges')).toBe(1);
    expect(await totalOf('training-ending')).toBe(2);
    expect(await visitor.page.locator('svg[role=img]').count()).toBe(5);
    await visitor.leave();
  });

  it('names no party and nothing that anybody wrote to MAIG, on any of its pages', async () => {
    for (const list of ['', '/open-challenges', '/overdue-challenges', '/missed-deadlines', '/ended-challenges']) {
      const { status, text: html } = await server.page('maig', `${pack}${list}`);
      expect(status).toBe(200);
      for (const word of ['Kitchen', 'Grant ended', 'three weeks', 'Not about the Compact'])
        expect([list, html.includes(word)]).toEqual([list, false]);
      if (list !== '') expect(html).toMatch(/WLV-2026-27-\d{4}/);
    }
  });

  it('is for MAIG and officers alone', async () => {
    for (const [as, status] of [
      ['officer', 200],
      ['champion.vcs', 403],
      ['challenger', 403],
      ['admin', 403],
      ['officer@merthyr.example', 404],
    ] as const) {
      for (const address of [pack, `${pack}/open-challenges`])
        expect([as, address, (await server.page(as, address)).status]).toEqual([as, address, status]);
    }
    for (const [address, status] of [
      [`${pack}/nothing`, 404],
      [`${pack}/missed-deadlines?of=constructor`, 404],
      [`${pack}?year=never`, 422],
    ] as const)
      expect([address, (await server.page('maig', address)).status]).toEqual([address, status]);
  });

  it('comes as csv, with the same numbers', async () => {
    const { text, headers } = await server.page('maig', `${pack}?as=csv`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="meeting-pack-wolverhampton-2026-27.csv"');
    const rows = text.slice(1).trimEnd().split('\r\n');
    expect(rows[0]).toBe(
      'Section,Item,Year,Number,Status,Year before,Baseline,Target,List,Source of a recorded number,Status of the year before',
    );
    expect(rows).toContainEqual(expect.stringMatching(/^Open challenges by stage,All,2026-27,3,/));
    expect(rows).toContainEqual(expect.stringMatching(/^Indicators,Challenges made,2026-27,4,/));
  });
});
