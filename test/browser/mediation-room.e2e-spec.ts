import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { paths } from '../../apps/server/src/pages/paths.js';
import { openBrowser, Visitor } from '../support/browser.js';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney, panel } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { CaseBrowser, choose, send, write, writeDate } from './case-browser.js';

describe('the rooms of a challenge in a browser', () => {
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

  async function inSession(): Promise<string> {
    const reference = await cases.lodge();
    await journey.toRespondent(reference);
    await journey.respond(reference);
    await journey.toMediator(reference);
    await journey.intoSession(reference);
    return reference;
  }
  async function toForm(): Promise<string> {
    const reference = await cases.lodge();
    await journey.toRespondent(reference);
    await journey.respond(reference);
    await journey.toMediator(reference);
    await cases.take('respondent', reference, 'leave-mediation');
    await cases.take('challenger', reference, 'escalate-to-scrutiny', { reason: 'It was not settled.' });
    return reference;
  }

  it.each([false, true])(
    'mediation: a session, an offer, a counter-offer, an answer and a settlement (JavaScript: %s)',
    async (javaScript) => {
      const reference = await inSession();
      const people = new CaseBrowser(browser, server, reference, { javaScript, width: javaScript ? 1100 : 375 });
      const room = paths.challengeMediation.to({ reference });
      const begin = async (account: string, type: string) => {
        const page = await people.open(account, room);
        await page.locator(`[data-step="${type}"]`).click();
        return page;
      };

      const setting = await begin('mediator', 'set-session');
      await writeDate(setting, 'on', '2027-01-14');
      await write(setting, 'at', 'half past two');
      await write(setting, 'place', 'The Guildhall');
      await send(setting);
      expect(await setting.locator('.govuk-error-summary').innerText()).toContain('24-hour clock');
      await write(setting, 'at', '14:30');
      await send(setting);
      expect(new URL(setting.url()).pathname).toBe(room);

      const offering = await begin('challenger', 'make-offer');
      await write(offering, 'terms', 'Three months of notice.');
      await send(offering);

      const answering = await people.open('respondent', room);
      expect(await answering.locator('#offers').locator('..').innerText()).toContain('Three months of notice.');
      await answering.getByRole('link', { name: 'Make a counter-offer' }).click();
      expect(await answering.locator('.govuk-inset-text').innerText()).toContain('Three months of notice.');
      await write(answering, 'terms', 'Two months of notice.');
      await send(answering);

      const accepting = await people.open('challenger', room);
      await write(accepting, 'note', 'Gladly.');
      await accepting.getByRole('button', { name: 'Accept offer 2' }).click();
      expect(await accepting.locator('main').innerText()).toContain('Both sides agree on offer 2');

      const concluding = await people.open('mediator', room);
      expect(await concluding.locator('main').innerText()).toContain('Gladly.');
      await concluding.getByRole('button', { name: 'Conclude the mediation' }).first().click();
      expect(await concluding.locator('.govuk-inset-text').innerText()).toContain('Two months of notice.');
      await choose(concluding, 'result', 'settled');
      await send(concluding);
      expect(await concluding.locator('#settlement').locator('..').innerText()).toContain('Settled');
      expect((await cases.read('challenger', reference)).stage).toBe('resolved');
      for (const account of ['mediator', 'challenger']) expect((await people.as(account)).complaints).toEqual([]);
    },
    90_000,
  );

  it('mediation: the session goes into a calendar, with nothing but the number of the challenge', async () => {
    const reference = await inSession();
    await cases.take('mediator', reference, 'set-session', { on: '2027-07-14', at: '14:30', place: 'The zebra house' });
    const people = new CaseBrowser(browser, server, reference, { javaScript: false, width: 375 });
    const page = await people.open('respondent', paths.challengeMediation.to({ reference }));
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'calendar' }).click()]);
    expect(download.suggestedFilename()).toBe(`${reference}.ics`);
    const text = Buffer.concat(await (await download.createReadStream()).toArray()).toString('utf8');
    expect(text).toContain('DTSTART:20270714T133000Z\r\n');
    expect(text).toContain(`SUMMARY:Mediation session\\, ${reference}\r\n`);
    expect(text).not.toMatch(/zebra|Council|ORGANIZER|ATTENDEE|LOCATION/);
    const visitor = await Visitor.arrive(browser, server, { as: 'officer' });
    expect(await visitor.open(`${paths.challengeMediation.to({ reference })}/session.ics`)).toBe(404);
  }, 60_000);

  it.each([false, true])(
    'panel: says who cannot sit and what is missing, before anything is formed (JavaScript: %s)',
    async (javaScript) => {
      const reference = await toForm();
      for (const account of panel.slice(0, 4)) await cases.declare(account, reference);
      const people = new CaseBrowser(browser, server, reference, { javaScript });
      const page = await people.open('officer', paths.challengePanel.to({ reference }));
      const [chair = '', ...members] = await Promise.all(panel.map((account) => journey.personId(account)));
      const check = async () => {
        if (!javaScript) await page.locator('[data-check-button]').click();
      };
      const shown = page.locator('#panel-check');
      const guards = () => shown.locator('[data-guard]').evaluateAll((items) => items.map((item) => item.getAttribute('data-guard')));
      await choose(page, 'chair', chair);
      for (const member of members) await choose(page, 'members', member);
      await check();
      await shown.getByText('has not declared yet').first().waitFor();
      expect(await guards()).toEqual(['panelDeclaredNoConflict']);
      expect(await shown.innerText()).toContain('5, the chair among them');
      await cases.declare('panel.public2', reference);
      await writeDate(page, 'hearingOn', '2026-11-24');
      if (javaScript) await page.locator('[name="hearingOn-year"]').blur();
      await check();
      await shown.locator('[data-guard=hearingNoticeIsGiven]').waitFor();
      expect(await guards()).toEqual(['hearingNoticeIsGiven']);
      await writeDate(page, 'hearingOn', '2026-12-14');
      if (javaScript) await page.locator('[name="hearingOn-year"]').blur();
      await check();
      await shown.getByText('This panel can be formed.').waitFor();
      expect((await cases.read('officer', reference)).subState).toBe('formingPanel');
      expect(await page.locator('[name=members]:checked').count()).toBe(4);
      await send(page);
      expect((await cases.read('officer', reference)).subState).toBe('scheduled');
      expect((await people.as('officer')).complaints).toEqual([]);
    },
    90_000,
  );

  it.each([false, true])(
    'decision: is read, worded without names, checked and published for everybody (JavaScript: %s)',
    async (javaScript) => {
      const reference = await toForm();
      for (const account of panel) await cases.declare(account, reference);
      const [chair, ...members] = await Promise.all(panel.map((account) => journey.personId(account)));
      await cases.take('officer', reference, 'form-panel', { chair, members, hearingOn: '2026-12-14' });
      await journey.hear(reference);
      await journey.decide(reference, { reasons: 'City of Wolverhampton Council gave three weeks.', dissent: 'One saw it otherwise.' });
      const people = new CaseBrowser(browser, server, reference, { javaScript });

      const reading = await people.open('challenger');
      await reading.getByRole('link', { name: 'The decision of the panel' }).click();
      const text = await reading.locator('main').innerText();
      for (const part of ['City of Wolverhampton Council gave three weeks.', 'Give notice as agreed.', 'One saw it otherwise.', 'Upheld'])
        expect(text).toContain(part);

      const page = await people.begin('officer', 'publish-decision');
      const reasons = page.locator('[name="findings[0].text"]');
      expect(await reasons.inputValue()).toBe('The respondent gave three weeks.');
      const check = async () => {
        if (javaScript) await reasons.blur();
        else await page.locator('[data-check-button]').click();
      };
      await reasons.fill('The Council, City of Wolverhampton Council, gave three weeks on 2 November.');
      await check();
      const found = page.locator('#publication-check');
      await found.getByText('City of Wolverhampton Council').waitFor();
      expect(await found.innerText()).toMatch(/This must go[^]*a party[^]*2 November/);
      await send(page);
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('A name of a party');
      await reasons.fill('The respondent gave three weeks.');
      await write(page, 'summary', 'The panel upheld the challenge.');
      await check();
      await found.getByText('No name of a party').waitFor();
      await send(page);
      await page.getByRole('link', { name: 'as everybody can read it' }).click();
      const address = new URL(page.url()).pathname;
      const anybody = await Visitor.arrive(browser, server, { javaScript });
      expect(await anybody.open(address)).toBe(200);
      const shown = await anybody.page.locator('main').innerText();
      expect(shown).toContain('The respondent gave three weeks.');
      expect(shown).not.toMatch(/Wolverhampton Council|WLV-/);
      expect(await anybody.open(paths.compactDecisions.to({ slug: 'wolverhampton' }))).toBe(200);
      expect([...anybody.complaints, ...(await people.as('officer')).complaints]).toEqual([]);
      await cases.take('officer', reference, 'unpublish-decision', { reason: 'For the next.' });
      expect(await anybody.open(address)).toBe(404);
    },
    90_000,
  );
});
