import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney, panel } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { CaseBrowser, choose, send, write, writeDate } from './case-browser.js';

const answer = 'Notice was given.';
const help = 'We need help to put our case.';
const notSettled = 'It was not settled.';
const reasons = 'Three weeks are not three months.';
const recommendation = { text: 'Extend the grant to 31 March.', dueOn: '2026-12-31' };
const evidence = 'Letter of 20 November.';

describe('the whole main path, by ten people in their browsers without JavaScript', () => {
  let server: DemonstrationServer;
  let browser: Browser;
  let cases: CaseClient;
  let journey: CaseJourney;
  let people: CaseBrowser;

  beforeAll(async () => {
    server = await startDemonstration();
    browser = await openBrowser();
    cases = new CaseClient(server);
    journey = new CaseJourney(server, cases);
    people = new CaseBrowser(browser, server, await cases.lodge());
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** What everybody on the case is told has happened, and where it stands; the same for two challenges that went the same way. */
  async function told(reference: string): Promise<unknown> {
    const { body } = await (await server.as('officer')).get(`/api/v1/challenges/${reference}/history`).expect(200);
    const { stage, subState, outcome, version, actions, commitments, deadlines } = await cases.read('officer', reference);
    return JSON.parse(
      JSON.stringify({ items: body.items, stage, subState, outcome, version, actions, commitments, deadlines }).replaceAll(
        /[0-9a-f]{8}-[0-9a-f-]{27}/g,
        'id',
      ),
    );
  }

  it('sends an officer who has not declared to do that first', async () => {
    const page = await people.open('officer');
    expect(new URL(page.url()).pathname).toMatch(/\/declare$/);
    expect(await page.locator('main').innerText()).toContain('City of Wolverhampton Council');
    expect(await page.locator('main').innerText()).not.toContain('Grant ended');
    await choose(page, 'interest', 'false');
    await send(page);
    expect(new URL(page.url()).pathname).toBe(`/challenges/${people.reference}`);
  });

  it('is acknowledged, accepted and answered', async () => {
    for (const account of ['advocate', 'mediator', ...panel]) await people.declareNone(account);
    expect(await people.take('officer', 'acknowledge')).toContain('Acknowledge receipt');
    await people.take('officer', 'accept', (page) => choose(page, 'severity', 'serious'));
    await people.take('respondent', 'respond', async (page) => {
      await choose(page, 'answers[0].position', 'disputed');
      await write(page, 'answers[0].reason', answer);
    });
    const page = await people.open('challenger');
    expect(await page.locator('main').innerText()).toContain(answer);
  }, 120_000);

  it('goes through advocacy and mediation', async () => {
    await people.take('challenger', 'escalate-to-advocacy', (page) => write(page, 'reason', help));
    const person = (account: string) => journey.personId(account);
    await people.take('officer', 'assign-advocate', async (page) => choose(page, 'personId', await person('advocate')));
    await people.take('challenger', 'propose-mediation');
    await people.take('challenger', 'consent-to-mediation');
    await people.take('respondent', 'consent-to-mediation');
    await people.take('officer', 'appoint-mediator', async (page) => choose(page, 'personId', await person('mediator')));
    for (const account of ['challenger', 'respondent', 'mediator']) await people.take(account, 'sign-agreement-to-mediate');
    await people.take('mediator', 'conclude-mediation', (page) => choose(page, 'result', 'notSettled'));
  }, 120_000);

  it('is heard by a panel, which says what it found', async () => {
    await people.take('challenger', 'escalate-to-scrutiny', (page) => write(page, 'reason', notSettled));
    const [chair = '', ...members] = await Promise.all(panel.map((account) => journey.personId(account)));
    await people.take('officer', 'form-panel', async (page) => {
      await choose(page, 'chair', chair);
      for (const member of members) await choose(page, 'members', member);
      await writeDate(page, 'hearingOn', '2026-12-14');
    });
    const room = await people.open('panel.vcs1', `/challenges/${people.reference}/panel`);
    expect(await room.locator('main').innerText()).toContain('On Monday 14 December 2026');
    await people.take('chair', 'hold-hearing', async (page) => {
      for (const person of [chair, ...members]) await choose(page, 'present', person);
    });
    const { organisationId } = await server.me('respondent');
    await people.take('chair', 'decide', async (page) => {
      await page.locator('[name=_add][value=recommendations]').click();
      await choose(page, 'findings[0].finding', 'upheld');
      await write(page, 'findings[0].reasons', reasons);
      await write(page, 'recommendations[0].text', recommendation.text);
      await choose(page, 'recommendations[0].organisationId', organisationId);
      await writeDate(page, 'recommendations[0].dueOn', recommendation.dueOn);
    });
  }, 120_000);

  it('ends when the respondent has done what was recommended', async () => {
    const turn = async (account: string) =>
      (await (await people.open(account)).locator('dt:text-is("Whose turn it is") + dd').innerText()).trim();
    expect([await turn('respondent'), await turn('challenger')]).toEqual(['It is your turn', 'It is the respondent’s turn']);
    await people.take('respondent', 'complete-action', async (page) => {
      await page.locator('[name=actionId]').check();
      await write(page, 'evidence', evidence);
    });
    const page = await people.open('challenger', '/my-challenges');
    const overview = await page.locator(`article[aria-labelledby="${people.reference}"]`).innerText();
    expect(overview).toContain('The panel upheld the challenge');
    expect(await turn('respondent')).toBe('It has ended');
    expect(overview).toContain('Extend the grant to 31 March. – City of Wolverhampton Council');
  }, 60_000);

  it('leaves the database as the API would have left it', async () => {
    const reference = await cases.lodge();
    for (const account of ['officer', 'advocate', 'mediator', ...panel]) await cases.declare(account, reference);
    await cases.take('officer', reference, 'acknowledge');
    await cases.take('officer', reference, 'accept', { severity: 'serious' });
    await journey.respond(reference, answer);
    await cases.take('challenger', reference, 'escalate-to-advocacy', { reason: help });
    await cases.take('officer', reference, 'assign-advocate', { personId: await journey.personId('advocate') });
    await cases.take('challenger', reference, 'propose-mediation');
    for (const account of ['challenger', 'respondent']) await cases.take(account, reference, 'consent-to-mediation');
    await cases.take('officer', reference, 'appoint-mediator', { personId: await journey.personId('mediator') });
    await journey.intoSession(reference);
    await cases.take('mediator', reference, 'conclude-mediation', { result: 'notSettled' });
    await cases.take('challenger', reference, 'escalate-to-scrutiny', { reason: notSettled });
    const [chair, ...members] = await Promise.all(panel.map((account) => journey.personId(account)));
    await cases.take('officer', reference, 'form-panel', { chair, members, hearingOn: '2026-12-14' });
    await journey.hear(reference);
    const { organisationId } = await server.me('respondent');
    const findings = [{ commitment: '4.4', finding: 'upheld', reasons }];
    await cases.take('chair', reference, 'decide', { findings, recommendations: [{ ...recommendation, organisationId }] });
    const { actions } = (await cases.read('respondent', reference)) as unknown as { actions: { id: string }[] };
    await cases.take('respondent', reference, 'complete-action', { actionId: actions[0]?.id, evidence });
    expect(await told(people.reference)).toEqual(await told(reference));
  }, 120_000);
});
