import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#libs/kernel';
import { FixedClock } from '../support/fixed-clock.js';
import { insertChallenges } from '../support/reporting-world.js';
import { startServer, type Client, type TestServer } from '../support/server.js';
import { arrangeTwoCompacts, type TwoCompacts } from '../support/two-compacts.js';

const path = '/api/v1/compacts/wolverhampton/indicators';

interface Indicator {
  key: string;
  value: number | null;
  status: string;
  series: { year: string; value: number | null; status: string }[];
  [name: string]: unknown;
}

describe('the indicators', () => {
  let server: TestServer;
  let world: TwoCompacts;
  let owner: pg.Client;
  let maig: Client;
  let officer: Client;

  beforeAll(async () => {
    server = await startServer({
      clock: new FixedClock('2026-06-01T09:00:00Z'),
      arrange: async (database) => {
        world = await arrangeTwoCompacts(database);
        owner = new pg.Client({ connectionString: database.ownerUrl });
        await owner.connect();
        await fill();
      },
    });
    maig = await server.signIn('maig@wlv.example');
    officer = await server.signIn('officer@wlv.example');
  });
  afterAll(async () => {
    await owner.end();
    await server.close();
  });

  async function fill(): Promise<void> {
    const { wolverhampton: compact, agreement, organisations, people } = world;
    await owner.query(`update compact set created_at = '2024-06-01T09:00:00Z' where id = $1`, [compact]);
    await owner.query(`insert into procedure_version (compact_id, version, settings, published_at) values ($1, 1, '{}', now())`, [compact]);
    await insertChallenges(owner, compact, 'WLV', agreement, [
      { countedOn: '2026-03-31', acceptedOn: null, counts: true },
      { countedOn: '2026-04-01', acceptedOn: '2026-04-20', counts: true },
      { countedOn: '2026-05-04', acceptedOn: null, counts: true },
      { countedOn: '2026-05-05', acceptedOn: null, counts: false },
    ]);
    await owner.query(
      `insert into advocacy_engagement (compact_id, id, organisation_id, provider, kind, opened_on, version) values ($1, $2, $3, 'Advice line', 'advice', '2026-04-02', 1)`,
      [compact, newId(), organisations.sparrows],
    );
    await owner.query(
      `insert into champion_appointment (compact_id, id, person_id, organisation_id, from_on, version) values ($1, $2, $3, $4, '2025-01-01', 1)`,
      [compact, newId(), people['champion@wlv.example'], organisations.mission],
    );
    await owner.query(
      `insert into signature (compact_id, id, organisation_id, agreement_version_id, signed_on) values ($1, $2, $3, $4, '2011-01-01')`,
      [compact, newId(), organisations.council, agreement],
    );
    await owner.query(
      `insert into indicator_definition (compact_id, key, position, name, aim, outcome, timeline, sources, desired_direction, baseline_value, baseline_year, baseline_source, version)
       values ($1, 'level-of-use', 1, 'Level of use', 'Aim', 'Outcome', 'S+O', '["MAIG"]', 'up', null, null, null, 1),
              ($1, 'challenges-made', 2, 'Number of challenges made', 'Aim', 'Outcome', 'M+O', '["MAIG"]', 'up', 2, '2007-08', 'MAIG', 1)`,
      [compact],
    );
  }

  async function indicators(client: Client, query = '?year=2026-27'): Promise<Record<string, Indicator>> {
    const { body } = await client.get(`${path}${query}`).expect(200);
    return Object.fromEntries((body as Indicator[]).map((indicator) => [indicator.key, indicator]));
  }

  it('give MAIG and the officer the same figures, in the order of the action plan', async () => {
    const { body } = await maig.get(`${path}?year=2026-27`).expect(200);
    expect((body as Indicator[]).map(({ key, value, status }) => [key, value, status])).toEqual([
      ['level-of-use', null, 'notProvided'],
      ['challenges-made', 2, 'provisional'],
      ['challenges-accepted', 1, 'provisional'],
      ['groups-using-advocacy', 1, 'provisional'],
      ['compact-champions', 1, 'provisional'],
      ['signatories', 1, 'provisional'],
    ]);
    expect((await officer.get(`${path}?year=2026-27`).expect(200)).body).toEqual(body);
  });

  it('say how a figure came about and what it is compared with', async () => {
    const { 'challenges-made': made } = await indicators(maig);
    expect(made).toMatchObject({
      name: 'Challenges made',
      nameCy: 'Heriadau a wnaed',
      definitionVersion: 1,
      desiredDirection: 'up',
      baseline: { value: 2, year: '2007-08', source: 'MAIG' },
      target: null,
      timeline: 'M+O',
    });
    expect(made?.directionNote).toMatch(/may show confidence/);
    expect(made?.series).toEqual([
      // The Compact has kept its records here since June 2024: what was over before is not known to be none.
      { year: '2022-23', value: null, status: 'notRecorded' },
      { year: '2023-24', value: null, status: 'notRecorded' },
      { year: '2024-25', value: 0, status: 'final' },
      { year: '2025-26', value: 1, status: 'final' },
      { year: '2026-27', value: 2, status: 'provisional' },
    ]);
  });

  it('keep what was entered for a year before the records began', async () => {
    const { signatories } = await indicators(maig);
    expect(signatories?.series[0]).toEqual({ year: '2022-23', value: 1, status: 'final' });
  });

  it('have no figure for a year that has not begun', async () => {
    const { 'compact-champions': champions } = await indicators(maig, '?year=2027-28');
    expect([champions?.value, champions?.status]).toEqual([null, 'notApplicable']);
    expect((await maig.get(`${path}/compact-champions/records?year=2027-28`).expect(200)).body).toEqual({ items: [] });
  });

  it('are those of the running year when no year is asked for', async () => {
    expect(await indicators(maig, '')).toEqual(await indicators(maig));
  });

  it.each(['challenges-made', 'challenges-accepted', 'groups-using-advocacy', 'compact-champions', 'signatories'])(
    'list as many records behind %s as its value says',
    async (key) => {
      for (const year of ['2025-26', '2026-27']) {
        const { [key]: indicator } = await indicators(maig, `?year=${year}`);
        const { body } = await maig.get(`${path}/${key}/records?year=${year}`).expect(200);
        expect(body.items).toHaveLength(indicator?.value ?? -1);
      }
    },
  );

  it('give MAIG references and dates, and no name of who challenged or sought advice', async () => {
    const challenges = await maig.get(`${path}/challenges-made/records?year=2026-27`).expect(200);
    expect(
      challenges.body.items.map(({ reference, countedOn, acceptedOn }: Record<string, string>) => [reference, countedOn, acceptedOn]),
    ).toEqual([
      ['WLV-1', '2026-04-01', '2026-04-20'],
      ['WLV-2', '2026-05-04', null],
    ]);
    const advocacy = await maig.get(`${path}/groups-using-advocacy/records?year=2026-27`).expect(200);
    expect(JSON.stringify(advocacy.body)).not.toContain(world.organisations.sparrows);
    expect(JSON.stringify(advocacy.body)).not.toContain('Sparrows');
    const named = await officer.get(`${path}/groups-using-advocacy/records?year=2026-27`).expect(200);
    expect(named.body.items[0].organisation).toBe('Sparrows Youth Club');
  });

  it('name Champions and signatories, who are published', async () => {
    const champions = await maig.get(`${path}/compact-champions/records?year=2026-27`).expect(200);
    expect(champions.body.items[0]).toMatchObject({
      personId: world.people['champion@wlv.example'],
      organisationId: world.organisations.mission,
      organisation: 'Mission Hall Trust',
      from: '2025-01-01',
      to: null,
    });
    const signed = await maig.get(`${path}/signatories/records?year=2026-27`).expect(200);
    expect(signed.body.items[0]).toMatchObject({ organisationId: world.organisations.council, signedOn: '2011-01-01', sector: 'public' });
  });

  it('come in pages that a reader can follow', async () => {
    const first = await maig.get(`${path}/challenges-made/records?year=2026-27&limit=1`).expect(200);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers['link'] ?? '')?.[1] ?? '';
    const second = await maig.get(next).expect(200);
    expect([...first.body.items, ...second.body.items].map((item: { reference: string }) => item.reference)).toEqual(['WLV-1', 'WLV-2']);
    expect(second.headers['link']).toBeUndefined();
  });

  it('are counted alike for an officer with an interest, who sees the reference and no name', async () => {
    await owner.query(
      `insert into interest (compact_id, id, person_id, organisation_id, kind, from_on) values ($1, $2, $3, $4, 'employment', '2026-01-01')`,
      [world.wolverhampton, newId(), world.people['officer@wlv.example'], world.organisations.sparrows],
    );
    await owner.query(
      `insert into participant (compact_id, challenge_id, id, capacity, organisation_id, visible, identity_hidden, from_at)
       select compact_id, id, gen_random_uuid(), 'challenger', $2, true, false, now() from challenge where compact_id = $1`,
      [world.wolverhampton, world.organisations.sparrows],
    );
    expect(await indicators(officer)).toEqual(await indicators(maig));
    const { body } = await officer.get(`${path}/challenges-made/records?year=2026-27`).expect(200);
    expect(body.items).toHaveLength(2);
    expect(JSON.stringify(body)).not.toContain('Sparrows');
  });

  it('are refused to other roles of the Compact, and there is nothing for outsiders', async () => {
    for (const email of ['challenger@wlv.example', 'champion@wlv.example', 'admin@wlv.example']) {
      const client = await server.signIn(email);
      await client.get(path).expect(403);
      await client.get(`${path}/challenges-made/records`).expect(403);
    }
    const outsider = await server.signIn('officer@mtw.example');
    await outsider.get(path).expect(404);
    await outsider.get(`${path}/challenges-made/records`).expect(404);
    await server.anybody.get(path).expect(401);
    await maig.get('/api/v1/compacts/nowhere/indicators').expect(404);
  });

  it('refuse a year that is none, and know only their own keys', async () => {
    for (const year of ['2026', '2026-28', 'next', '2026-27-28', '1850-51']) {
      const { body } = await maig.get(`${path}?year=${year}`).expect(422);
      expect(body.errors[0].field).toBe('year');
    }
    await maig.get(`${path}/happiness/records?year=2026-27`).expect(404);
    await maig.get(`${path}/toString/records?year=2026-27`).expect(404);
    expect((await maig.get(`${path}/level-of-use/records?year=2026-27`).expect(200)).body).toEqual({ items: [] });
    await maig.get(`${path}/challenges-made/records?cursor=nonsense`).expect(422);
  });
});
