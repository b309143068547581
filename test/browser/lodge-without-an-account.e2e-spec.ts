import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paths } from '../../apps/server/src/pages/paths.js';
import { Visitor } from '../support/browser.js';
import { beginDraft, completeAnswers } from '../support/drafts.js';
import { linkIn, mailTo } from '../support/mail.js';
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

describe('lodging a challenge without an account', () => {
  let world: MailedDemonstration;
  beforeAll(async () => {
    world = await startMailedDemonstration();
  }, 120_000);
  afterAll(async () => {
    await world?.close();
  });

  it('somebody without an account leaves, comes back by the link in the mail, and is confirmed by the officer', async () => {
    const { server, browser, owner, sink } = world;
    const before = await countOf(owner, 'challenge');
    const away = await Visitor.arrive(browser, server, phone);
    await away.open('/');
    await away.page.getByRole('button', { name: 'Make a challenge' }).click();
    await away.page.getByLabel('Wolverhampton Compact').check();
    await away.page.getByRole('button', { name: 'Begin' }).last().click();
    await tick(away.page, 'Which organisation makes the challenge?', 'It is not on this list');
    await write(away.page, 'What is your organisation called?', { 'Name of the organisation': 'Example Sewing Circle' });
    // The name is kept although the other answer is missing.
    expect(await away.page.getByLabel('Name of the organisation').inputValue()).toBe('Example Sewing Circle');
    await tick(away.page, 'What is your organisation called?', 'Voluntary or community organisation');
    // The phone offers what it knows, and shows the keys of an address.
    expect(await away.page.getByLabel('Your name').getAttribute('autocomplete')).toBe('name');
    const address = away.page.getByLabel('Your email address');
    expect([await address.getAttribute('autocomplete'), await address.getAttribute('type')]).toEqual(['email', 'email']);
    await write(away.page, 'Who are you?', { 'Your name': 'Sian Sewing', 'Your email address': 'sian at sewing' });
    expect(await away.page.locator('.govuk-error-summary').innerText()).toContain('give an address like name@example.org');
    await write(away.page, 'Who are you?', { 'Your email address': 'sian@sewing.example' });
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
    await goOn(page);
    expect(await heading(page)).toBe('When did you come to know of it?');
    await goOn(page);
    await write(page, 'Why does the challenge come now?', { 'The reason': 'The secretary was ill.' });
    await goOn(page);
    await write(page, 'What happened?', { 'In your own words': 'No reasons were given.' });
    await write(page, 'What would you call it in a few words?', { 'A short title': 'No reasons' });
    await write(page, 'What would put it right?', { 'What you ask for': 'Reasons.' });
    await goOn(page);
    await goOn(page);
    await tick(page, 'Should the other side know who you are?', 'The other side may know it');
    await tick(page, 'Which language should we use with you?', 'Welsh');
    await goOn(page);
    await page.getByRole('button', { name: 'Send it to the officer' }).last().click();
    expect(await heading(page)).toBe('Your challenge is with the officer');
    expect(await countOf(owner, 'challenge')).toBe(before);

    const prompt = await mailTo(sink, 'officer@demo.example', 'confirm');
    expect(prompt.text).not.toMatch(/Sewing|Sian|reasons/);
    const officer = await Visitor.arrive(browser, server, { as: 'officer' });
    await officer.page.goto(linkIn(prompt.text));
    const linked = officer.address;
    await officer.open(paths.worklist.to());
    await officer.page.getByRole('link', { name: 'Confirm who makes the challenge: Example Sewing Circle' }).click();
    expect(officer.address).toBe(linked);
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
    expect(await rowsOf(owner, reference)).toMatchObject({
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
    const { server, browser } = world;
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
});
