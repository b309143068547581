import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';

interface Look {
  role: string;
  hour: string;
  people: number;
}

describe('who has looked at a challenge', () => {
  let server: DemonstrationServer;
  let cases: CaseClient;
  let owner: pg.Client;
  let reference: string;
  beforeAll(async () => {
    server = await startDemonstration('2026-11-23T10:20:00Z');
    owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    cases = new CaseClient(server);
    const journey = new CaseJourney(server, cases);
    reference = await cases.lodge();
    await journey.toRespondent(reference);
    await journey.assignChampion(reference);
  });
  afterAll(async () => {
    await owner?.end();
    await server?.close();
  });

  const read = async (account: string, path: string) => (await server.as(account)).get(`/api/v1/challenges/${reference}${path}`);
  async function looks(account: string): Promise<Look[]> {
    const { body, status } = await read(account, '/views');
    expect(status).toBe(200);
    return (body as { items: Look[] }).items;
  }
  const count = async () => {
    const { rows } = await owner.query<{ n: number }>('select count(*)::integer as n from case_view');
    return rows[0]?.n;
  };

  it('is told to a party and to the officer in roles and hours, without a name', async () => {
    await read('challenger', '');
    await read('respondent', '/history');
    await read('champion.vcs', '/deadlines/respond');
    const hour = '2026-11-23T10:00:00.000Z';
    const roles = ['challenger', 'champion', 'officer', 'respondent'];
    expect(await looks('officer')).toEqual(roles.map((role) => ({ role, hour, people: 1 })));
    expect(await looks('respondent')).toEqual(await looks('challenger'));
  });

  it('is noted once an hour for each person', async () => {
    const before = await count();
    await Promise.all(['', '/history', '', '/history', ''].map((path) => read('challenger', path)));
    expect(await count()).toBe(before);
    server.clock.set('2026-11-23T11:00:00Z');
    await Promise.all(['', '/history', '', '/history', ''].map((path) => read('challenger', path)));
    expect(await count()).toBe((before ?? 0) + 1);
    expect((await looks('officer')).slice(0, 2)).toEqual([
      { role: 'challenger', hour: '2026-11-23T11:00:00.000Z', people: 1 },
      { role: 'officer', hour: '2026-11-23T11:00:00.000Z', people: 1 },
    ]);
  });

  it('leaves no note where nothing was opened', async () => {
    const before = await count();
    for (const account of ['officer2', 'challenger2', 'maig', 'advocate']) expect((await read(account, '')).status).toBeGreaterThan(400);
    await cases.take('officer', reference, 'record-note', { text: 'Written, not read.', audience: 'officers' });
    expect(await count()).toBe(before);
  });

  it('is a matter for the parties and the officer alone', async () => {
    expect((await read('champion.vcs', '/views')).status).toBe(403);
    expect((await read('officer2', '/views')).status).toBe(403);
    expect((await read('challenger2', '/views')).status).toBe(404);
    expect((await read('maig', '/views')).status).toBe(403);
  });

  it('comes in pages', async () => {
    const first = await read('officer', '/views?limit=2');
    expect((first.body as { items: Look[] }).items).toHaveLength(2);
    const next = /<(.+)>; rel="next"/.exec(String(first.headers['link']))?.[1] ?? '';
    const { body } = await (await server.as('officer')).get(next).expect(200);
    expect([...(first.body as { items: Look[] }).items, ...(body as { items: Look[] }).items]).toEqual(
      (await looks('officer')).slice(0, 4),
    );
  });

  it('cannot be read, written or taken back in the table by the server', async () => {
    for (const privilege of ['SELECT', 'INSERT', 'UPDATE', 'DELETE']) {
      const { rows } = await owner.query(`select has_table_privilege('compact_app', 'case_view', $1) as may`, [privilege]);
      expect(rows).toEqual([{ may: false }]);
    }
  });
});
