import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { openPage, sendForm } from '../support/page-forms.js';

const address = '/admin/wolverhampton/compact';

describe('the page of a Compact itself', () => {
  let server: DemonstrationServer;
  beforeAll(async () => {
    server = await startDemonstration();
  });
  afterAll(() => server.close());

  const open = (account: string, at = address) => openPage(server, account, at);
  const send = (account: string, fields: Readonly<Record<string, string>>, at = address) => sendForm(server, account, at, fields);
  const stored = async (slug = 'wolverhampton') => (await server.anybody.get(`/api/v1/compacts/${slug}`).expect(200)).body as object;

  it('is linked from the administration, founding for administrators alone', async () => {
    expect((await open('officer', '/admin')).links.map(({ href }) => href)).toContain(address);
    expect((await open('officer', '/admin')).words).not.toContain('Found a Compact');
    expect((await open('admin', '/admin')).links.map(({ href }) => href)).toContain('/admin/new-compact');
    for (const account of ['officer', 'challenger']) {
      expect((await open(account, '/admin/new-compact')).status).toBe(403);
      expect((await send(account, await tokenOf(account), '/admin/new-compact')).status).toBe(403);
    }
    expect((await open('challenger')).status).toBe(403);
    expect((await open('officer@merthyr.example')).status).toBe(404);
  });

  it('shows an officer what it is and what it publishes, and lets administrators alone change it', async () => {
    const { words } = await open('officer');
    expect(words).toContain('Only an administrator of the Compact can change this.');
    expect(words).toMatch(/Area code WLV Nation England/);
    const before = await stored();
    expect((await send('officer', { ...(await tokenOf('officer')), name: 'Taken over' })).status).toBe(403);
    expect(await stored()).toEqual(before);
  });

  it('changes names and settings, with every problem at its field', async () => {
    const form = (await open('admin')).form('Save');
    const wrong = await send('admin', { ...form, name: ' ', nameCy: 'x'.repeat(201) });
    expect(wrong.status).toBe(422);
    expect(wrong.problems).toEqual(['Name: fill this in', 'Name in Welsh: use 200 characters or fewer']);
    const changed = await send('admin', {
      ...form,
      name: 'Example Compact',
      nameCy: 'Compact Enghreifftiol',
      regionalLink: 'true',
      publishesChampions: 'false',
      looksShowNames: 'true',
    });
    expect(changed).toMatchObject({ status: 303, location: address });
    expect(await stored()).toMatchObject({
      name: 'Example Compact',
      nameCy: 'Compact Enghreifftiol',
      slug: 'wolverhampton',
      areaCode: 'WLV',
      regionalLink: true,
      publishesChampions: false,
      publishesOrganisations: true,
      looksShowNames: true,
    });
    expect((await send('admin', { ...(await open('admin')).form('Save'), nameCy: '' })).status).toBe(303);
    expect(await stored()).toMatchObject({ nameCy: null });
  });

  it('shows what somebody else saved meanwhile, keeps what was filled in, and takes it when it is sent again', async () => {
    const form = (await open('admin')).form('Save');
    await send('admin', { ...form, name: 'Saved by the other', publishesOrganisations: 'false' });
    const refused = await send('admin', { ...form, name: 'Filled in by me' });
    expect(refused.status).toBe(422);
    expect(refused.problems.join()).toContain('somebody changed this after you opened it');
    expect(refused.words).toMatch(
      /What is saved now and differs from your form Name Saved by the other Everybody may see its organisations and who signed No /,
    );
    expect(await stored()).toMatchObject({ name: 'Saved by the other', publishesOrganisations: false });
    const again = refused.form('Save');
    expect(again).toMatchObject({ name: 'Filled in by me', publishesOrganisations: 'true' });
    expect((await send('admin', again)).status).toBe(303);
    expect(await stored()).toMatchObject({ name: 'Filled in by me', publishesOrganisations: true });
  });

  it('founds a Compact once, however often the form is sent, and leads to what is to be done next', async () => {
    const form = (await open('admin', '/admin/new-compact')).form();
    const filled = { ...form, name: 'Example Shire', slug: 'Example Shire', areaCode: 'ex', nation: 'Wales' };
    const wrong = await send('admin', filled, '/admin/new-compact');
    expect(wrong.problems).toEqual([
      'Short name in addresses: use small letters and digits, with single hyphens between them',
      'Area code: use two to six capital letters',
    ]);
    const taken = await send('admin', { ...wrong.form(), slug: 'wolverhampton', areaCode: 'EXS' }, '/admin/new-compact');
    expect(taken.problems).toEqual(['Short name in addresses: another Compact has this already']);
    const takenCode = await send('admin', { ...taken.form(), slug: 'example-shire', areaCode: 'WLV' }, '/admin/new-compact');
    expect(takenCode.problems).toEqual(['Area code: another Compact has this already']);
    const right = { ...takenCode.form(), areaCode: 'EXS' };
    const both = await Promise.all([send('admin', right, '/admin/new-compact'), send('admin', right, '/admin/new-compact')]);
    expect(both.map(({ location }) => location)).toEqual(Array(2).fill('/admin/example-shire/compact'));
    expect(await stored('example-shire')).toMatchObject({
      name: 'Example Shire',
      nation: 'Wales',
      publishesChampions: true,
      regionalLink: false,
    });
    const page = await open('admin', '/admin/example-shire/compact');
    expect(page.words).toContain('What has to be done next');
    expect(page.words).toMatch(/Enter the agreement and its commitments To do .* publish your own As it came .* a Compact officer To do/);
    const next = ['agreements', 'procedure', 'people'].map((part) => `/admin/example-shire/${part}`);
    expect(page.links.map(({ href }) => href)).toEqual(expect.arrayContaining(next));
    for (const step of next) expect((await open('admin', step)).status).toBe(200);
    expect((await open('admin')).words).not.toContain('What has to be done next');
  });

  /** The token that every form of this person's session carries. */
  async function tokenOf(account: string): Promise<Record<string, string>> {
    const { text } = await server.page(account, '/account');
    return { _token: /name="_token" value="([^"]+)"/.exec(text)?.[1] ?? '' };
  }
});
