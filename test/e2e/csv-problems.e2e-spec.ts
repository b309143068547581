import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseClient } from '../support/case-client.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';

const tokenIn = (html: string) => /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('a csv file of commitments that cannot be used', () => {
  let server: DemonstrationServer;
  beforeAll(async () => {
    server = await startDemonstration();
  });
  afterAll(() => server.close());

  /** The page after a file was sent, by line of the file; or what is wrong with the whole of it. */
  async function preview(language: 'en' | 'cy', text: string): Promise<{ rows: Record<string, string>; page: string }> {
    const officer = await server.as('officer');
    const { body } = await server.anybody.get('/api/v1/compacts/wolverhampton/agreements').expect(200);
    const address = `/admin/wolverhampton/agreements/${(body as { items: { id: string }[] }).items[0]?.id ?? ''}/import`;
    const cookie = `compact_session=${officer.token}; compact_language=${language}`;
    const form = await server.anybody.get(address).set('Cookie', cookie).expect(200);
    // The token of the form stands in its address.
    const action = /action="([^"]+import[^"]*)"[^>]*multipart/.exec(form.text)?.[1]?.replaceAll('&amp;', '&') ?? address;
    expect(tokenIn(form.text)).not.toBe('');
    const { text: page } = await server.anybody.post(action).set('Cookie', cookie).attach('file', Buffer.from(text), 'codau.csv');
    const rows = [...page.matchAll(/<th scope="row"[^>]*>(\d+)<\/th><td[^>]*>([^<]*)<\/td><\/tr>/g)];
    return { rows: Object.fromEntries(rows.map(([, line = '', reason = '']) => [line, reason.replaceAll('&quot;', '"')])), page };
  }

  const bad =
    'code,ref,title,appliesTo,agreement\n1,1.1,Something,everybody,\n1,,No number,both,\n4,4.4,Other words,both,\n1,9.9,A,both,Another\n1,9.9,B,both,\n';

  it('says what is wrong with each row in the language of the reader', async () => {
    await new CaseClient(server).lodge();
    expect((await preview('en', bad)).rows).toMatchObject({
      2: 'appliesTo "everybody" is not one of public, vcs, both',
      3: 'ref is empty',
      4: expect.stringContaining('4.4 is cited by a challenge'),
      5: expect.stringContaining('belongs to Another, and this is '),
      6: 'the same as line 5',
    });
    expect((await preview('cy', bad)).rows).toMatchObject({
      2: 'appliesTo: nid yw "everybody" yn un o’r rhain: public, vcs, both',
      3: 'mae ref yn wag',
      4: expect.stringContaining('mae her yn dyfynnu 4.4'),
      5: expect.stringContaining('mae’n perthyn i Another'),
      6: 'yr un fath â llinell 5',
    });
  });

  it('says what is wrong with the whole file', async () => {
    expect((await preview('cy', 'code,ref,title\n1,1.1,Something')).page).toContain('Nid oes colofn &quot;appliesTo&quot; yn y ffeil.');
    expect((await preview('cy', 'code,ref\n1,"1.1')).page).toContain('Nid csv yw codau.csv');
    expect((await preview('en', 'code,Code\n1,1')).page).toContain('codau.csv has the column &quot;code&quot; twice.');
  });
});
