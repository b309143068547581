import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { arrangeWalledWorld, id, Impersonator } from '../support/walled-world.js';

const refused = '42501';

describe('the walls around what is counted', () => {
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

  it('move no deadline past the file, count nothing for outsiders and keep forms from everybody', async () => {
    const [c, ch] = [id('wlv'), id('message')];
    for (const name of ['officer', 'administrator', 'challenger']) {
      for (const sql of [
        `select app.move_deadlines('${c}', '${ch}', '[]', 9)`,
        `select app.lock_deadline_source('${c}', '${ch}')`,
        `select app.deadline_source('${c}', '${ch}')`,
        'select app.outdated_challenges(5)',
        'select content from kept_form',
      ])
        expect([name, sql, await people.outcome(name, sql)]).toEqual([name, sql, refused]);
    }
    for (const name of ['challenger', 'respondent']) {
      for (const sql of [
        `select reference from app.open_challenges($1, current_date)`,
        `select rule from app.missed_deadlines($1, '2000-01-01', '2100-01-01')`,
        `select outcome from app.ended_challenges($1, '2000-01-01', '2100-01-01')`,
        'select source from app.open_deadline_sources($1, null, 5)',
        'select challenges from app.open_by_procedure($1)',
      ])
        expect([name, sql, await people.rows(name, sql, [c])]).toEqual([name, sql, []]);
    }
    expect(await people.rows('administrator', `select reference from app.open_challenges($1, current_date)`, [c])).toEqual([]);
    expect(await people.outcome('challenger', `select app.invite_person($1, 'h', 's', now(), now())`, [id('officer')])).toBe(refused);
  });

  it('let staff alone write the action plan, in their own name, and MAIG read it; what was there before nobody changes', async () => {
    const [c, other] = [id('wlv'), id('mer')];
    const indicator = `insert into indicator_definition (compact_id, key, position, name, aim, outcome, timeline, sources, desired_direction, version)
      values ($1, $2, 1, 'Use', 'Aim', 'Outcome', 'S', '[]', 'up', 1)`;
    const change = `insert into baseline_change (compact_id, indicator_key, number, reason, changed_at, changed_by_person_id, changed_as)
      values ($1, 'use', 2, 'Why', now(), $2, 'officer')`;
    const figure = `insert into recorded_figure (compact_id, id, indicator_key, year, number, value, source, recorded_at, recorded_by_person_id, recorded_as)
      values ($1, gen_random_uuid(), 'use', '2025-26', 1, 5, 'Survey', now(), $2, 'officer')`;
    await owner.query(indicator, [c, 'use']);
    await owner.query(change, [c, id('officer')]);
    await owner.query(figure, [c, id('officer')]);
    for (const name of ['officer', 'administrator']) {
      expect(await people.outcome(name, indicator, [c, 'another'])).toBe(1);
      expect(await people.outcome(name, indicator, [other, 'another'])).toBe(refused);
      for (const sql of [
        change.replace(', 2, ', ', 3, '),
        figure
          .replace("', 1, 5", "', 2, 5")
          .replace('source, recorded_at', 'source, reason, recorded_at')
          .replace("'Survey', ", "'Survey', 'Why', "),
      ]) {
        expect(await people.outcome(name, sql, [c, id(name)])).toBe(1);
        expect(await people.outcome(name, sql, [c, id('mediator')])).toBe(refused);
        expect(await people.outcome(name, sql, [other, id(name)])).toBe(refused);
      }
      for (const table of ['baseline_change', 'recorded_figure']) {
        expect(await people.outcome(name, `update ${table} set reason = 'Another'`)).toBe(refused);
        expect(await people.outcome(name, `delete from ${table}`)).toBe(refused);
      }
    }
    for (const table of ['indicator_definition', 'baseline_change', 'recorded_figure']) {
      for (const name of ['officer', 'administrator', 'maig']) expect(await people.outcome(name, `select from ${table}`)).toBe(1);
      for (const name of ['challenger', 'mediator', 'champion', 'nobody'])
        expect(await people.outcome(name, `select from ${table}`)).toBe(0);
    }
    for (const [sql, parameters] of [
      [indicator, [c, 'mine']],
      [change, [c, id('maig')]],
      [figure, [c, id('maig')]],
    ] as const)
      expect(await people.outcome('maig', sql, [...parameters])).toBe(refused);
    expect(await people.outcome('maig', `delete from indicator_definition`)).toBe(0);
  });
});
