import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { arrangeReportingWorld, insertChallenges, type ArrangedWorld } from '../../../../test/support/reporting-world.js';

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  app = new pg.Client({ connectionString: database.appUrl });
  await Promise.all([owner.connect(), app.connect()]);
});

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

interface Plan {
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
}

/** Blocks that PostgreSQL touches to count the challenges of 2025-26: a measure of work that does not depend on the machine. */
async function blocksToCount(world: ArrangedWorld): Promise<number> {
  await app.query(`select set_config('app.maig_of', $1, false)`, [`{${world.compactId}}`]);
  const sql = `select count(*) from app.counted_challenges('${world.compactId}', '2025-04-01', '2026-04-01')`;
  await app.query(sql);
  const { rows } = await app.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (analyze, buffers, format json) ${sql}`);
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  return plan ? plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] : Number.NaN;
}

describe('indicators of a Compact with a long history', () => {
  it('read the rows of their own year, not of the others', async () => {
    const thisYear = Array.from({ length: 200 }, (_unused, index) => ({
      countedOn: `2025-05-${String((index % 28) + 1).padStart(2, '0')}`,
      acceptedOn: null,
      counts: true,
    }));
    const world = await arrangeReportingWorld(owner, {
      organisations: [],
      people: 0,
      agreements: [{ name: 'Local', from: '2000-01-01', before: null }],
      challenges: thisYear,
      engagements: [],
      appointments: [],
      signatures: [],
    });
    const { rows } = await owner.query<{ id: string }>('select id from agreement_version where compact_id = $1', [world.compactId]);
    const fillUp = async (prefix: string, challenges: number) => {
      const history = Array.from({ length: challenges }, (_unused, index) => ({
        countedOn: `20${10 + (index % 10)}-06-15`,
        acceptedOn: null,
        counts: true,
      }));
      await insertChallenges(owner, world.compactId, prefix, rows[0]?.id ?? '', history);
      await owner.query('vacuum analyze challenge');
    };
    await fillUp('OLD', 20_000);
    const { rows: size } = await owner.query<{ blocks: number }>(`select pg_relation_size('challenge') / 8192 as blocks`);
    // An index scan touches a block for each row of the year at most; reading the whole table would touch all of them.
    expect(Number(size[0]?.blocks)).toBeGreaterThan(3 * thisYear.length);
    expect(await blocksToCount(world)).toBeLessThan(thisYear.length + 50);
  }, 60_000);
});
