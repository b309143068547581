import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { openPage, sendForm } from '../support/page-forms.js';

const list = '/admin/wolverhampton/organisations';

describe('the pages of organisations and signatories', () => {
  let server: DemonstrationServer;
  let id: string;
  const open = (at: string, account = 'officer') => openPage(server, account, at);
  const send = (fields: Readonly<Record<string, string>>, at: string, account = 'officer') => sendForm(server, account, at, fields);
  const at = () => `${list}/${id}`;
  const form = async (button: string) => (await open(at())).form(button);
  const dayOf = (field: string, [day, month, year]: readonly [string, string, string]) => ({
    [`${field}-day`]: day,
    [`${field}-month`]: month,
    [`${field}-year`]: year,
  });
  const stored = async () => (await (await server.as('officer')).get(`/api/v1/organisations/${id}`).expect(200)).body as object;

  beforeAll(async () => {
    server = await startDemonstration();
    const officer = await server.as('officer');
    const entry = { compact: 'wolverhampton', name: 'Example Chess Circle', sector: 'vcs', charityNumber: '1234567' };
    id = ((await officer.post('/api/v1/organisations').send(entry).expect(201)).body as { id: string }).id;
  });
  afterAll(() => server.close());

  it('are found by a part of the name, and lead to each organisation', async () => {
    const found = await open(`${list}?q=CHESS`);
    expect(found.words).toContain('Name Sector Signed Example Chess Circle Voluntary and community Has not signed');
    expect(found.links).toEqual(expect.arrayContaining([{ href: at(), text: 'Example Chess Circle' }]));
    expect(found.words).not.toContain('Example Allotment Trust');
    expect((await open(`${list}?q=nowhere`)).words).toContain('No organisation has that in its name.');
    expect((await open(list)).words).toContain('Example Allotment Trust');
  });

  it('are for officers and administrators of the Compact alone', async () => {
    for (const address of [at(), `${at()}/remove`]) {
      expect((await open(address, 'challenger')).status).toBe(403);
      expect((await open(address, 'officer@merthyr.example')).status).toBe(404);
      expect((await open(address.replace('wolverhampton', 'merthyr-tydfil'), 'officer@merthyr.example')).status).toBe(404);
      expect((await open(address, 'admin')).status).toBe(200);
    }
  });

  it('change the details, with every problem at its field', async () => {
    const wrong = await send({ ...(await form('Save the details')), name: 'Example Allotment Trust', charityNumber: '1'.repeat(21) }, at());
    expect(wrong.problems).toEqual(['Charity number: use 20 characters or fewer']);
    const taken = await send({ ...wrong.form('Save the details'), charityNumber: '' }, at());
    expect(taken.problems).toEqual(['Name: this is there already']);
    const changed = await send({ ...taken.form('Save the details'), name: 'Example Chess Society', sector: 'other' }, at());
    expect(changed).toMatchObject({ status: 303, location: at() });
    expect(await stored()).toMatchObject({ name: 'Example Chess Society', sector: 'other', charityNumber: null });
  });

  it('show what somebody else saved meanwhile, and keep what was filled in', async () => {
    const opened = await form('Save the details');
    const successor = (await open(list)).links.find(({ text }) => text === 'Example Allotment Trust');
    const replacedBy = successor?.href.split('/').at(-1) ?? '';
    await send({ ...opened, charityNumber: '7654321', replacedBy }, at());
    const refused = await send({ ...opened, name: 'Example Chess Club' }, at());
    expect(refused.status).toBe(422);
    expect(refused.words).toMatch(
      /differs from your form Name Example Chess Society Charity number 7654321 Organisation that took its place Example Allotment Trust /,
    );
    expect((await send(refused.form('Save the details'), at())).status).toBe(303);
    expect(await stored()).toMatchObject({ name: 'Example Chess Club', charityNumber: null, replacedBy: null });
  });

  it('record that it signed, and that it left', async () => {
    const sign = await form('Record that it signed');
    expect((await send({ ...sign, ...dayOf('signedOn', ['24', '11', '2026']) }, at())).problems).toEqual([
      'Day on which it signed: this day has not come yet',
    ]);
    expect((await send({ ...sign, ...dayOf('signedOn', ['2', '3', '2026']) }, at())).status).toBe(303);
    expect(await stored()).toMatchObject({ signedOn: '2026-03-02' });
    expect((await open(at())).words).toContain('It has been a signatory since Monday 2 March 2026.');
    expect((await open(`${list}?q=chess`)).words).toContain('Monday 2 March 2026');
    // Opened before it had signed, sent after.
    const late = await send({ ...sign, ...dayOf('signedOn', ['3', '3', '2026']) }, at());
    expect(late.problems.join()).toContain('somebody changed the signature after you opened this page');
    const leave = await form('Record that it left');
    expect((await send({ ...leave, ...dayOf('leftOn', ['1', '3', '2026']) }, at())).problems).toEqual([
      'Day on which it left the Compact: it signed after that day',
    ]);
    expect((await send({ ...leave, ...dayOf('leftOn', ['1', '9', '2026']) }, at())).status).toBe(303);
    expect(await stored()).toMatchObject({ signedOn: null });
  });

  it('say what removing does before it is done, and keep what anything refers to', async () => {
    expect((await open(at())).links).toContainEqual({ href: `${at()}/remove`, text: 'Remove this organisation from the register' });
    const confirm = await open(`${at()}/remove`);
    expect(confirm.words).toContain('goes from the register with its signatures');
    await send(await form('Save the details'), at());
    const stale = await send(confirm.form(), `${at()}/remove`);
    expect(stale.problems.join()).toContain('Somebody changed it after you opened this page');
    const { organisationId } = await server.me('challenger');
    const used = `${list}/${organisationId}/remove`;
    const kept = await send((await open(used)).form(), used);
    expect(kept.status).toBe(422);
    expect(kept.problems.join()).toContain('It was not removed, because something refers to it.');
    expect(await send(stale.form(), `${at()}/remove`)).toMatchObject({ status: 303, location: list });
    expect((await open(at())).status).toBe(404);
    await (await server.as('officer')).get(`/api/v1/organisations/${organisationId}`).expect(200);
  });
});
