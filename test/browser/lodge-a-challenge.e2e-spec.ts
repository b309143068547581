import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paths } from '../../apps/server/src/pages/paths.js';
import { Visitor } from '../support/browser.js';
import { beginDraft, completeAnswers, personOf } from '../support/drafts.js';
import {
  countOf,
  date,
  goOn,
  heading,
  rowsOf,
  startMailedDemonstration,
  tick,
  write,
  type MailedDemonstration,
} from '../support/mailed-demonstration.js';

const phone = { width: 375, javaScript: false };
const council = 'City of Wolverhampton Council';

describe('lodging a challenge in a browser', () => {
  let world: MailedDemonstration;
  beforeAll(async () => {
    world = await startMailedDemonstration();
  }, 120_000);
  afterAll(async () => {
    await world?.close();
  });

  it('a member of an organisation answers on a phone without JavaScript, and it is what the API would have written', async () => {
    const { server, browser, owner } = world;
    const challenges = await countOf(owner, 'challenge');
    const visitor = await Visitor.arrive(browser, server, { as: 'challenger', ...phone });
    const { page } = visitor;
    await visitor.open(paths.lodge.to());
    await page.getByRole('button', { name: 'Begin' }).click();

    // Searching without JavaScript, with the Enter key.
    expect(await heading(page)).toBe('Who should answer the challenge?');
    await page.getByLabel('Search the list').fill('wolverhampton council');
    await page.keyboard.press('Enter');
    await page.waitForURL('**?q=*');
    expect(await page.getByRole('radio').count()).toBe(1);
    await tick(page, 'Who should answer the challenge?', council);
    await tick(page, 'Which of these happened?', 'We were told of a cut or the end of our funding with little notice', 'Something else');
    expect(await heading(page)).toBe('Which commitments were not kept?');
    await page.getByLabel('Search the list').fill('rationale');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByLabel('3.3:').check();
    // What is ticked stays ticked while another word is searched.
    await page.getByLabel('Search the list').fill('diversity of weather');
    await page.getByRole('button', { name: 'Search' }).click();
    expect(await page.getByLabel('3.3:').isChecked()).toBe(true);
    await goOn(page);

    // A date that cannot be loses nothing of the other one.
    await date(page, 'The day it happened, or began', '2', '11', '2026');
    await date(page, 'The day it ended', '31', '2', '2026');
    await goOn(page);
    expect(await page.title()).toMatch(/^Error: When did it happen\?/);
    expect(await page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#eventTo-day');
    expect(await page.getByRole('group', { name: 'The day it happened' }).getByLabel('Day').inputValue()).toBe('2');
    await date(page, 'The day it ended', '3', '11', '2026');
    await goOn(page);
    expect(await heading(page)).toBe('Was there a decision, and when?');
    await date(page, 'The day of the decision', '30', '10', '2026');
    await goOn(page);
    expect(await page.locator('main').innerText()).toContain(
      'The last safe day is Friday 29 January 2027. If you may want to go to court, get legal advice now.',
    );
    await goOn(page);
    await write(page, 'What happened?', { 'In your own words': 'We had six weeks.\nThen the kitchen closed.' });
    await write(page, 'What would you call it in a few words?', { 'A short title': 'Six weeks of notice' });
    await page.goBack();
    expect(await page.getByLabel('A short title').inputValue()).toBe('Six weeks of notice');
    await goOn(page);
    await write(page, 'What would put it right?', { 'What you ask for': 'Three months.' });
    await write(page, 'What have you tried already?', { 'What you did, and what they said': 'We wrote twice.' });
    expect(await heading(page)).toBe('Do you have documents that show it?');
    await goOn(page);
    await tick(page, 'Should the other side know who you are?', 'Keep it from the other side');
    await tick(page, 'Which language should we use with you?', 'English');
    await write(page, 'Do you need anything to take part?', { 'What you need': 'Large print.' });

    expect(await heading(page)).toBe('Check your answers');
    expect(await visitor.overflow()).toBe(0);
    // Documents alone were left out.
    expect(await page.locator('.govuk-hint', { hasText: 'Not answered' }).count()).toBe(1);
    await page.getByRole('link', { name: /Change.*What would you call it/ }).click();
    await write(page, 'What would you call it in a few words?', { 'A short title': 'Six weeks instead of three months' });
    expect(await heading(page)).toBe('Check your answers');
    expect(await countOf(owner, 'challenge')).toBe(challenges);
    const checked = visitor.address;
    await page.getByRole('button', { name: 'Send the challenge' }).last().click();
    const reference = /WLV-2026-27-\d{4}/.exec(visitor.address)?.[0] ?? '';
    expect(await page.locator('main').innerText()).toContain('The officer acknowledges it by Monday 30 November 2026.');
    expect(await page.title()).toContain(reference);

    // Going back and sending again makes no second one, and leads to the first.
    await visitor.open(checked);
    expect(visitor.address).toBe(paths.lodgeDone.to({ reference }));
    expect(await countOf(owner, 'challenge')).toBe(challenges + 1);
    expect(await countOf(owner, 'draft')).toBe(0);
    expect((await owner.query('select wish from adjustment')).rows).toEqual([{ wish: 'Large print.' }]);
    await visitor.open(paths.challenge.to({ reference }));
    expect(await page.locator('main').innerText()).toContain('Large print.');

    const { body } = await (
      await server.as('challenger')
    )
      .post('/api/v1/challenges')
      .send({
        compact: 'wolverhampton',
        respondentOrganisationId: (await server.me('respondent')).organisationId,
        title: 'Six weeks instead of three months',
        whatHappened: 'We had six weeks.\nThen the kitchen closed.',
        remedySought: 'Three months.',
        eventFrom: '2026-11-02',
        eventTo: '2026-11-03',
        decisionOn: '2026-10-30',
        stepsTried: 'We wrote twice.',
        commitments: ['4.4', '3.3'],
        identityProtected: true,
        language: 'en',
      })
      .expect(201);
    expect(await rowsOf(owner, reference)).toEqual(await rowsOf(owner, (body as { reference: string }).reference));
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }, 180_000);

  it('two clicks at once make one challenge', async () => {
    const { server, browser, owner } = world;
    const { id } = await beginDraft(server, 'challenger', await completeAnswers(server));
    const visitor = await Visitor.arrive(browser, server, { as: 'challenger' });
    await visitor.open(paths.lodgeCheck.to({ draft: id }));
    const before = await countOf(owner, 'challenge');
    const token = await visitor.page.locator('form[action$="/check"] input[name="_token"]').inputValue();
    const send = () =>
      visitor.context.request.post(`${server.baseUrl}${paths.lodgeCheck.to({ draft: id })}`, { form: { _token: token }, maxRedirects: 0 });
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map((answer) => `${answer.status()} ${answer.headers()['location'] ?? ''}`)).size).toBe(1);
    expect(answers[0]?.headers()['location']).toMatch(/^\/lodge\/done\/WLV-/);
    expect(await countOf(owner, 'challenge')).toBe(before + 1);
    await visitor.leave();
  });

  it('nothing is lost when the session runs out, or when the process refuses', async () => {
    const { server, browser, owner } = world;
    const draftKept = (id: string) => owner.query<{ answers: unknown }>('select answers from draft where id = $1', [id]);
    const { id } = await beginDraft(server, 'challenger2', {
      ...(await completeAnswers(server)),
      respondentOrganisationId: (await personOf(server, 'challenger2')).memberships[0]?.organisationId ?? '',
    });
    const visitor = await Visitor.arrive(browser, server, { as: 'challenger2', ...phone });
    await visitor.open(paths.lodgeCheck.to({ draft: id }));
    await visitor.page.getByRole('button', { name: 'Send the challenge' }).last().click();
    expect(await visitor.page.locator('.govuk-error-summary').innerText()).toContain('The challenge was not sent');
    expect((await draftKept(id)).rowCount).toBe(1);

    await visitor.open(paths.lodge.to());
    await visitor.page.getByRole('button', { name: 'Begin' }).last().click();
    await tick(visitor.page, 'Who should answer the challenge?', council);
    const begun = /drafts\/([0-9a-f-]{36})/.exec(visitor.address)?.[1] ?? '';
    await visitor.open(paths.lodgeStep.to({ draft: begun, step: 'story' }));
    await visitor.page.getByLabel('In your own words').fill('Written while the session ran out.');
    server.clock.advance({ hours: 13 });
    await goOn(visitor.page);
    expect(await heading(visitor.page)).toBe('What would you call it in a few words?');
    expect((await draftKept(begun)).rows[0]?.answers).toMatchObject({ whatHappened: 'Written while the session ran out.' });
    await visitor.leave();
  });
});
