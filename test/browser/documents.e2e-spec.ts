import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { paths } from '../../apps/server/src/pages/paths.js';
import { openBrowser, Visitor } from '../support/browser.js';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { beginDraft, completeAnswers, personOf } from '../support/drafts.js';
import { LodgeDraft } from '#libs/casework';

const file = (name: string, content = `This is ${name}.`) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
const many = ['Llythyr tŷ.txt', 'notes.txt', 'table.csv'];
const tooLarge = { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(20 * 1024 * 1024 + 1, 1) };
const namesIn = (page: Page) => page.locator('.document-list__name').allInnerTexts();

describe('documents in a browser', () => {
  let server: DemonstrationServer;
  let browser: Browser;
  let cases: CaseClient;
  let reference: string;

  beforeAll(async () => {
    server = await startDemonstration();
    browser = await openBrowser();
    cases = new CaseClient(server);
    const journey = new CaseJourney(server, cases);
    reference = await cases.lodge();
    await journey.toRespondent(reference);
    await journey.respond(reference);
    await journey.toMediator(reference);
    await journey.intoSession(reference);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('without JavaScript: several at once, and what is wrong with one does not keep the others out', async () => {
    const visitor = await Visitor.arrive(browser, server, { as: 'challenger', javaScript: false, width: 375 });
    const { page } = visitor;
    await visitor.open(paths.challenge.to({ reference }));
    await page.locator('[data-step=attach-document]').click();
    expect(new URL(page.url()).pathname).toBe(paths.challengeDocuments.to({ reference }));
    await page.getByRole('button', { name: 'Add these files' }).click();
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('Choose at least one file');
    await page.locator('#file').setInputFiles([...many.map((name) => file(name)), tooLarge]);
    await page.getByLabel('Everybody on the challenge').check();
    await page.getByRole('button', { name: 'Add these files' }).click();
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('film.mp4 is larger than 20 MB');
    expect(await namesIn(page)).toEqual(many);
    expect(await page.getByLabel('Everybody on the challenge').isChecked()).toBe(true);
    await page.locator('#file').setInputFiles([file('last.txt')]);
    await page.getByRole('button', { name: 'Add these files' }).click();
    expect(await page.locator('.govuk-notification-banner--success').innerText()).toContain('last.txt was added.');
    expect(await namesIn(page)).toEqual([...many, 'last.txt']);
    expect(await visitor.overflow()).toBe(0);
    expect(await page.locator('main').innerText()).toContain('Not scanned');
    await visitor.leave();
  }, 60_000);

  it('with JavaScript: each tells how far it is; what fails is tried again or left out', async () => {
    const visitor = await Visitor.arrive(browser, server, { as: 'respondent' });
    const { page } = visitor;
    await visitor.open(paths.challengeMediation.to({ reference }));
    await page.getByText('Add documents').click();
    let broken = 0;
    await page.route(`**${paths.challengeDocuments.to({ reference })}*`, async (route) => {
      if (route.request().method() !== 'POST' || broken > 0) return route.continue();
      broken += 1;
      return route.abort('connectionreset');
    });
    await page
      .locator('#file')
      .setInputFiles([file('first offer.txt'), file('second offer.txt'), file('program.exe', `MZ\x90\0${'\0'.repeat(300)}`)]);
    await page.getByRole('button', { name: 'Add these files' }).click();
    const progress = page.locator('[data-progress]');
    await progress.getByText('second offer.txt: added').waitFor();
    await progress.getByText('program.exe is a program').waitFor();
    expect(await progress.innerText()).toContain('first offer.txt could not be added');
    expect(await progress.getAttribute('aria-live')).toBe('polite');
    await progress.getByRole('button', { name: /Go on without it.*program\.exe/ }).click();
    await Promise.all([page.waitForEvent('load'), progress.getByRole('button', { name: /Try again.*first offer/ }).click()]);
    expect(await namesIn(page)).toEqual(['second offer.txt', 'first offer.txt']);
    expect(visitor.complaints.filter((complaint) => !complaint.includes('ERR_CONNECTION_RESET'))).toEqual([]);
    expect(await visitor.violations()).toEqual([]);
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'first offer.txt' }).click()]);
    expect(saved.suggestedFilename()).toBe('first offer.txt');
    expect(await readFile(await saved.path(), 'utf8')).toBe('This is first offer.txt.');
    await visitor.open(paths.challenge.to({ reference }));
    expect(await page.locator('.document-list__item').filter({ hasText: 'first offer.txt' }).innerText()).toContain('The mediation room');
    await visitor.leave();
    const outside = await Visitor.arrive(browser, server, { as: 'officer' });
    await outside.open(paths.challenge.to({ reference }));
    expect(await namesIn(outside.page)).toEqual([...many, 'last.txt']);
    await outside.leave();
  }, 60_000);

  it.each([true, false])(
    'are added to a draft and taken away again, with JavaScript: %s, and lodged with it',
    async (javaScript) => {
      const { id, holder } = await beginDraft(server, 'challenger', await completeAnswers(server));
      const visitor = await Visitor.arrive(browser, server, { as: 'challenger', javaScript, width: 375 });
      const { page } = visitor;
      const address = paths.lodgeStep.to({ draft: id, step: 'documents' });
      await visitor.open(address);
      await page.locator('#file').setInputFiles([file('letter.txt'), file('wrong one.txt')]);
      const added = page.getByText('wrong one.txt', { exact: true });
      await page.getByRole('button', { name: 'Add these files' }).click();
      await added.waitFor();
      await page.getByRole('button', { name: /Remove.*wrong one/ }).click();
      await page.getByText('The file was removed.').waitFor();
      expect(await namesIn(page)).toEqual(['letter.txt']);
      expect([await visitor.overflow(), javaScript ? await visitor.violations() : []]).toEqual([0, []]);
      await page.getByRole('button', { name: 'Continue' }).click();
      await visitor.open(paths.lodgeCheck.to({ draft: id }));
      expect(await page.locator('#question-documents').innerText()).toContain('letter.txt');
      await visitor.leave();
      const { reference: lodged } = await server.app.get(LodgeDraft).execute(await personOf(server, 'challenger'), holder, id);
      const { body } = await (await server.as('challenger')).get(`/api/v1/challenges/${lodged}/documents`).expect(200);
      expect((body as { items: object[] }).items).toMatchObject([{ name: 'letter.txt', audience: 'shared', attachedBy: 'challenger' }]);
    },
    60_000,
  );

  it('of the panel are fetched from its page in one file', async () => {
    const visitor = await Visitor.arrive(browser, server, { as: 'officer', language: 'cy' });
    await visitor.open(paths.challengePanel.to({ reference }));
    const [saved] = await Promise.all([
      visitor.page.waitForEvent('download'),
      visitor.page.getByRole('link', { name: 'Lawrlwytho papurau’r panel' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(`Papurau ${reference}.zip`);
    expect((await readFile(await saved.path())).subarray(0, 2).toString()).toBe('PK');
    await visitor.leave();
  }, 60_000);
});
