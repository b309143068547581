import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { arrangeChallenge, arrangeWalledWorld, id, Impersonator, position } from '../support/walled-world.js';

const refused = '42501';
const key = [id('wlv'), id('case')];

describe('the walls around a case', () => {
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

  const capacities = async (name: string): Promise<unknown> =>
    (await people.rows(name, 'select app.capacities($1, $2) as held', key))[0]?.['held'];
  const join = `insert into participant values ($1, $2, gen_random_uuid(), $3, $4, $5, true, false, now(), null)`;
  const declare = 'insert into conflict_declaration values ($1, $2, gen_random_uuid(), $3, $4, $5, now(), null)';
  const append = `insert into ledger_entry values ($1, $2, $3, $4, 'x', 'officer', now(), $5, $5, '{}', '{}', '[]', '[]', 'm', 1, 'c', $6, $7, 'h')`;

  it('show a protected challenger to those who work on the case, and never to the respondent', async () => {
    const shown = async (name: string) =>
      (await people.rows(name, 'select capacity from participant where organisation_id = $1', [id('group')])).length;
    for (const name of ['challenger', 'officer', 'mediator']) expect([name, await shown(name)]).toEqual([name, 1]);
    for (const name of ['respondent', 'respondentInMaig', 'officer2', 'maig', 'champion', 'nobody'])
      expect([name, await shown(name)]).toEqual([name, 0]);
    expect(await capacities('respondentInMaig')).toEqual(['respondent']);
    await owner.query(join, [...key, 'interested', id('bystander'), null]);
    expect([await capacities('bystander'), await shown('bystander')]).toEqual([['interested'], 0]);
    await owner.query(`delete from participant where capacity = 'interested'`);
    expect(await people.outcome('respondent', 'update participant set identity_hidden = false')).toBe(refused);
  });

  it('tell the history by role, and a hidden party not even by its id', async () => {
    await arrangeChallenge(owner, 'told');
    const told = [id('wlv'), id('told')];
    const settled = {
      terms: 'Agreed.',
      confirmedBy: [id('group'), id('council')],
      actions: [{ organisationId: id('group') }],
      content: 'bytes',
    };
    await owner.query(
      `insert into ledger_entry values ($1, $2, 'shared', 2, 'settle', 'officer', now(), $3, $3, '{}', '{}', '[]', '[]', 'm', 1, 'c', 1, 'h1', 'h2')`,
      [...told, position],
    );
    await owner.query(`insert into ledger_detail values ($1, $2, 'shared', 2, 's', $3, $4)`, [...told, id('officer'), settled]);
    for (const [stream, hash] of [
      ['officers', 'o1'],
      ['access', 'a1'],
      ['mediation', 'm1'],
    ])
      await owner.query(
        `insert into ledger_entry values ($1, $2, $3, 1, 'record-note', 'officer', now(), '', '', '{}', '{}', '[]', '[]', 'm', 1, 'c', null, null, $4)`,
        [...told, stream, hash],
      );
    const history = async (name: string) =>
      people.rows<{ stream: string; payload: unknown }>(name, 'select stream, payload from app.history($1, $2)', told);
    const { content: _content, ...open } = settled;
    expect((await history('officer')).filter(({ stream }) => stream === 'shared').map(({ payload }) => payload)).toEqual([{}, open]);
    const seen = await history('respondent');
    expect(seen.map(({ stream }) => stream)).toEqual(['shared', 'shared', 'mediation']);
    expect(seen[1]?.payload).toEqual({ terms: 'Agreed.', confirmedBy: [null, id('council')], actions: [{ organisationId: null }] });
    expect((await history('officer')).map(({ stream }) => stream)).toEqual(['shared', 'shared', 'officers']);
    for (const name of ['officer2', 'maig', 'champion', 'nobody', 'administrator']) expect(await history(name)).toEqual([]);
    for (const table of ['ledger_entry', 'ledger_detail'])
      expect(await people.outcome('challenger', `select compact_id from ${table}`)).toBe(refused);
  });

  it('name those who work on the case to everybody on it, and nobody who is there for a party', async () => {
    await owner.query(join, [...key, 'representative', null, id('newcomer')]);
    const names = async (name: string) =>
      (await people.rows(name, 'select name from app.names_on_case($1, $2)', key)).map((row) => row['name']);
    for (const name of ['challenger', 'respondent', 'officer']) expect(await names(name)).toEqual(['mediator']);
    for (const name of ['officer2', 'maig', 'administrator', 'nobody']) expect(await names(name)).toEqual([]);
    expect(await people.rows('challenger', `select name from person where name = 'mediator'`)).toEqual([]);
    await owner.query(`delete from participant where capacity = 'representative'`);
  });

  it('let nobody onto the case but those who may bring them', async () => {
    for (const [name, capacity, organisation, person] of [
      ['champion', 'champion', null, 'champion'],
      ['champion', 'challenger', null, 'champion'],
      ['officer2', 'champion', null, 'champion'],
      ['respondent', 'challenger', 'council', null],
      ['respondent', 'coChallenger', 'council', null],
      ['respondent', 'mediator', null, 'respondent'],
      ['challenger', 'respondent', 'group', null],
      ['mediator', 'chair', null, 'mediator'],
    ] as const)
      expect([
        name,
        capacity,
        await people.outcome(name, join, [...key, capacity, organisation && id(organisation), person && id(person)]),
      ]).toEqual([name, capacity, refused]);
    expect(await people.outcome('officer', join, [...key, 'champion', null, id('champion')])).toBe(1);
    expect(await people.outcome('challenger', join, [...key, 'coChallenger', id('bystander'), null])).toBe(1);
    expect(await people.outcome('mediator', join, [...key, 'mediator', null, id('newcomer')])).toBe(1);
  });

  it('let a capacity be ended by those who may, and not be taken up again', async () => {
    const end = 'update participant set ended_at = now() where compact_id = $1 and challenge_id = $2 and ended_at is null';
    for (const name of ['respondent', 'champion', 'officer2', 'challenger']) expect(await people.outcome(name, end, key)).toBe(0);
    expect(await people.outcome('officer', end, key)).toBe(3);
    expect(await people.outcome('mediator', end, key)).toBe(2); // their own, and the respondent's: settling notifies it
    await people.as('mediator', async (run) => {
      await run(`${end} and person_id = $3`, [...key, id('mediator')]);
      expect(
        (await run('update participant set ended_at = null where person_id = $1 and challenge_id = $2', [id('mediator'), id('case')]))
          .rowCount,
      ).toBe(0);
      expect((await run('select app.capacities($1, $2) as held', key)).rows).toEqual([{ held: [] }]);
    });
    for (const column of ['capacity', 'person_id', 'challenge_id', 'identity_hidden'])
      expect(await people.outcome('officer', `update participant set ${column} = ${column}`)).toBe(refused);
  });

  it('let nobody write into a case that they are not on', async () => {
    const action = `insert into action values ($1, $2, gen_random_uuid(), 'Pay', $3, '2026-01-01', 'x', null, null, null)`;
    const breach = 'insert into alleged_breach values ($1, $2, gen_random_uuid(), null, null, null, null)';
    const detail = `insert into ledger_detail values ($1, $2, 'shared', 9, null, $3, null)`;
    for (const name of ['champion', 'officer2', 'maig', 'administrator', 'newcomer']) {
      expect(await people.outcome(name, append, [...key, 'shared', 2, position, 1, 'h1'])).toBe(refused);
      expect(await people.outcome(name, append, [...key, 'officers', 1, '', null, null])).toBe(refused);
      expect(await people.outcome(name, detail, [...key, id(name)])).toBe(refused);
      expect(await people.outcome(name, action, [...key, id('council')])).toBe(refused);
      expect(await people.outcome(name, breach, key)).toBe(refused);
    }
    expect(await people.outcome('officer', append, [...key, 'shared', 2, position, 1, 'h1'])).toBe(1);
    expect(await people.outcome('officer', action, [...key, id('council')])).toBe(1);
    // A party cannot have declarations entered for it, who may declare can.
    expect(await people.outcome('challenger', append, [...key, 'access', 1, '', null, null])).toBe(refused);
    expect(await people.outcome('officer2', append, [...key, 'access', 1, '', null, null])).toBe(1);
    for (const sql of [
      `update challenge_file set title = 'x'`,
      'update challenge set identity_protected = false',
      'update action set organisation_id = organisation_id',
    ])
      expect(await people.outcome('officer', sql)).toBe(refused);
  });

  it('find words only in files that the reader may open', async () => {
    const found = async (name: string) =>
      (await people.rows(name, `select 1 from app.find_challenges('zebra') where challenge_id = $1`, [id('case')])).length;
    for (const name of ['officer', 'challenger', 'respondent', 'mediator']) expect([name, await found(name)]).toEqual([name, 1]);
    for (const name of ['maig', 'officer2', 'champion', 'administrator', 'nobody']) expect([name, await found(name)]).toEqual([name, 0]);
  });

  it('open to a declaration of no interest that is in force, and close to any other', async () => {
    expect(await capacities('officer2')).toEqual(['officerUndeclared']);
    expect(await capacities('officer')).toEqual(['officer']);
    const sees = async (run: pg.Client['query'], table: string) =>
      (await run(`select 1 from ${table} where ${table === 'challenge' ? 'id' : 'challenge_id'} = $1`, [id('case')])).rowCount;
    await people.as('officer2', async (run) => {
      expect([await sees(run, 'challenge'), await sees(run, 'deadline'), await sees(run, 'challenge_file')]).toEqual([1, 2, 0]);
      await run(declare, [...key, id('officer2'), true, 'kin']);
      expect([await sees(run, 'challenge'), await sees(run, 'deadline'), await sees(run, 'challenge_file')]).toEqual([0, 0, 0]);
      await run('update conflict_declaration set superseded_at = now() where person_id = $1 and superseded_at is null', [id('officer2')]);
      await run(declare, [...key, id('officer2'), false, null]);
      expect([await sees(run, 'challenge'), await sees(run, 'deadline'), await sees(run, 'challenge_file')]).toEqual([1, 2, 1]);
    });
    const finds = async (run: pg.Client['query']) =>
      (await run(`select 1 from app.find_challenges('zebra') where challenge_id = $1`, [id('case')])).rowCount;
    await people.as('officer', async (run) => {
      expect(await finds(run)).toBe(1);
      await run('update conflict_declaration set superseded_at = now() where person_id = $1 and superseded_at is null', [id('officer')]);
      expect(await finds(run)).toBe(0);
      await run(declare, [...key, id('officer'), true, 'kin']);
      expect(await finds(run)).toBe(0);
    });
    for (const name of ['officer', 'mediator', 'champion']) {
      expect(await people.outcome(name, 'update conflict_declaration set interest = false, nature = null')).toBe(refused);
    }
    expect(await people.outcome('challenger', declare, [...key, id('challenger'), false, null])).toBe(refused);
    expect(await people.outcome('officer', declare, [...key, id('officer2'), false, null])).toBe(refused);
    await people.as('mediator', async (run) => {
      expect((await run('select app.capacities($1, $2) as held', key)).rows).toEqual([{ held: ['mediator'] }]);
      await run('update conflict_declaration set superseded_at = now() where person_id = $1 and superseded_at is null', [id('mediator')]);
      expect((await run('select app.capacities($1, $2) as held', key)).rows).toEqual([{ held: [] }]);
    });
  });

  it('close to whoever is tied to a party, officers, MAIG and their messages included', async () => {
    await owner.query(
      `insert into message values ($1, $2, $3, 't', 'en', 'officer', null, null, '{}', 'd', 'm', 'sent', 1, now(), null, null, now(), now())`,
      [id('wlv'), id('message'), id('case')],
    );
    for (const name of ['officer', 'maig']) {
      const seen = async (tied: string[]) =>
        people.as(name, async (run) => (await run('select 1 from challenge where id = $1', [id('case')])).rowCount, { tied });
      expect([await seen([id('bystander')]), await seen([id('council')])]).toEqual([1, 0]);
    }
    const found = (tied: string[]) =>
      people.as(
        'officer',
        async (run) => (await run(`select 1 from app.find_challenges('zebra') where challenge_id = $1`, [id('case')])).rowCount,
        {
          tied,
        },
      );
    expect([await found([]), await found([id('bystander')]), await found([id('council')])]).toEqual([1, 1, 0]);
    const messages = (tied: string[]) =>
      people.as('officer', async (run) => (await run('select template from message')).rowCount, { tied });
    expect([await messages([]), await messages([id('group')])]).toEqual([1, 0]);
    expect(await people.outcome('administrator', 'select template from message')).toBe(1);
    await owner.query('delete from message');
  });

  it('leave deadlines that have ended as they ended', async () => {
    const move = `update deadline set due_on = '2030-01-01' where compact_id = $1 and challenge_id = $2 and rule = $3`;
    expect(await people.outcome('officer', move, [...key, 'acknowledge'])).toBe(0);
    expect(await people.outcome('officer', move, [...key, 'triage'])).toBe(1);
    expect(await people.outcome('officer2', move, [...key, 'triage'])).toBe(0);
  });

  it('count advocacy for MAIG without saying who was helped', async () => {
    await owner.query(`insert into advocacy_engagement values ($1, $2, $3, 'Advice', null, $4, 'advice', '2026-05-01', null, 1)`, [
      id('wlv'),
      id('help'),
      id('group'),
      id('case'),
    ]);
    const counted = `select id from app.counted_engagements($1, '2026-04-01', '2027-04-01')`;
    expect(await people.outcome('maig', 'select organisation_id from advocacy_engagement')).toBe(0);
    expect(await people.outcome('maig', counted, [id('wlv')])).toBe(1);
    expect(await people.outcome('officer', 'select organisation_id from advocacy_engagement')).toBe(1);
    expect(await people.outcome('challenger', counted, [id('wlv')])).toBe(0);
  });
});
