import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { DemonstrationServer } from './demonstration-server.js';

const places = [
  // The same browser without windows, tabs and menus: pages come twice as fast.
  '/usr/lib/chromium/chromium-headless-shell',
  // What Debian's own script starts, without the rendering on a graphics card that the script adds.
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** Nothing but the pages under test: no look-ups of updates, no other protocols. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-extensions',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How a visitor comes. */
export interface VisitorOptions {
  /** `officer`, meaning officer@demo.example, who has signed in already; nobody without it. */
  readonly as?: string | undefined;
  readonly javaScript?: boolean;
  readonly width?: number;
  readonly language?: 'en' | 'cy';
}

/** A browser of the machine, with nothing in it. Set CHROMIUM to use another one. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? places.find((place) => existsSync(place));
  if (!executablePath) throw new Error('The browser tests need Chromium: install it, or set CHROMIUM to its path.');
  return chromium.launch({ executablePath, args: quiet });
}

/** Somebody with a browser of their own. */
export class Visitor {
  /** What the browser complained about: errors of scripts and breaches of the content security policy. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly server: DemonstrationServer,
  ) {
    page.on('console', (message) => {
      // A page that says 4xx is a "failed load" to the browser; the tests look at the status themselves.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        this.complaints.push(`${request.url()} ${request.failure()?.errorText ?? ''}`);
    });
  }

  static async arrive(browser: Browser, server: DemonstrationServer, options: VisitorOptions = {}): Promise<Visitor> {
    const { as, javaScript = true, width = 1100, language = 'en' } = options;
    const context = await browser.newContext({
      javaScriptEnabled: javaScript,
      viewport: { width, height: 900 },
      locale: language === 'cy' ? 'cy-GB' : 'en-GB',
    });
    const url = server.baseUrl;
    await context.addCookies([{ name: 'compact_language', value: language, url }]);
    if (as)
      await context.addCookies([{ name: 'compact_session', value: (await server.as(as)).token, url, httpOnly: true, sameSite: 'Lax' }]);
    return new Visitor(context, await context.newPage(), server);
  }

  /** Opens an address of the service and answers the status. */
  async open(address: string): Promise<number> {
    const response = await this.page.goto(`${this.server.baseUrl}${address}`);
    return response?.status() ?? 0;
  }

  /** Where the visitor is now, without the server's name. */
  get address(): string {
    const { pathname, search } = new URL(this.page.url());
    return `${pathname}${search}`;
  }

  violations(): Promise<string[]> {
    return violationsOf(this.page);
  }

  /** How many pixels the page is wider than the window. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  /** What the page and all that it needs weigh, as they travel, with their headers. */
  async bytes(): Promise<number> {
    return this.page.evaluate(() =>
      performance.getEntries().reduce((sum, entry) => sum + ('encodedBodySize' in entry ? Number(entry.encodedBodySize) + 500 : 0), 0),
    );
  }

  async resize(width: number): Promise<void> {
    await this.page.setViewportSize({ width, height: 900 });
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}

/** What axe finds wrong with a page, as `rule: element`. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}
