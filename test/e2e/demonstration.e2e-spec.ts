import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demonstrationSignIns, seedDemonstration } from '#libs/demonstration';
import { connect, UnitOfWork } from '#libs/persistence';
import { FixedClock } from '../support/fixed-clock.js';
import { startServer, type TestServer } from '../support/server.js';

const clock = new FixedClock('2026-06-01T09:00:00Z');
const password = 'compact-demo';

describe('the demonstration over HTTP', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startServer({
      clock,
      arrange: async (database) => {
        const source = await connect(database.appUrl, 'compact_app', 2);
        await seedDemonstration({ unitOfWork: new UnitOfWork(source), clock, password });
        await source.destroy();
      },
    });
  });
  afterAll(() => server.close());

  it.each([...new Map(demonstrationSignIns().map((account) => [account.email, account])).values()])(
    'lets $email in, in its role',
    async (account) => {
      const client = await server.signIn(account.email, password);
      const { body } = await client.get('/api/v1/me').expect(200);
      for (const role of account.roles) expect(body.roles).toContainEqual({ compact: account.compact, role });
    },
  );

  it('shows MAIG this year and the years before', async () => {
    const maig = await server.signIn('maig@demo.example', password);
    const { body } = await maig.get('/api/v1/compacts/wolverhampton/indicators?year=2026-27').expect(200);
    const values = Object.fromEntries((body as { key: string; value: number | null }[]).map(({ key, value }) => [key, value]));
    expect(body).toHaveLength(22);
    expect(values).toMatchObject({
      'challenges-made': 0,
      'challenges-accepted': 0,
      'groups-using-advocacy': 1,
      'compact-champions': 3,
      signatories: 15,
      'level-of-use': null,
    });
    for (const key of ['groups-using-advocacy', 'compact-champions', 'signatories']) {
      const records = await maig.get(`/api/v1/compacts/wolverhampton/indicators/${key}/records?year=2026-27`).expect(200);
      expect(records.body.items).toHaveLength(values[key] ?? -1);
    }
    await maig.get('/api/v1/compacts/merthyr-tydfil/indicators').expect(404);
  });

  it('shows the officer of Merthyr Tydfil the five counted indicators, for want of an action plan', async () => {
    const officer = await server.signIn('officer@merthyr.example', password);
    const { body } = await officer.get('/api/v1/compacts/merthyr-tydfil/indicators').expect(200);
    expect(body).toHaveLength(5);
  });
});
