import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { CaseClient } from '../support/case-client.js';
import { openBrowser, Visitor } from '../support/browser.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';

describe('administration with a browser, without JavaScript', () => {
  let server: DemonstrationServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startDemonstration();
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const arrive = (as: string) => Visitor.arrive(browser, server, { as, javaScript: false });
  const items = async <Row>(address: string) => {
    const { body } = await (await server.as('officer')).get(address).expect(200);
    return (body as { items: Row[] }).items;
  };

  it('an officer adds an organisation, after every problem was shown at its field', async () => {
    const visitor = await arrive('officer');
    const { page } = visitor;
    await visitor.open('/admin');
    await page.getByRole('link', { name: /^Organisations and signatories/ }).click();
    await page.locator('#name').fill('Example Allotment Trust');
    await page.getByRole('button', { name: 'Add an organisation' }).last().click();
    expect(await page.locator('.govuk-error-summary a').allInnerTexts()).toEqual(['Sector: choose one']);
    await page.getByLabel('Voluntary and community').check();
    await page.getByRole('button', { name: 'Add an organisation' }).last().click();
    expect(await page.locator('.govuk-error-summary a').allInnerTexts()).toEqual(['Name: this is there already']);
    await page.locator('#name').fill('Example Chess Circle');
    await page.getByRole('button', { name: 'Add an organisation' }).last().click();
    await page.getByText('The organisation was added.').waitFor();
    const found = await items<{ name: string; sector: string }>('/api/v1/organisations?q=chess');
    expect(found.map(({ name, sector }) => [name, sector])).toEqual([['Example Chess Circle', 'vcs']]);
    await visitor.leave();
  });

  it('an officer gives a role and takes it away, and is not offered those of officer and administrator', async () => {
    const visitor = await arrive('officer');
    const { page } = visitor;
    const { personId } = await server.me('mediator');
    await visitor.open('/admin/wolverhampton/people?q=mina');
    await page.getByRole('link', { name: 'Mina Mediator' }).click();
    expect(visitor.address).toBe(`/admin/wolverhampton/people/${personId}`);
    const offered = await page.locator('#give option').evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value));
    expect(offered).toContain('chair');
    expect(offered).not.toContain('officer');
    const rolesOf = async () =>
      (await items<{ id: string; roles: { role: string }[] }>('/api/v1/people?q=mina')).flatMap(({ roles }) =>
        roles.map(({ role }) => role),
      );
    await page.locator('#give').selectOption('chair');
    await page.getByRole('button', { name: 'Give a role' }).click();
    await page.getByText('The role was given.').waitFor();
    expect(await rolesOf()).toEqual(['chair', 'mediator']);
    await page.getByRole('button', { name: /Take away.*Chair of panels/ }).click();
    await page.getByText('The role was taken away.').waitFor();
    expect(await rolesOf()).toEqual(['mediator']);
    await visitor.leave();
  });

  it('an officer closes the Compact for two days', async () => {
    const visitor = await arrive('officer');
    const { page } = visitor;
    await visitor.open('/admin/wolverhampton/closures');
    for (const [field, day] of [
      ['from', '29'],
      ['to', '30'],
    ] as const) {
      await page.locator(`#${field}-day`).fill(day);
      await page.locator(`#${field}-month`).fill('12');
      await page.locator(`#${field}-year`).fill('2026');
    }
    await page.locator('#title').fill('Closed between the years');
    await page.getByRole('button', { name: 'Show what it would move' }).click();
    await page.getByRole('button', { name: 'Add these closure days' }).click();
    await page.getByText('The closure days were added.').waitFor();
    expect(await page.locator('tbody th').allInnerTexts()).toEqual(
      expect.arrayContaining(['Tuesday 29 December 2026', 'Wednesday 30 December 2026']),
    );
    await visitor.leave();
  });

  it('messages are listed by what became of them', async () => {
    const reference = await new CaseClient(server).lodge();
    const visitor = await arrive('officer');
    await visitor.open('/messages');
    expect(await visitor.page.locator('tbody').innerText()).toContain(`Challenge ${reference}: a new challenge has arrived`);
    await visitor.page.locator('#status').selectOption('sent');
    await visitor.page.getByRole('button', { name: 'Show these messages' }).click();
    expect(await visitor.page.locator('tbody').count()).toBe(0);
    await visitor.open('/messages?limit=1');
    await visitor.page.getByRole('link', { name: 'Older messages' }).click();
    expect(visitor.address).toContain('cursor=');
    await visitor.leave();
  });

  it.each(['/admin', '/admin/wolverhampton/organisations', '/admin/wolverhampton/people', '/admin/wolverhampton/closures', '/messages'])(
    '%s is for officers and administrators alone',
    async (address) => {
      const visitor = await arrive('challenger');
      expect(await visitor.open(address)).toBe(403);
      await visitor.leave();
    },
  );
});
