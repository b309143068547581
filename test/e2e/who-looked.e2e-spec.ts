import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { actingPersonOf, RecognisePersonUseCase } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { readPages } from '../support/every-page.js';

interface Look {
  role: string;
  hour: string;
  people: number;
  names?: string[];
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

  async function showNames(looksShowNames: boolean): Promise<void> {
    const { version } = (await server.anybody.get('/api/v1/compacts/wolverhampton').expect(200)).body as { version: number };
    const admin = await server.as('admin');
    await admin.patch('/api/v1/compacts/wolverhampton').set('If-Match', `"${version}"`).send({ looksShowNames }).expect(200);
  }

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

  describe('by name, where the Compact wants that', () => {
    const at = (hour: number) => `2026-11-23T${hour}:00:00.000Z`;
    /** Everybody who may be told, by API and page, in both languages. */
    async function told(): Promise<string[]> {
      const answers: string[] = [];
      for (const account of ['challenger', 'respondent', 'officer']) {
        answers.push((await read(account, '/views')).text);
        const pages = await readPages(server, account, [`/challenges/${reference}`, `/challenges/${reference}?lang=cy`]);
        // Without the headers: the choice of a language is kept in a cookie that tells the time.
        for (const page of pages.values()) answers.push(page.slice(page.indexOf('<!DOCTYPE')));
      }
      return answers;
    }

    it('is byte for byte what it was while it does not, whether it did in between or not', async () => {
      server.clock.set(at(12));
      for (const account of ['challenger', 'respondent', 'officer', 'champion.vcs']) await read(account, '');
      const { text } = await read('officer', '/views?limit=4');
      const roles = ['challenger', 'champion', 'officer', 'respondent'];
      expect(text).toBe(`{"items":[${roles.map((role) => `{"role":"${role}","hour":"${at(12)}","people":1}`).join()}]}`);
      await told();
      const before = await told();
      await showNames(true);
      const named = await told();
      expect(named.map((answer, index) => answer === before[index])).toEqual(named.map(() => false));
      await showNames(false);
      expect((await told()).map((answer, index) => answer === before[index])).toEqual(named.map(() => true));
    });

    it('names those who looked in an office, and nobody who looked for a party', async () => {
      await showNames(true);
      const offices = { champion: ['Vera Champion'], officer: ['Ola Officer'] };
      for (const account of ['challenger', 'respondent', 'officer']) {
        const now = (await looks(account)).filter(({ hour }) => hour === at(12));
        expect(now.map(({ role, names }) => [role, names])).toEqual([
          ['challenger', undefined],
          ['champion', offices.champion],
          ['officer', offices.officer],
          ['respondent', undefined],
        ]);
        const [page = ''] = (await readPages(server, account, [`/challenges/${reference}`])).values();
        const list = page.slice(page.indexOf('id=\\"looks\\"'));
        expect(list).toContain('Vera Champion');
        expect(list).not.toMatch(/Chris Challenger|Robin Respondent/);
      }
      for (const account of ['champion.vcs', 'officer2', 'maig']) expect((await read(account, '/views')).status).toBe(403);
      expect((await read('challenger2', '/views')).status).toBe(404);
    });

    it('is given by the database itself to the parties and the officer, and to nobody else', async () => {
      const asked = async (account: string) => {
        const person = await server.app.get(RecognisePersonUseCase).execute((await server.as(account)).token);
        if (!person) throw new Error(`${account} has not signed in`);
        return server.app
          .get(UnitOfWork)
          .read(actingPersonOf(person), (tx) =>
            tx.rows<{ names: string[] | null }>(
              `select names from challenge c, app.who_looked(c.compact_id, c.id) where c.reference = $1 and role = 'officer' order by hour desc limit 1`,
              [reference],
            ),
          );
      };
      for (const account of ['challenger', 'respondent', 'officer']) expect(await asked(account)).toEqual([{ names: ['Ola Officer'] }]);
      const others = ['champion.vcs', 'champion.public', 'officer2', 'challenger2', 'maig', 'admin', 'officer@merthyr.example'];
      for (const account of others) expect([account, await asked(account)]).toEqual([account, []]);
    });

    it('never names somebody who was on a party’s side as well when they looked', async () => {
      const { personId } = await server.me('champion.vcs');
      const beside = [reference, personId, server.clock.now()];
      await owner.query(
        `insert into participant (compact_id, challenge_id, id, person_id, organisation_id, capacity, from_at, ended_at, visible, identity_hidden)
          select compact_id, id, gen_random_uuid(), $2, null, 'representative', $3, null, true, true from challenge where reference = $1`,
        beside,
      );
      server.clock.set(at(13));
      await read('champion.vcs', '');
      const [now] = (await looks('respondent')).filter(({ role }) => role === 'champion');
      expect(now).toEqual({ role: 'champion', hour: at(13), people: 1 });
      await owner.query(`update participant set ended_at = $3 where person_id = $2 and capacity = 'representative' and $1 <> ''`, beside);
      server.clock.set(at(14));
      await read('champion.vcs', '');
      const champions = (await looks('respondent')).filter(({ role }) => role === 'champion');
      expect(champions.map(({ hour, names }) => [hour, names])).toEqual([
        [at(14), ['Vera Champion']],
        [at(13), undefined],
        [at(12), ['Vera Champion']],
        [at(10), ['Vera Champion']],
      ]);
    });

    it('gives of erased people the role alone', async () => {
      const before = await looks('respondent');
      await owner.query('select app.erase_person($1, now())', [(await server.me('champion.vcs')).personId]);
      const after = await looks('respondent');
      expect(after).toEqual(before.map(({ names, ...look }) => (look.role === 'champion' || !names ? look : { ...look, names })));
    });
  });
});
