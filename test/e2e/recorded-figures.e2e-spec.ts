import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { FixedClock } from '../support/fixed-clock.js';
import { PageVisitor } from '../support/page-visitor.js';
import { startServer, type Client, type TestServer } from '../support/server.js';
import { arrangeTwoCompacts } from '../support/two-compacts.js';

const compact = '/api/v1/compacts/wolverhampton';
const own = `${compact}/indicators/level-of-use`;
const counted = `${compact}/indicators/challenges-made`;
const page = '/admin/wolverhampton/action-plan/level-of-use/figures';
const survey = { year: '2025-26', value: 41.5, source: 'Survey of members, January 2026' };

/** The Compact has kept its records here since June 2024; it is June 2026. */
describe('figures that the product does not count', () => {
  let server: TestServer;
  let officer: Client;
  let admin: Client;
  let maig: Client;
  let owner: pg.Client;

  beforeAll(async () => {
    server = await startServer({
      clock: new FixedClock('2026-06-01T09:00:00Z'),
      arrange: async (database) => {
        await arrangeTwoCompacts(database);
        owner = new pg.Client({ connectionString: database.ownerUrl });
        await owner.connect();
        await owner.query(`update compact set created_at = '2024-06-01T09:00:00Z'`);
      },
    });
    [officer, admin, maig] = [
      await server.signIn('officer@wlv.example'),
      await server.signIn('admin@wlv.example'),
      await server.signIn('maig@wlv.example'),
    ];
    const entry = { name: 'Level of use', aim: 'Aim', outcome: 'Outcome', timeline: ['S'], desiredDirection: 'up', target: 50 };
    await officer.post(`${compact}/action-plan/indicators`).send(entry).expect(201);
  });
  afterAll(async () => {
    await owner.end();
    await server.close();
  });

  async function reading(key: string, year = '2025-26') {
    const { body } = await maig.get(`${compact}/indicators?year=${year}`).expect(200);
    return (body as { key: string; series: object[] }[]).find((one) => one.key === key);
  }
  const behind = async (address: string, year = '2025-26') => (await maig.get(`${address}/records?year=${year}`).expect(200)).body.items;

  it('are not provided, then recorded once, with the record of their source behind them', async () => {
    expect(await reading('level-of-use')).toMatchObject({ value: null, status: 'notProvided' });
    expect(await behind(own)).toEqual([]);
    const { body, headers } = await officer.post(`${own}/figures`).set('Idempotency-Key', 'f').send(survey).expect(201);
    const figure = { ...survey, key: 'level-of-use', reason: null, recordedAs: 'officer', replaced: false, version: 1 };
    expect(body).toMatchObject({ ...figure, recordedAt: '2026-06-01T09:00:00.000Z', recordedBy: 'Name of officer@wlv.example' });
    expect(headers['location']).toBe(`${own}/figures/2025-26`);
    expect((await officer.post(`${own}/figures`).set('Idempotency-Key', 'f').send(survey).expect(201)).body).toEqual(body);
    expect((await officer.post(`${own}/figures`).send(survey).expect(409)).body.code).toBe('already-exists');
    expect((await maig.get(`${own}/figures/2025-26`).expect(200)).headers['etag']).toBe('"1"');
    const shown = await reading('level-of-use');
    expect(shown).toMatchObject({ value: 41.5, status: 'recorded', source: survey.source, corrected: false });
    expect(shown?.series.at(-1)).toEqual({ year: '2025-26', value: 41.5, status: 'recorded', source: survey.source, corrected: false });
    expect(await behind(own)).toEqual([
      {
        ...{ id: body.id, recordedOn: '2026-06-01', value: 41.5, source: survey.source, reason: null },
        ...{ recordedAs: 'officer', recordedBy: null, state: 'standing' },
      },
    ]);
  });

  it('are corrected for a reason, by who read the newest, and taken back; what was there before can be read', async () => {
    const correct = (client: Client, version: number, body: object) =>
      client.patch(`${own}/figures/2025-26`).set('If-Match', `"${version}"`).send(body);
    const said = { value: 43, source: 'Survey of members, second edition' };
    expect((await correct(officer, 1, said).expect(422)).body.errors[0].field).toBe('reason');
    await correct(admin, 1, { ...said, reason: 'Late answers' }).expect(200);
    await correct(officer, 1, { ...said, reason: 'Late' }).expect(412);
    expect(await reading('level-of-use')).toMatchObject({ value: 43, corrected: true, source: said.source });
    const records = await maig.get(`${own}/records?year=2025-26&limit=1`).expect(200);
    const next = /<(.+)>; rel="next"/.exec(records.headers['link'] ?? '')?.[1] ?? '';
    const rest = await maig.get(next).expect(200);
    expect([...records.body.items, ...rest.body.items]).toMatchObject([
      { value: 41.5, state: 'replaced' },
      { value: 43, reason: 'Late answers', state: 'standing', recordedAs: 'administrator' },
    ]);
    await correct(officer, 2, { ...said, value: null, reason: 'It was of another year' }).expect(200);
    expect(await reading('level-of-use')).toMatchObject({ value: null, status: 'notProvided' });
    expect(await behind(own)).toHaveLength(3);
    await correct(officer, 3, { ...survey, year: undefined, reason: 'It was of this year' }).expect(200);
    expect(((await maig.get(`${own}/figures`).expect(200)).body.items as { version: number }[]).map(({ version }) => version)).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it('are never of a year that the product counts, but can be of one before its records began', async () => {
    for (const year of ['2026-27', '2025-26', '2024-25', '2027-28']) {
      const { body } = await officer
        .post(`${counted}/figures`)
        .send({ ...survey, year })
        .expect(422);
      expect(body.errors).toEqual([{ field: 'year', code: 'counted', message: expect.stringContaining('counts the indicator itself') }]);
    }
    expect(await reading('challenges-made', '2023-24')).toMatchObject({ value: null, status: 'notRecorded' });
    const old = { ...survey, year: '2023-24', value: 7 };
    await admin.post(`${counted}/figures`).send(old).expect(403);
    await officer.post(`${counted}/figures`).send(old).expect(201);
    expect(await reading('challenges-made', '2023-24')).toMatchObject({ value: 7, status: 'recorded', source: survey.source });
    expect(await behind(counted, '2023-24')).toMatchObject([{ value: 7, state: 'standing' }]);
    // What is entered afterwards is counted, and the number is then the length of its list.
    const { id } = (await owner.query(`select id from compact where slug = 'wolverhampton'`)).rows[0] as { id: string };
    await owner.query(
      `insert into champion_appointment (compact_id, id, person_id, organisation_id, from_on, version)
       select $1, gen_random_uuid(), p.id, o.id, '2020-01-01', 1 from person p, organisation o where p.email = 'champion@wlv.example' and o.compact_id = $1 limit 1`,
      [id],
    );
    await officer.post(`${compact}/indicators/compact-champions/figures`).send(old).expect(422);
    await officer
      .post(`${own}/figures`)
      .send({ ...survey, year: '2027-28' })
      .expect(422);
    await officer.post(`${compact}/indicators/nothing/figures`).send(survey).expect(404);
  });

  it.each([
    [{ year: '2025-27' }, 'year'],
    [{ value: 'many' }, 'value'],
    [{ value: 1.23456 }, 'value'],
    [{ source: ' ' }, 'source'],
  ])('are not recorded with %j', async (more, field) => {
    const { body } = await officer
      .post(`${own}/figures`)
      .send({ ...survey, ...more })
      .expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ field })]);
  });

  it('are written by nobody else, and read by nobody but MAIG', async () => {
    for (const [email, status, reads] of [
      ['maig@wlv.example', 403, 200],
      ['challenger@wlv.example', 403, 403],
      ['officer@mtw.example', 404, 404],
      ['admin@mtw.example', 404, 404],
    ] as const) {
      const client = await server.signIn(email);
      await client
        .post(`${own}/figures`)
        .send({ ...survey, year: '2022-23' })
        .expect(status);
      await client
        .patch(`${own}/figures/2025-26`)
        .set('If-Match', '"4"')
        .send({ ...survey, year: undefined, reason: 'Mine' })
        .expect(status);
      await client.get(`${own}/figures`).expect(reads);
      await client.get(`${own}/figures/2025-26`).expect(reads);
    }
    await server.anybody.get(`${own}/figures`).expect(401);
  });

  it('keep their indicator in the plan', async () => {
    await officer.delete(`${compact}/action-plan/indicators/level-of-use`).set('If-Match', '"1"').expect(409);
  });

  it('are recorded and corrected on pages, and marked wherever they are shown', async () => {
    const [visitor, reader] = [PageVisitor.with(server, officer), PageVisitor.with(server, maig)];
    const wrong = await visitor.send(page, { year: '2025', value: 'x', source: '' });
    expect(wrong.text).toContain('Source: fill this in');
    expect((await visitor.send(page, { ...survey, value: '12' })).text).toContain('this year has a figure already: correct that one');
    const sent = { year: '2026-27', value: '1,250.5', source: 'Partners’ returns' };
    expect((await visitor.send(page, sent)).headers['location']).toBe(page);
    const corrected = await visitor.send(`${page}/2026-27`, { value: '1251', source: 'Partners’ returns, checked', reason: 'Misread' });
    expect([corrected.status, corrected.headers['location']]).toEqual([303, page]);
    expect((await visitor.open(page)).text).toMatch(/<s>1250.5<\/s>[^]*Corrected later[^]*1251[^]*Misread[^]*by Name of officer/);
    const report = (await reader.open('/compacts/wolverhampton/indicators?year=2026-27')).text;
    expect(report).toContain('(recorded, corrected)');
    expect(report).toContain('Recorded from elsewhere, not counted here: <span lang="en">Partners’ returns, checked</span>');
    const list = (await reader.open('/compacts/wolverhampton/indicators/level-of-use?year=2026-27')).text;
    expect(list).toMatch(/Corrected later[^]*1250.5[^]*Stands[^]*1251[^]*the Compact officer[^]*Misread/);
    const pack = '/compacts/wolverhampton/indicators/meeting-pack?year=2026-27';
    expect((await reader.open(pack)).text).toContain('Partners’ returns, checked');
    const row = (await reader.open(`${pack}&as=csv`)).text.split('\r\n').find((line) => line.includes('Level of use'));
    expect(row).toContain('1251,"Recorded from elsewhere, not counted here"');
    expect(row).toContain('"Partners’ returns, checked"');
    const ofCounted = page.replace('level-of-use', 'challenges-made');
    await officer
      .post(`${compact}/action-plan/indicators`)
      .send({ counted: 'challenges-made', aim: 'A', outcome: 'O', timeline: ['S'], desiredDirection: 'up' })
      .expect(201);
    expect((await visitor.send(ofCounted, { ...survey, value: '1' })).text).toContain(
      'this service counts the indicator itself for this year',
    );
    expect((await PageVisitor.with(server, admin).open(ofCounted)).text).toContain('Only a Compact officer can do that');
    expect((await reader.open(page)).status).toBe(403);
  });

  it('lose the name of who was erased, in what others wrote as well, and keep everything else', async () => {
    const key = 'level-of-use';
    await officer.post(`${own}/figures`).send({ year: '2021-22', value: 5, source: 'Told by Name of admin@wlv.example, 2022' }).expect(201);
    const plan = `${compact}/action-plan/indicators/${key}`;
    await officer
      .patch(plan)
      .set('If-Match', '"1"')
      .send({ sources: ['Name of admin@wlv.example', 'MAIG'] })
      .expect(200);
    await owner.query(`select app.erase_person((select id from person where email = 'admin@wlv.example'), now())`);
    const { items } = (await officer.get(`${own}/figures`).expect(200)).body as {
      items: { year: string; source: string; recordedBy: string }[];
    };
    expect(items.find(({ year }) => year === '2021-22')?.source).toBe('Told by [erased], 2022');
    expect(items.map(({ source }) => source)).toContain(survey.source);
    expect(JSON.stringify(items)).not.toContain('admin@wlv.example');
    expect((await officer.get(plan).expect(200)).body.sources).toEqual(['[erased]', 'MAIG']);
  });
});
