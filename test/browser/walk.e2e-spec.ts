import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { paths, type PathName } from '../../apps/server/src/pages/paths.js';
import { openBrowser, Visitor, type VisitorOptions } from '../support/browser.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { untranslated } from '../support/untranslated.js';
import { visits, type Visit } from './visits.js';

/** What a page may weigh when somebody comes for the first time. */
const MOST_BYTES = 100_000;

const built = Object.entries(visits).filter((entry): entry is [PathName, Visit] => entry[1] !== 'awaited');

describe('every page', () => {
  let server: DemonstrationServer;
  let browser: Browser;
  const addresses = new Map<PathName, Promise<string>>();
  const visitors = new Map<string, Promise<Visitor>>();
  const titles = new Map<string, PathName>();
  const headings = new Map<PathName, string>();

  beforeAll(async () => {
    server = await startDemonstration();
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  function addressOf(name: PathName, { address }: Visit): Promise<string> {
    const known = addresses.get(name) ?? (typeof address === 'string' ? Promise.resolve(address) : address(server));
    addresses.set(name, known);
    return known;
  }

  /** One browser for each kind of visitor, which goes from page to page as people do. */
  async function visited(name: PathName, visit: Visit, options: VisitorOptions = {}): Promise<Visitor> {
    const who = { as: visit.as, ...options };
    const key = JSON.stringify(who);
    const coming = visitors.get(key) ?? Visitor.arrive(browser, server, who);
    visitors.set(key, coming);
    const visitor = await coming;
    visitor.complaints.length = 0;
    expect(await visitor.open(await addressOf(name, visit))).toBe(200);
    return visitor;
  }

  it('is walked: what the server answers has a visit, and what is awaited is not there yet', () => {
    const { router } = server.app.getHttpAdapter().getInstance() as { router: { stack: { route?: { path: string } }[] } };
    const served = new Set(router.stack.flatMap(({ route }) => (route ? [route.path] : [])));
    const isServed = (name: PathName) => served.has(paths[name].path);
    const isAwaited = (name: PathName) => visits[name] === 'awaited';
    expect((Object.keys(paths) as PathName[]).filter((name) => isServed(name) === isAwaited(name))).toEqual([]);
  });

  it.each(built)(
    '%s renders without complaint, has its own title, passes axe, weighs little and fits a small screen',
    async (name, visit) => {
      const visitor = await visited(name, visit);
      const title = await visitor.page.title();
      expect(title).toMatch(/^.{3,} – Compact Challenges$/);
      const page = visit.leadsTo ?? name;
      expect({ title, of: titles.get(title) ?? page }).toEqual({ title, of: page });
      titles.set(title, page);
      expect(await visitor.page.locator('h1').count()).toBe(1);
      headings.set(name, await visitor.page.locator('h1').innerText());
      expect(await visitor.violations()).toEqual([]);
      const bytes = await visitor.bytes();
      expect(bytes).toBeGreaterThan(5_000);
      expect(bytes).toBeLessThan(MOST_BYTES);
      await visitor.resize(320);
      expect(await visitor.overflow()).toBe(0);
      await visitor.resize(1100);
      expect(visitor.complaints).toEqual([]);
    },
  );

  it.each(built)('%s needs no JavaScript', async (name, visit) => {
    const plain = await visited(name, visit, { width: 320, javaScript: false });
    expect(await plain.page.locator('h1').innerText()).toBe(headings.get(name));
    expect(await plain.page.locator('main').isVisible()).toBe(true);
    expect(await plain.page.locator('nav a:visible').count()).toBeGreaterThan(3);
  });

  it.each(built)('%s is Welsh in Welsh, and passes axe and fits on a small screen there, too', async (name, visit) => {
    const visitor = await visited(name, visit, { language: 'cy', width: 320 });
    expect(await visitor.overflow()).toBe(0);
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('cy');
    expect(await visitor.page.title()).toMatch(/ – Heriau Compact$/);
    expect(await untranslated(visitor.page)).toEqual([]);
    expect(await visitor.violations()).toEqual([]);
  });

  it.each(built)('%s asks for a sign-in exactly when it is not public', async (name, visit) => {
    const address = await addressOf(name, visit);
    const { status, headers } = await server.anybody.get(address).set('Accept', 'text/html').redirects(0);
    expect({ status, location: headers['location'] }).toEqual(
      paths[name].isPublic
        ? { status: 200, location: undefined }
        : { status: 303, location: `/sign-in?next=${encodeURIComponent(address)}` },
    );
  });
});
