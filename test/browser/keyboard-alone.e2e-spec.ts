import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { paths } from '../../apps/server/src/pages/paths.js';
import { openBrowser, Visitor } from '../support/browser.js';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { KeyboardPerson } from '../support/keyboard.js';

const council = 'City of Wolverhampton Council';

/** Nothing but keys, with JavaScript on. Every stop on the way shows the focus, is on the screen and follows the one before. */
describe('with the keyboard alone', () => {
  let server: DemonstrationServer;
  let browser: Browser;
  let cases: CaseClient;
  beforeAll(async () => {
    server = await startDemonstration();
    browser = await openBrowser();
    cases = new CaseClient(server);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function signIn(keys: KeyboardPerson, account: string): Promise<void> {
    await keys.write('Email address', `${account}@demo.example`);
    await keys.write('Password', 'compact-demo');
    await keys.enter();
  }

  it.each([
    ['looks as without the focus', '<button>One</button><button style="outline: none">Two</button>'],
    ['is off the screen', '<a href="#a">One</a><a href="#b" style="position: fixed; left: -999px">Two</a>'],
    [
      'does not follow the order of the page',
      '<div style="display: flex; flex-direction: column-reverse"><button>Two</button><button>One</button></div>',
    ],
    ['holds the focus', '<button>One</button><button onkeydown="event.preventDefault()">Two</button>'],
  ])('a stop that %s would be seen', async (problem, html) => {
    const visitor = await Visitor.arrive(browser, server);
    const keys = await KeyboardPerson.arrive(visitor.page, `data:text/html,${encodeURIComponent(html)}`);
    await expect(keys.everyStop()).rejects.toThrow(problem);
    await visitor.leave();
  });

  it('somebody skips to the content, signs in and lodges a challenge question by question', async () => {
    const visitor = await Visitor.arrive(browser, server);
    const { page } = visitor;
    const keys = await KeyboardPerson.arrive(page, `${server.baseUrl}${paths.start.to()}`);
    const heading = () => page.locator('h1').innerText();
    const goOn = async () => {
      await keys.press('Continue');
      await keys.skip();
    };

    await keys.skip();
    await keys.next();
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main-content');
    await keys.reachBack('Sign in');
    await keys.enter();
    expect(await keys.everyStop()).toContain('Password');
    await signIn(keys, 'challenger');
    expect(visitor.address).toBe(paths.myChallenges.to());

    await keys.press('Make a challenge');
    await keys.press('Begin');
    await keys.skip();
    await keys.write('Search the list', 'wolverhampton council');
    await keys.enter();
    await keys.skip();
    await keys.choose(council);
    await goOn();
    await keys.tick('We were told of a cut or the end of our funding');
    await goOn();
    await keys.writeDate('The day it happened', '2', '11', '2026');
    await goOn();
    await keys.writeDate('The day of the decision', '30', '10', '2026');
    await goOn();
    await goOn();
    await keys.write('In your own words', 'We had six weeks.');
    await goOn();
    await keys.write('A short title', 'Six weeks of notice');
    await goOn();
    await keys.write('What you ask for', 'Three months.');
    await goOn();
    await goOn();
    expect(await heading()).toBe('Do you have documents that show it?');
    await goOn();
    await keys.choose('Keep it from the other side');
    await keys.press('Continue');
    expect(await heading()).toBe('Which language should we use with you?');
    expect(await keys.everyStop()).toContain('Save and come back later');
    await keys.skip();
    await keys.choose('English');
    await goOn();
    await keys.write('What you need', 'Large print.');
    await goOn();
    expect(await heading()).toBe('Check your answers');
    await keys.press('Send the challenge');
    const reference = /WLV-2026-27-\d{4}/.exec(visitor.address)?.[0] ?? '';
    const { body } = await (await server.as('challenger')).get(`/api/v1/challenges/${reference}`).expect(200);
    expect(body).toMatchObject({ title: 'Six weeks of notice', whatHappened: 'We had six weeks.', identityProtected: true });
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }, 60_000);

  it('somebody who is challenged answers', async () => {
    const reference = await cases.lodge();
    await new CaseJourney(server, cases).toRespondent(reference);
    const visitor = await Visitor.arrive(browser, server);
    const keys = await KeyboardPerson.arrive(visitor.page, `${server.baseUrl}${paths.signIn.to()}`);
    await signIn(keys, 'respondent');
    await keys.press('Respond to the challenge');
    expect(await keys.everyStop()).toContain('Send response');
    await keys.skip();
    await keys.choose('Disputed');
    await keys.write('Why', 'Notice was given.');
    await keys.press('Send response');
    expect(await visitor.page.locator('.govuk-notification-banner').innerText()).toContain('Respond');
    const { body } = await (await server.as('challenger')).get(`/api/v1/challenges/${reference}`).expect(200);
    expect(body).toMatchObject({ stage: 'logged', subState: 'responded' });
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }, 60_000);
});
