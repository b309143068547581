import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../support/fixed-clock.js';
import { PageVisitor } from '../support/page-visitor.js';
import { startServer, type Client, type TestServer } from '../support/server.js';
import { arrangeTwoCompacts, type TwoCompacts } from '../support/two-compacts.js';

const day = (name: string, [year, month, date]: readonly [string, string, string]) => ({
  [`${name}-year`]: year,
  [`${name}-month`]: month,
  [`${name}-day`]: date,
});

describe('the pages of advice and representation', () => {
  let server: TestServer;
  let world: TwoCompacts;
  let officer: Client;

  beforeAll(async () => {
    const clock = new FixedClock('2026-06-01T09:00:00Z');
    server = await startServer({ clock, arrange: async (database) => void (world = await arrangeTwoCompacts(database)) });
    officer = await server.signIn('officer@wlv.example');
  });
  afterAll(() => server.close());

  const visitor = async (email: string) => PageVisitor.with(server, await server.signIn(email));
  const items = async () => (await officer.get('/api/v1/advocacy-engagements').expect(200)).body.items as { id: string; kind: string }[];
  const groups = async () => {
    const { body } = await officer.get('/api/v1/compacts/wolverhampton/indicators?year=2026-27').expect(200);
    return (body as { key: string; value: number }[]).find(({ key }) => key === 'groups-using-advocacy')?.value;
  };
  const help = () => ({
    organisationId: world.organisations.sparrows,
    kind: 'advice',
    provider: 'Voluntary Sector Council',
    ...day('openedOn', ['2026', '5', '4']),
  });

  it('let an advocate record, correct and end their own work, which the indicator counts', async () => {
    const advocate = await visitor('advocate@wlv.example');
    const empty = (await advocate.open('/advocacy')).text;
    expect(empty).toContain('Nothing has been recorded yet.');
    expect(empty).toContain('You see the help that you gave yourself.');
    expect(empty).not.toContain('advocatePersonId');
    expect((await advocate.open('/codes')).text).toContain('href="/advocacy"');
    const wrong = await advocate.send('/advocacy', { ...help(), provider: '', challenge: 'wlv-2026-27-0001' });
    expect(wrong.text).toContain('Who helped: fill this in');
    expect((await advocate.send('/advocacy', { ...help(), challenge: 'wlv-2026-27-0001' })).text).toContain(
      'there is no such challenge that you can see',
    );
    expect((await advocate.send('/advocacy', help())).status).toBe(303);
    expect(await groups()).toBe(1);
    const [made] = await items();
    expect((await advocate.open('/advocacy')).text).toMatch(/Sparrows Youth Club[^]*Advice[^]*Monday 4 May 2026[^]*Goes on/);
    const one = `/advocacy/${made?.id}`;
    const early = await advocate.send(one, { ...help(), ...day('closedOn', ['2026', '5', '1']) });
    expect(early.text).toContain('this is before it began');
    const ended = await advocate.send(one, { ...help(), kind: 'signposting', ...day('closedOn', ['2026', '5', '20']) });
    expect([ended.status, ended.headers['location']]).toEqual([303, '/advocacy']);
    expect(await items()).toMatchObject([{ kind: 'signposting', closedOn: '2026-05-20', version: 2 }]);
    expect(await groups()).toBe(0);
    expect((await advocate.send(one, { ...help(), _version: '1' })).text).toContain('somebody changed this after you opened it');
  });

  it('let an officer record for any advocate, in plain words and in Welsh', async () => {
    const visiting = await visitor('officer@wlv.example');
    const shown = (await visiting.open('/advocacy')).text;
    expect(shown).toContain('Name of advocate@wlv.example');
    expect(shown).not.toContain('Merthyr Carers');
    const sent = { ...help(), kind: 'representation', advocatePersonId: world.people['advocate@wlv.example'] };
    expect((await visiting.send('/advocacy', sent)).status).toBe(303);
    expect(await groups()).toBe(1);
    expect((await visiting.open('/advocacy?lang=cy')).text).toContain('Rhywun a siaradodd drosto');
    expect((await visiting.open('/admin?lang=en')).text).toContain('href="/advocacy"');
    expect((await visiting.open('/compacts/wolverhampton/indicators')).text).toContain('href="/advocacy"');
  });

  it('are for nobody else', async () => {
    const [made] = await items();
    for (const email of ['challenger@wlv.example', 'maig@wlv.example', 'admin@wlv.example', 'champion@wlv.example']) {
      const stranger = await visitor(email);
      expect([email, (await stranger.open('/advocacy')).status]).toEqual([email, 403]);
      expect([email, [403, 404].includes((await stranger.open(`/advocacy/${made?.id}`)).status)]).toEqual([email, true]);
    }
    const other = await visitor('officer@mtw.example');
    expect((await other.open('/advocacy')).text).toContain('Nothing has been recorded yet.');
    expect((await other.open(`/advocacy/${made?.id}`)).status).toBe(404);
    expect((await server.anybody.get('/advocacy').redirects(0).set('Accept', 'text/html')).status).toBe(303);
  });
});
