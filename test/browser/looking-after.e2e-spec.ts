import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, Visitor } from '../support/browser.js';
import { CaseClient } from '../support/case-client.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';

const compact = '/api/v1/compacts/wolverhampton';

describe('looking after a Compact with a browser, without JavaScript', () => {
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

  const arrive = (as: string) => Visitor.arrive(browser, server, { as, javaScript: false });
  const read = async <Body>(address: string) => (await (await server.as('officer')).get(address).expect(200)).body as Body;
  const summary = (page: Page) => page.locator('.govuk-error-summary a').allInnerTexts();
  async function fillDay(page: Page, field: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
    await page.locator(`#${field}-day`).fill(day);
    await page.locator(`#${field}-month`).fill(month);
    await page.locator(`#${field}-year`).fill(year);
  }

  it('a person is added, invited and given a place; pressing back and twice adds one', async () => {
    const visitor = await arrive('officer');
    const { page } = visitor;
    await visitor.open('/admin/wolverhampton/people');
    await page.getByRole('link', { name: 'Add a person' }).click();
    await page.locator('#name').fill('Nia Newcomer');
    await page.locator('#email').fill('no address');
    await page.getByLabel('Mediator').check();
    await page.getByRole('button', { name: 'Add and invite' }).last().click();
    expect(await summary(page)).toEqual(['Email address: give an email address such as name@example.org']);
    expect(await page.locator('#name').inputValue()).toBe('Nia Newcomer');
    await page.locator('#email').fill('nia@demo.example');
    const form = await page.locator('form[action$="new-person"]').evaluate((one) => {
      const data = new FormData(one as unknown as ConstructorParameters<typeof FormData>[0]);
      return [...data.entries()].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
    });
    const cookie = (await visitor.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const send = () =>
      server.anybody
        .post('/admin/wolverhampton/new-person')
        .set('Cookie', cookie)
        .type('form')
        .send(new URLSearchParams(form as [string, string][]).toString());
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const people = await read<{ items: { id: string }[] }>('/api/v1/people?q=nia@demo.example');
    expect(people.items).toHaveLength(1);
    expect(answers.map(({ headers }) => headers['location'])).toEqual(Array(2).fill(`/admin/wolverhampton/people/${people.items[0]?.id}`));
    await visitor.open(`/admin/wolverhampton/people/${people.items[0]?.id}`);
    expect(await page.locator('main').innerText()).toContain('Has not signed in yet.');
    await page.locator('#organisationId').selectOption({ label: 'Example Allotment Trust' });
    await page.getByRole('button', { name: 'Let them act for it' }).last().click();
    await page.getByText('They can act for the organisation now.').waitFor();
    await page.getByRole('button', { name: /^End.*Allotment/ }).click();
    await page.getByText('They no longer act for the organisation.').waitFor();
    await page.getByRole('button', { name: 'Send a new invitation' }).click();
    await page.getByText('The invitation was sent.').waitFor();
    await visitor.leave();
  });

  it('a Champion’s training that is over is on the worklist, is recorded, and is gone from it', async () => {
    const visitor = await arrive('officer');
    const { page } = visitor;
    await visitor.open('/worklist');
    await page.getByRole('link', { name: /^Vera Champion/ }).click();
    await fillDay(page, 'trainedOn', ['2', '11', '2026']);
    await page.getByRole('button', { name: 'Save' }).last().click();
    await page.getByText('The appointment was changed.').waitFor();
    await visitor.open('/worklist');
    expect(await page.getByRole('link', { name: /^Vera Champion/ }).count()).toBe(0);
    await visitor.leave();
  });

  it('a csv file is previewed with every bad row, and writes exactly what was previewed', async () => {
    const visitor = await arrive('officer');
    const { page } = visitor;
    const agreements = await read<{ items: { id: string }[] }>(`${compact}/agreements`);
    const id = agreements.items[0]?.id ?? '';
    const address = `/admin/wolverhampton/agreements/${id}/import`;
    const commitments = async () =>
      (await read<{ items: { ref: string; title: string; titleCy: string | null }[] }>(`${compact}/commitments?limit=200`)).items;
    const before = await commitments();
    const upload = async (text: string) => {
      await visitor.open(address);
      await page.locator('#file').setInputFiles({ name: 'codes.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await page.getByRole('button', { name: 'Show what it would do' }).click();
    };
    await upload('code,ref,title\n1,1.1,Something');
    expect((await summary(page)).join()).toContain('appliesTo');
    await upload('code,ref,title,appliesTo\n1,1.1,Something,everybody\n1,,No number,both\n');
    expect(await page.locator('main').innerText()).toContain('cannot be used');
    expect(await page.locator('tbody').first().locator('th').allInnerTexts()).toEqual(['2', '3']);
    expect(await page.getByRole('button', { name: 'Do exactly this' }).count()).toBe(0);
    const first = before[0];
    const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
    const rows = before.map(({ ref, title }) => `1,${ref},${quoted(title)},both,${ref === first?.ref ? 'Geiriad Cymraeg' : ''},yes`);
    await upload(['code,ref,title,appliesTo,titleCy,verified', ...rows.slice(0, -1), '9,9.99,A new undertaking,both,,no'].join('\n'));
    const words = await page.locator('main').innerText();
    expect(words).toContain('Added: 1');
    expect(words).toContain('Retired, because the file leaves it out: 1');
    expect(await commitments()).toEqual(before);
    await page.getByRole('button', { name: 'Do exactly this' }).click();
    await page.getByText('The commitments were imported.').waitFor();
    const after = await commitments();
    expect(after.find(({ ref }) => ref === '9.99')?.title).toBe('A new undertaking');
    expect(after.find(({ ref }) => ref === first?.ref)?.titleCy).toBe('Geiriad Cymraeg');
    expect(after.map(({ ref }) => ref)).not.toContain(before.at(-1)?.ref);
    await visitor.leave();
  });

  it('a procedure is shown with its effects before it is published; open challenges keep theirs', async () => {
    const reference = await cases.lodge();
    await cases.declare('officer', reference);
    const visitor = await arrive('officer');
    const { page } = visitor;
    await visitor.open('/admin/wolverhampton/procedure');
    await page.locator('#standard_acknowledge').fill('0');
    await page.getByRole('button', { name: 'Show what it would change' }).last().click();
    expect((await summary(page))[0]).toContain('Acknowledge the challenge');
    await page.locator('#standard_acknowledge').fill('3');
    await page.locator('#panel_quorum').fill('9');
    await page.getByRole('button', { name: 'Show what it would change' }).last().click();
    expect(await summary(page)).toEqual(['Quorum: so many cannot be present']);
    await page.locator('#panel_quorum').fill('3');
    await page.getByRole('button', { name: 'Show what it would change' }).last().click();
    const effects = await page.locator('#effects').innerText();
    expect(effects).toContain('Acknowledge the challenge');
    expect(effects).toContain('Thursday 26 November 2026');
    expect(effects).toContain(reference);
    const { version } = await read<{ version: number }>(`${compact}/procedure`);
    await page.getByRole('button', { name: 'Publish exactly this' }).click();
    await page.getByText('The procedure was published.').waitFor();
    expect((await read<{ version: number }>(`${compact}/procedure`)).version).toBe(version + 1);
    await visitor.leave();
  });

  it('closure days show what they would move, and are saved after that alone', async () => {
    const reference = await cases.lodge();
    await cases.declare('officer', reference);
    const visitor = await arrive('officer');
    const { page } = visitor;
    await visitor.open('/admin/wolverhampton/closures');
    await fillDay(page, 'from', ['24', '11', '2026']);
    await page.locator('#title').fill('Flood');
    await page.getByRole('button', { name: 'Show what it would move' }).last().click();
    expect(await page.locator('tbody').last().innerText()).toContain(reference);
    // Another day than the one that was shown is shown its own effects first.
    await fillDay(page, 'from', ['25', '11', '2026']);
    await page.getByRole('button', { name: 'Add these closure days' }).click();
    expect(await page.getByText('The closure days were added.').count()).toBe(0);
    await page.getByRole('button', { name: 'Add these closure days' }).click();
    await page.getByText('The closure days were added.').waitFor();
    expect(await page.locator('main').innerText()).toContain('still being counted');
    await visitor.leave();
  });

  it('another place to turn to is added in both languages, shown to everybody, changed and withdrawn', async () => {
    const visitor = await arrive('officer');
    const { page } = visitor;
    await visitor.open('/admin/wolverhampton/redress');
    await page.locator('#name').fill('Example Ombudsman');
    await page.locator('#nameCy').fill('Ombwdsmon Enghreifftiol');
    await page.locator('#handles').fill('Examples');
    await page.locator('#url').fill('javascript:alert(1)');
    await page.getByRole('button', { name: 'Add a place to turn to' }).last().click();
    expect(await summary(page)).toEqual(['Web address: give an address that begins with https://']);
    await page.locator('#url').fill('https://ombudsman.example/');
    await page.getByRole('button', { name: 'Add a place to turn to' }).last().click();
    await page.getByText('It was added.').waitFor();
    await visitor.open('/compacts/wolverhampton/redress?lang=cy');
    expect(await page.locator('main').innerText()).toContain('Ombwdsmon Enghreifftiol');
    await visitor.open('/admin/wolverhampton/redress?lang=en');
    await page.getByRole('link', { name: 'Example Ombudsman' }).click();
    await page.locator('#handles').fill('Examples of everything');
    await page.getByRole('button', { name: 'Save' }).last().click();
    await page.getByText('The changes were saved.').waitFor();
    await page.getByRole('link', { name: 'Example Ombudsman' }).click();
    await page.getByRole('button', { name: 'Withdraw it from the list' }).click();
    await page.getByText('It was withdrawn.').waitFor();
    await visitor.open('/compacts/wolverhampton/redress');
    expect(await page.locator('main').innerText()).not.toContain('Example Ombudsman');
    await visitor.leave();
  });

  it('an indicator is put into the action plan, given a baseline and a figure, and reported', async () => {
    const visitor = await arrive('officer');
    const { page } = visitor;
    await visitor.open('/admin');
    await page.getByRole('link', { name: /^Action plan/ }).click();
    await page.getByRole('button', { name: 'Add an indicator' }).click();
    await page.getByLabel('Something else, which I name below').check();
    await page.locator('#name').fill('Invoices paid within ten days');
    await page.locator('#aim').fill('Improved trust');
    await page.locator('#outcome').fill('Partners are paid in time');
    await page.getByLabel('Within 12 months').check();
    await page.getByLabel('A rise').check();
    await page.getByRole('button', { name: 'Add an indicator' }).last().click();
    await page.getByText('The indicator is in the plan.').waitFor();
    await page.locator('#value').fill('61.5');
    await page.locator('#source').fill('Council ledger');
    await page.getByRole('button', { name: 'Set the baseline' }).last().click();
    await page.getByText('The baseline was saved.').waitFor();
    await page.getByRole('link', { name: 'Record or correct figures' }).click();
    await page.locator('#year').fill('2025-26');
    await page.locator('#value').fill('72');
    await page.locator('#source').fill('Council ledger of April 2026');
    await page.getByRole('button', { name: 'Record the figure' }).last().click();
    await page.getByText('The figure was recorded.').waitFor();
    await visitor.open('/compacts/wolverhampton/indicators?year=2025-26');
    const words = await page.locator('section[aria-labelledby="invoices-paid-within-ten-days"]').innerText();
    expect(words).toContain('Recorded from elsewhere, not counted here: Council ledger of April 2026');
    expect(words).toContain('10.5 more than the baseline');
    await page.getByRole('link', { name: /^72/ }).first().click();
    expect(await page.locator('tbody').innerText()).toContain('Council ledger of April 2026');
    await visitor.leave();
  });
});
