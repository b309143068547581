import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { startWorker, type RunningWorker } from '#libs/notifications';
import { createLogger } from '#libs/platform';
import { paths } from '../../apps/server/src/pages/paths.js';
import { openBrowser, Visitor } from '../support/browser.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { beginDraft, completeAnswers, personOf } from '../support/drafts.js';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink.js';
import { linkIn, mailTo } from '../support/mail.js';

const phone = { width: 375, javaScript: false };
const council = 'City of Wolverhampton Council';

describe('lodging a challenge in a browser', () => {
  let server: DemonstrationServer;
  let browser: Browser;
  let sink: SmtpSink;
  let worker: RunningWorker;
  let owner: pg.Client;

  beforeAll(async () => {
    [server, browser, sink] = [await startDemonstration(), await openBrowser(), await startSmtpSink()];
    const { ownerUrl: databaseUrl } = server.database;
    const options = { databaseUrl, smtpUrl: sink.url, publicUrl: server.baseUrl, clock: server.clock, from: 'no-reply@compact.example' };
    worker = await startWorker({ ...options, logger: createLogger('silent'), pollMilliseconds: 200 });
    owner = new pg.Client({ connectionString: databaseUrl });
    await owner.connect();
  }, 120_000);
  afterAll(async () => {
    await owner?.end();
    await worker?.stop();
    await sink?.close();
    await browser?.close();
    await server?.close();
  });

  const next = (page: Page) => page.getByRole('button', { name: 'Continue' }).last().click();
  const heading = (page: Page) => page.locator('h1').innerText();
  async function tick(page: Page, question: string, ...answers: string[]): Promise<void> {
    expect(await heading(page)).toBe(question);
    for (const answer of answers) await page.getByLabel(answer).check();
    await next(page);
  }
  async function fill(page: Page, question: string, answers: Readonly<Record<string, string>>): Promise<void> {
    expect(await heading(page)).toBe(question);
    for (const [label, text] of Object.entries(answers)) await page.getByLabel(label).fill(text);
    await next(page);
  }
  async function date(page: Page, legend: string, day: string, month: string, year: string): Promise<void> {
    const group = page.getByRole('group', { name: legend });
    for (const [label, value] of Object.entries({ Day: day, Month: month, Year: year })) await group.getByLabel(label).fill(value);
  }
  const countOf = async (table: string): Promise<number> =>
    (await owner.query<{ count: number }>(`select count(*)::integer as count from ${table}`)).rows[0]?.count ?? -1;
  /** Everything of a challenge but what is its own: ids, number, moment. */
  async function rowsOf(reference: string): Promise<unknown> {
    const { rows } = await owner.query(
      `select x.stage, x.sub_state, x.counted_on::text, x.channel, x.language, x.event_from::text, x.event_to::text, x.decision_on::text, x.effective_on::text,
          x.identity_protected, x.challenger_sector, x.respondent_sector, f.title, f.what_happened, f.remedy_sought, f.steps_tried, f.late_reason,
          (select array_agg(m.ref order by m.ref) from alleged_breach b join commitment m on m.id = b.commitment_id where b.challenge_id = x.id) as cited,
          (select array_agg(p.capacity || ' ' || o.name || ' ' || p.identity_hidden order by 1) from participant p join organisation o on o.id = p.organisation_id where p.challenge_id = x.id) as parties,
          (select array_agg(d.rule || ' ' || d.due_on order by 1) from deadline d where d.challenge_id = x.id) as deadlines,
          (select array_agg(l.event_type || ' ' || l.role order by l.seq) from ledger_entry l where l.challenge_id = x.id) as ledger
        from challenge x join challenge_file f on f.challenge_id = x.id where x.reference = $1`,
      [reference],
    );
    return rows[0];
  }

  it('a member of an organisation answers on a phone without JavaScript, and it is what the API would have written', async () => {
    const challenges = await countOf('challenge');
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
    await next(page);

    // A date that cannot be loses nothing of the other one.
    await date(page, 'The day it happened, or began', '2', '11', '2026');
    await date(page, 'The day it ended', '31', '2', '2026');
    await next(page);
    expect(await page.title()).toMatch(/^Error: When did it happen\?/);
    expect(await page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#eventTo-day');
    expect(await page.getByRole('group', { name: 'The day it happened' }).getByLabel('Day').inputValue()).toBe('2');
    await date(page, 'The day it ended', '3', '11', '2026');
    await next(page);
    expect(await heading(page)).toBe('Was there a decision, and when?');
    await date(page, 'The day of the decision', '30', '10', '2026');
    await next(page);
    expect(await page.locator('main').innerText()).toContain(
      'The last safe day is Friday 29 January 2027. If you may want to go to court, get legal advice now.',
    );
    await next(page);
    await fill(page, 'What happened?', { 'In your own words': 'We had six weeks.\nThen the kitchen closed.' });
    await fill(page, 'What would you call it in a few words?', { 'A short title': 'Six weeks of notice' });
    await page.goBack();
    expect(await page.getByLabel('A short title').inputValue()).toBe('Six weeks of notice');
    await next(page);
    await fill(page, 'What would put it right?', { 'What you ask for': 'Three months.' });
    await fill(page, 'What have you tried already?', { 'What you did, and what they said': 'We wrote twice.' });
    await tick(page, 'Should the other side know who you are?', 'Keep it from the other side');
    await tick(page, 'Which language should we use with you?', 'English');
    await fill(page, 'Do you need anything to take part?', { 'What you need': 'Large print.' });

    expect(await heading(page)).toBe('Check your answers');
    expect(await visitor.overflow()).toBe(0);
    expect(await page.locator('.govuk-hint', { hasText: 'Not answered' }).count()).toBe(0);
    await page.getByRole('link', { name: /Change.*What would you call it/ }).click();
    await fill(page, 'What would you call it in a few words?', { 'A short title': 'Six weeks instead of three months' });
    expect(await heading(page)).toBe('Check your answers');
    expect(await countOf('challenge')).toBe(challenges);
    const checked = visitor.address;
    await page.getByRole('button', { name: 'Send the challenge' }).last().click();
    const reference = /WLV-2026-27-\d{4}/.exec(visitor.address)?.[0] ?? '';
    expect(await page.locator('main').innerText()).toContain('The officer acknowledges it by Monday 30 November 2026.');
    expect(await page.title()).toContain(reference);

    // Going back and sending again makes no second one, and leads to the first.
    await visitor.open(checked);
    expect(visitor.address).toBe(paths.lodgeDone.to({ reference }));
    expect(await countOf('challenge')).toBe(challenges + 1);
    expect(await countOf('draft')).toBe(0);
    expect((await owner.query('select wish from adjustment')).rows).toEqual([{ wish: 'Large print.' }]);

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
    expect(await rowsOf(reference)).toEqual(await rowsOf((body as { reference: string }).reference));
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }, 180_000);

  it('two clicks at once make one challenge', async () => {
    const { id } = await beginDraft(server, 'challenger', await completeAnswers(server));
    const visitor = await Visitor.arrive(browser, server, { as: 'challenger' });
    await visitor.open(paths.lodgeCheck.to({ draft: id }));
    const before = await countOf('challenge');
    const token = await visitor.page.locator('form[action$="/check"] input[name="_token"]').inputValue();
    const send = () =>
      visitor.context.request.post(`${server.baseUrl}${paths.lodgeCheck.to({ draft: id })}`, { form: { _token: token }, maxRedirects: 0 });
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map((answer) => `${answer.status()} ${answer.headers()['location'] ?? ''}`)).size).toBe(1);
    expect(answers[0]?.headers()['location']).toMatch(/^\/lodge\/done\/WLV-/);
    expect(await countOf('challenge')).toBe(before + 1);
    await visitor.leave();
  });

  it('somebody without an account leaves, comes back by the link in the mail, and is confirmed by the officer', async () => {
    const before = await countOf('challenge');
    const away = await Visitor.arrive(browser, server, phone);
    await away.open('/');
    await away.page.getByRole('button', { name: 'Make a challenge' }).click();
    await away.page.getByLabel('Wolverhampton Compact').check();
    await away.page.getByRole('button', { name: 'Begin' }).last().click();
    await tick(away.page, 'Which organisation makes the challenge?', 'It is not on this list');
    await fill(away.page, 'What is your organisation called?', { 'Name of the organisation': 'Example Sewing Circle' });
    // The name is kept although the other answer is missing.
    expect(await away.page.getByLabel('Name of the organisation').inputValue()).toBe('Example Sewing Circle');
    await tick(away.page, 'What is your organisation called?', 'Voluntary or community organisation');
    await fill(away.page, 'Who are you?', { 'Your name': 'Sian Sewing', 'Your email address': 'sian at sewing' });
    expect(await away.page.locator('.govuk-error-summary').innerText()).toContain('give an address like name@example.org');
    await fill(away.page, 'Who are you?', { 'Your email address': 'sian@sewing.example' });
    expect(await heading(away.page)).toBe('Who should answer the challenge?');
    const left = away.address;
    await away.leave();

    const mail = await mailTo(sink, 'sian@sewing.example');
    expect(mail.text).not.toMatch(/Sewing Circle|Wolverhampton|Council/);
    const back = await Visitor.arrive(browser, server, phone);
    expect(await back.open(left)).toBe(200);
    expect(back.address).toMatch(/^\/sign-in\?next=/);
    await back.page.goto(linkIn(mail.text));
    await back.page.getByRole('button', { name: 'Open my draft' }).last().click();
    expect(back.address).toBe(left);
    const { page } = back;
    await tick(page, 'Who should answer the challenge?', council);
    await tick(page, 'Which of these happened?', 'We were given no reasons');
    await date(page, 'The day it happened, or began', '1', '9', '2025');
    await next(page);
    expect(await heading(page)).toBe('When did you come to know of it?');
    await next(page);
    await fill(page, 'Why does the challenge come now?', { 'The reason': 'The secretary was ill.' });
    await next(page);
    await fill(page, 'What happened?', { 'In your own words': 'No reasons were given.' });
    await fill(page, 'What would you call it in a few words?', { 'A short title': 'No reasons' });
    await fill(page, 'What would put it right?', { 'What you ask for': 'Reasons.' });
    await next(page);
    await tick(page, 'Should the other side know who you are?', 'The other side may know it');
    await tick(page, 'Which language should we use with you?', 'Welsh');
    await next(page);
    await page.getByRole('button', { name: 'Send it to the officer' }).last().click();
    expect(await heading(page)).toBe('Your challenge is with the officer');
    expect(await countOf('challenge')).toBe(before);

    const prompt = await mailTo(sink, 'officer@demo.example', 'confirm');
    expect(prompt.text).not.toMatch(/Sewing|Sian|reasons/);
    const officer = await Visitor.arrive(browser, server, { as: 'officer' });
    await officer.page.goto(linkIn(prompt.text));
    const shown = await officer.page.locator('main').innerText();
    expect(shown).toContain('Example Sewing Circle (not on the register)');
    expect(shown).toContain('sian@sewing.example');
    expect(shown).not.toContain('No reasons');
    expect(await officer.violations()).toEqual([]);
    server.clock.advance({ days: 1 });
    await officer.context.clearCookies();
    await officer.context.addCookies([{ name: 'compact_session', value: (await server.as('officer')).token, url: server.baseUrl }]);
    await officer.page.reload();
    await officer.page.getByLabel('It is right').check();
    await officer.page.getByRole('button', { name: 'Confirm' }).last().click();
    const notice = await officer.page.locator('.govuk-notification-banner').innerText();
    const reference = /WLV-2026-27-\d{4}/.exec(notice)?.[0] ?? '';
    expect(await rowsOf(reference)).toMatchObject({
      stage: 'logged',
      counted_on: '2026-11-23',
      language: 'cy',
      late_reason: 'The secretary was ill.',
      cited: ['3.3'],
      ledger: ['submit officer'],
    });

    // The author, who has no password, follows it by a link.
    expect((await mailTo(sink, 'sian@sewing.example', reference)).text).toContain(reference);
    await back.open(paths.signInLink.to());
    await back.page.getByLabel('Email address').fill('sian@sewing.example');
    await back.page.getByRole('button', { name: 'Send me a link' }).last().click();
    await back.page.goto(linkIn((await mailTo(sink, 'sian@sewing.example', 'with-link')).text));
    await back.page.locator('main form button').last().click();
    const response = await back.page.request.get(`${server.baseUrl}${paths.lodgeDone.to({ reference })}`);
    expect(response.status()).toBe(200);
    await officer.leave();
    await back.leave();
  }, 240_000);

  it('an officer gives a draft back, with the reason, and the author sends it again', async () => {
    const { id } = await beginDraft(server, 'maig', {
      ...(await completeAnswers(server)),
      organisationName: 'Example Choir',
      organisationSector: 'vcs',
    });
    const author = await Visitor.arrive(browser, server, { as: 'maig', ...phone });
    await author.open(paths.lodgeCheck.to({ draft: id }));
    await author.page.getByRole('button', { name: 'Send it to the officer' }).last().click();
    const officer = await Visitor.arrive(browser, server, { as: 'officer' });
    await officer.open(paths.lodge.to());
    await officer.page.getByRole('link', { name: 'Example Choir' }).click();
    await officer.page.getByLabel('It cannot be confirmed').check();
    await officer.page.getByRole('button', { name: 'Confirm' }).last().click();
    expect(await officer.page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#reason');
    await officer.page.getByLabel('The reason').fill('Nobody at the choir knows you.');
    await officer.page.getByRole('button', { name: 'Confirm' }).last().click();
    await author.open(paths.lodgeCheck.to({ draft: id }));
    expect(await author.page.locator('main').innerText()).toContain('Nobody at the choir knows you.');
    await author.page.getByRole('button', { name: 'Send it to the officer' }).last().click();
    expect(await heading(author.page)).toBe('Your challenge is with the officer');
    await author.leave();
    await officer.leave();
  });

  it('nothing is lost when the session runs out, or when the process refuses', async () => {
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
    await next(visitor.page);
    expect(await heading(visitor.page)).toBe('What would you call it in a few words?');
    expect((await draftKept(begun)).rows[0]?.answers).toMatchObject({ whatHappened: 'Written while the session ran out.' });
    await visitor.leave();
  });
});
