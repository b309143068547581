import type { Browser, Page } from 'playwright-core';
import { paths } from '../../apps/server/src/pages/paths.js';
import { Visitor, type VisitorOptions } from '../support/browser.js';
import type { DemonstrationServer } from '../support/demonstration-server.js';

/** Works on one challenge as the people of the demonstration do: each in a browser of their own, by links, forms and buttons. */
export class CaseBrowser {
  private readonly visitors = new Map<string, Promise<Visitor>>();

  constructor(
    private readonly browser: Browser,
    private readonly server: DemonstrationServer,
    readonly reference: string,
    private readonly options: VisitorOptions = { javaScript: false },
  ) {}

  as(account: string): Promise<Visitor> {
    const known = this.visitors.get(account) ?? Visitor.arrive(this.browser, this.server, { ...this.options, as: account });
    this.visitors.set(account, known);
    return known;
  }

  /** The page of the case, or another of its pages, in the browser of that person. */
  async open(account: string, address = paths.challenge.to({ reference: this.reference })): Promise<Page> {
    const visitor = await this.as(account);
    await visitor.open(address);
    return visitor.page;
  }

  /** Declares that there is no conflict of interest. */
  async declareNone(account: string): Promise<void> {
    const page = await this.open(account, paths.challengeDeclare.to({ reference: this.reference }));
    await page.locator('input[name=interest][value=false]').check();
    await send(page);
  }

  /** Opens the form of a step by its button on the page of the case. */
  async begin(account: string, type: string): Promise<Page> {
    const page = await this.open(account);
    await page.locator(`[data-step="${type}"]`).click();
    return page;
  }

  /** Takes a step: button, form, sent. Answers what the next page says about it. */
  async take(account: string, type: string, fill: (page: Page) => Promise<void> = async () => undefined): Promise<string> {
    const page = await this.begin(account, type);
    await fill(page);
    await send(page);
    const notice = page.locator('.govuk-notification-banner--success');
    if ((await notice.count()) !== 1) throw new Error(`${account} ${type}: ${await page.locator('main').innerText()}`);
    return notice.innerText();
  }

  /** The steps that the page of the case offers. */
  async steps(account: string): Promise<string[]> {
    const page = await this.open(account);
    const names = await page.locator('[data-step]').evaluateAll((links) => links.map((link) => link.getAttribute('data-step') ?? ''));
    return names.sort();
  }
}

/** Sends the form of the page. */
export async function send(page: Page): Promise<void> {
  await page.locator('main form[method=post] button.govuk-button:not([name])').first().click();
}

/** Chooses one of the values of a field. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.locator(`[name="${name}"][value="${value}"]`).check();
}

/** Writes into a field. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  await page.locator(`[name="${name}"]`).fill(text);
}

/** Gives a date, as `2026-12-14`. */
export async function writeDate(page: Page, name: string, date: string): Promise<void> {
  const parts = date.split('-');
  for (const [index, part] of ['year', 'month', 'day'].entries()) await write(page, `${name}-${part}`, String(Number(parts[index])));
}
