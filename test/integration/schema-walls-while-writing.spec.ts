import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { ActingPerson } from '#libs/persistence';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { arrangeChallenge, arrangeWalledWorld, id, Impersonator, insertChallenge, position } from '../support/walled-world.js';

const refused = '42501';
const referred = '23503';

describe('the walls while a case is written', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let people: Impersonator;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await arrangeWalledWorld(owner);
    people = await Impersonator.on(database, owner);
  });
  afterAll(async () => {
    await people.close();
    await owner.end();
    await database.drop();
  });

  type Run = pg.Client['query'];
  const entry = `insert into ledger_entry values ($1, $2, 'shared', 1, 'submit', 'challenger', now(), 'draft', $3, '{}', '{}', '[]', '[]', 'm', 1, 'c', null, null, 'h1')`;
  const detail = `insert into ledger_detail values ($1, $2, 'shared', 1, 's', $3, '{}')`;
  const file = `insert into challenge_file values ($1, $2, 'Title', 'zebra', 'Remedy', null, null)`;
  const party = 'insert into participant values ($1, $2, gen_random_uuid(), $3, $4, $5, true, false, now(), null)';
  const deadline = `insert into deadline values ($1, $2, 'triage', 1, 'by', 'officer', '2026-06-01', 'open', null, 1, '{}', '[]', 0)
    on conflict (compact_id, challenge_id, rule, round) do update set due_on = excluded.due_on where deadline.status = 'open'`;
  const checkAll = 'set constraints all immediate; set constraints all deferred';

  /** Writes a case as submitting does: first the ledger, then the rest. */
  async function lodge(run: Run, name: string, by: string): Promise<void> {
    const key = [id('wlv'), id(name)];
    await run(entry, [...key, position]);
    await run(detail, [...key, id(by)]);
    await insertChallenge({ query: run }, name);
    await run(file, key);
    await run('insert into alleged_breach values ($1, $2, $3, null, null, null, null)', [...key, id('commitment')]);
    await run(party, [...key, 'challenger', id('group'), null]);
    await run(party, [...key, 'respondent', id('council'), null]);
    await run(deadline, key);
    await run(checkAll);
  }

  describe('let a case be begun', () => {
    it.each(['challenger', 'officer', 'officer2'])('by the %s, in a savepoint or not', async (name) => {
      await people.as(name, (run) => lodge(run, 'new', name));
      await people.as(name, async (run) => {
        await run('savepoint one');
        await lodge(run, 'first', name);
        await run('release savepoint one');
        await run('savepoint two');
        await lodge(run, 'second', name);
      });
    });

    it('by an officer with a tie to a party, who does not see it afterwards', async () => {
      const tied: Partial<ActingPerson> = { tied: [id('council')] };
      await people.as(
        'officer',
        async (run) => {
          await lodge(run, 'new', 'officer');
          expect((await run('select 1 from challenge where id = $1', [id('new')])).rowCount).toBe(0);
        },
        tied,
      );
    });

    it('and finished in that transaction alone', async () => {
      await arrangeChallenge(owner, 'begun');
      const key = [id('wlv'), id('begun')];
      for (const name of ['newcomer', 'champion', 'officer2']) {
        expect(await people.outcome(name, party, [...key, 'respondent', id('bystander'), null])).toBe(refused);
        expect(await people.outcome(name, party, [...key, 'challenger', null, id(name)])).toBe(refused);
        expect(await people.outcome(name, file, key)).toBe(refused);
        expect(await people.outcome(name, detail, [...key, id(name)])).toBe(refused);
      }
    });

    it('without anybody being put to work on it', async () => {
      await people.as('challenger', async (run) => {
        await run(entry, [id('wlv'), id('new'), position]);
        await expect(run(party, [id('wlv'), id('new'), 'mediator', null, id('challenger')])).rejects.toMatchObject({ code: refused });
      });
    });

    it('in one’s own Compact, with its first ledger row before it', async () => {
      await people.as('challenger', async (run) => {
        await expect(insertChallenge({ query: run }, 'bare')).rejects.toMatchObject({ code: refused });
      });
      expect(await people.outcome('challenger', entry, [id('mer'), id('new'), position])).toBe(refused);
    });
  });

  it('keep a ledger from being committed without its challenge, and a challenge without its ledger', async () => {
    await people.as('challenger', async (run) => {
      await run(entry, [id('wlv'), id('orphan'), position]);
      await expect(run(checkAll)).rejects.toMatchObject({ code: referred, constraint: 'ledger_entry_challenge_fk' });
    });
    await people.as('officer', async (run) => {
      await run(`update challenge set stage = 'resolved', sub_state = 'complete' where id = $1`, [id('case')]);
      await expect(run(checkAll)).rejects.toMatchObject({ code: referred, constraint: 'challenge_position_is_in_ledger' });
    });
  });

  it('let a chair of the Compact review a case to the end of the transaction that decides, and no further', async () => {
    await arrangeChallenge(owner, 'reviewed');
    const key = [id('wlv'), id('reviewed')];
    const held = async (run: Run) => (await run<{ held: string[] }>('select app.capacities($1, $2) as held', key)).rows[0]?.held;
    const step = (from: string, to: string, seq: number) =>
      [
        `insert into ledger_entry values ($1, $2, 'shared', $3, 'x', 'x', now(), $4, $5, '{}', '{}', '[]', '[]', 'm', 1, 'c', $3 - 1, $6, $7)`,
        [...key, seq, from, to, `h${seq - 1}`, `h${seq}`],
      ] as const;
    const reviewing = (state: string) => position.replace('|none|-|-', `|${state}|-|-`);
    const move = 'update challenge set review = $3, version = $4, ledger_head = $5 where compact_id = $1 and id = $2';
    expect(await people.as('chair', held)).toEqual([]);

    await owner.query('begin');
    await owner.query(...(step(position, reviewing('requested'), 2) as unknown as [string, unknown[]]));
    await owner.query(move, [...key, 'requested', 2, 'h2']);
    await owner.query('commit');
    await people.as('chair', async (run) => {
      expect(await held(run)).toEqual(['reviewer']);
      await run(...(step(reviewing('requested'), reviewing('allowed'), 3) as unknown as [string, unknown[]]));
      await run(move, [...key, 'allowed', 3, 'h3']);
      expect(await held(run)).toEqual(['reviewer']);
      const moved = `update deadline set due_on = '2026-07-01' where compact_id = $1 and challenge_id = $2 and status = 'open'`;
      expect((await run(moved, key)).rowCount).toBe(1);
      await run(checkAll);
    });
    const withoutDeclaration = 'update conflict_declaration set superseded_at = now() where person_id = $1';
    await people.as('chair', async (run) => {
      await run(withoutDeclaration, [id('chair')]);
      expect(await held(run)).toEqual([]);
    });

    await owner.query('begin');
    await owner.query(...(step(reviewing('requested'), reviewing('refused'), 3) as unknown as [string, unknown[]]));
    await owner.query(move, [...key, 'refused', 3, 'h3']);
    await owner.query('commit');
    expect(await people.as('chair', held)).toEqual([]);
    expect(await people.outcome('chair', 'select 1 from challenge where id = $1', [id('reviewed')])).toBe(0);
  });

  it('keep the ends of chains from those outside the Compact', async () => {
    const head = `select 1 from app.stream_head($1, $2, 'shared') where seq is not null`;
    expect(await people.outcome('challenger', head, [id('wlv'), id('case')])).toBe(1);
    expect(await people.outcome('nobody', head, [id('wlv'), id('case')])).toBe(0);
  });
});
