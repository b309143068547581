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
});
