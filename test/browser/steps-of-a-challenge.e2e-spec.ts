import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { paths } from '../../apps/server/src/pages/paths.js';
import { openBrowser } from '../support/browser.js';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney, panel } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { CaseBrowser, choose, send, write, writeDate } from './case-browser.js';

const textOf = (page: Page) => page.locator('main').innerText();

describe('the steps of a challenge in a browser without JavaScript', () => {
  let server: DemonstrationServer;
  let browser: Browser;
  let cases: CaseClient;
  let journey: CaseJourney;

  beforeAll(async () => {
    server = await startDemonstration();
    browser = await openBrowser();
    cases = new CaseClient(server);
    journey = new CaseJourney(server, cases);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** A new challenge that was brought somewhere, and the browsers of those who work on it. */
  async function brought(
    ...steps: readonly ('toRespondent' | 'respond' | 'toMediator' | 'intoSession' | 'assignChampion')[]
  ): Promise<CaseBrowser> {
    const reference = await cases.lodge();
    for (const step of steps) await journey[step](reference);
    return new CaseBrowser(browser, server, reference);
  }

  it('are exactly those that the API offers, for everybody', async () => {
    const people = await brought('toRespondent', 'respond', 'assignChampion', 'toMediator', 'intoSession');
    for (const account of ['challenger', 'respondent', 'officer', 'champion.vcs', 'mediator']) {
      const { availableEvents } = await cases.read(account, people.reference);
      expect([account, await people.steps(account)]).toEqual([account, availableEvents.map(({ type }) => type).sort()]);
    }
  }, 60_000);

  it('say at the field what is missing, and keep the rest', async () => {
    const people = await brought('toRespondent');
    const page = await people.begin('respondent', 'respond');
    await write(page, 'answers[0].reason', 'Notice was given.');
    await send(page);
    expect(await page.title()).toMatch(/^Error: /);
    const problem = page.locator('.govuk-error-summary a');
    expect(await problem.innerText()).toContain('Was it kept?');
    expect(await page.locator(`${(await problem.getAttribute('href')) ?? ''}[name="answers[0].position"]`).count()).toBe(1);
    expect(await page.locator('[name="answers[0].reason"]').inputValue()).toBe('Notice was given.');
  }, 60_000);

  it('wait when somebody else was faster: what was typed is there, and what happened meanwhile', async () => {
    const people = await brought('toRespondent');
    const page = await people.begin('respondent', 'respond');
    await cases.take('officer', people.reference, 'pause-clock', { reason: 'translation' });
    await choose(page, 'answers[0].position', 'kept');
    await write(page, 'answers[0].reason', 'We kept to it.');
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await send(page);
    expect((await answered).status()).toBe(412);
    expect(await textOf(page)).toContain('Somebody changed this challenge');
    expect(await textOf(page)).toContain('The officer paused the clock.');
    expect(await page.locator('[name="answers[0].reason"]').inputValue()).toBe('We kept to it.');
    await send(page);
    expect((await cases.read('officer', people.reference)).subState).toBe('responded');
  }, 60_000);

  it('say why they cannot be taken now, and what can be done instead', async () => {
    const people = await brought('toRespondent', 'respond');
    const visitor = await people.as('challenger');
    expect(await visitor.open(paths.challengeEvent.to({ reference: people.reference, type: 'escalate-to-scrutiny' }))).toBe(409);
    expect(await textOf(visitor.page)).toContain('Propose mediation first.');
    expect(await visitor.page.locator('[data-step="propose-mediation"]').count()).toBe(1);
    for (const type of ['submit', 'no-such-step']) expect(await visitor.open(`/challenges/${people.reference}/events/${type}`)).toBe(404);
  }, 60_000);

  it('check a panel when it is formed, and keep who was chosen', async () => {
    const people = await brought('toRespondent', 'respond', 'toMediator');
    await cases.take('respondent', people.reference, 'leave-mediation');
    for (const account of panel) await cases.declare(account, people.reference);
    await cases.take('challenger', people.reference, 'escalate-to-scrutiny', { reason: 'It was not settled.' });
    const page = await people.open('officer', paths.challengePanel.to({ reference: people.reference }));
    const [chair = '', ...members] = await Promise.all(panel.map((account) => journey.personId(account)));
    await choose(page, 'chair', chair);
    for (const member of members.slice(0, 2)) await choose(page, 'members', member);
    await writeDate(page, 'hearingOn', '2026-12-14');
    await send(page);
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('Balance the panel');
    expect(await page.locator('[name=members]:checked').count()).toBe(2);
    for (const member of members.slice(2)) await choose(page, 'members', member);
    await send(page);
    expect((await cases.read('officer', people.reference)).subState).toBe('scheduled');
    expect(new URL(page.url()).pathname).toBe(paths.challengePanel.to({ reference: people.reference }));
  }, 60_000);

  it('are handed over in one step by somebody who stands down', async () => {
    const people = await brought('toRespondent');
    await cases.declare('officer2', people.reference);
    const successor = await journey.personId('officer2');
    const page = await people.begin('officer', 'stand-down');
    await choose(page, 'handOverTo', successor);
    await send(page);
    expect(new URL(page.url()).pathname).toBe(paths.worklist.to());
    expect(await people.steps('officer2')).toContain('extend-response');
    await people.open('officer');
    expect(new URL(page.url()).pathname).toBe(paths.challengeDeclare.to({ reference: people.reference }));
  }, 60_000);

  describe('in the mediation room', () => {
    let people: CaseBrowser;
    let address: string;
    beforeAll(async () => {
      people = await brought('toRespondent', 'respond', 'toMediator', 'intoSession');
      address = paths.challengeMediation.to({ reference: people.reference });
    }, 60_000);

    it('nobody but the parties and the mediator finds a door', async () => {
      const accounts = [
        'challenger',
        'respondent',
        'mediator',
        'officer',
        'officer2',
        'champion.vcs',
        'advocate',
        'chair',
        'challenger2',
        'maig',
        'admin',
      ];
      const opens: string[] = [];
      for (const account of accounts) {
        const { status } = await server.page(account, address);
        if (status === 200) opens.push(account);
        else expect([account, status]).toEqual([account, 404]);
      }
      expect(opens).toEqual(['challenger', 'respondent', 'mediator']);
    }, 60_000);

    it('a note is read by those in the room', async () => {
      const page = await people.open('challenger', address);
      await page.locator('#note-mediation').fill('Two months would do, says the zebra.');
      await send(page);
      expect(new URL(page.url()).pathname).toBe(address);
      expect(await textOf(await people.open('mediator', address))).toContain('Two months would do');
    }, 60_000);

    it('a private note stays on its side', async () => {
      const page = await people.open('respondent', address);
      await page.locator('#note-respondent').fill('We could go to ten weeks.');
      await page.locator('form:has(#note-respondent) button.govuk-button').click();
      expect(await textOf(page)).toContain('We could go to ten weeks.');
      for (const account of ['challenger', 'mediator'])
        expect(await textOf(await people.open(account, address))).not.toContain('ten weeks');
    }, 60_000);
  });

  it('stand on the worklist with what is overdue first, and can be narrowed', async () => {
    const people = await brought();
    server.clock.set('2026-12-23T10:00:00Z');
    try {
      const visitor = new CaseBrowser(browser, server, people.reference);
      const page = await visitor.open('officer', `${paths.worklist.to()}?q=${people.reference}`);
      const duties = await page.locator('.duty').allInnerTexts();
      expect(duties.length).toBeGreaterThan(0);
      expect(duties.every((duty) => duty.includes(`${people.reference}: Declare conflicts of interest first`))).toBe(true);
      const all = await visitor.open('officer', paths.worklist.to());
      const standings = await all.locator('.duty .govuk-tag').allInnerTexts();
      expect(standings[0]).toMatch(/overdue/i);
      expect(standings.map((text) => /overdue/i.test(text)).lastIndexOf(true)).toBe(
        standings.filter((text) => /overdue/i.test(text)).length - 1,
      );
      const none = await visitor.open('officer', `${paths.worklist.to()}?q=nothingofthekind`);
      expect(await textOf(none)).toContain('Nothing to do fits what you are looking for.');
    } finally {
      server.clock.set('2026-11-23T10:00:00Z');
    }
  }, 60_000);
});
