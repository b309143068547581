import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { arrangeWalledWorld, id, Impersonator } from '../support/walled-world.js';

/** What PostgreSQL answers to a row or a right that is not there. */
const refused = '42501';
const tooLong = '23514';

describe('the walls in the database', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let worker: pg.Client;
  let people: Impersonator;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    worker = new pg.Client({ connectionString: database.workerUrl });
    await Promise.all([owner.connect(), worker.connect()]);
    await arrangeWalledWorld(owner);
    people = await Impersonator.on(database, owner);
  });
  afterAll(async () => {
    await people.close();
    await worker.end();
    await owner.end();
    await database.drop();
  });

  const inCatalogue = async (sql: string): Promise<unknown[]> => (await owner.query<{ name: string }>(sql)).rows.map(({ name }) => name);
  const grant = 'insert into role_assignment values ($1, $2, $3)';
  const setPassword = `select app.set_password($1, 'evil')`;

  describe('hold by their build:', () => {
    it('every table is behind row-level security and has a policy, or opens through functions alone', async () => {
      const tables = `from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm', 'v') and c.relname <> 'migrations'`;
      expect((await inCatalogue(`select c.relname as name ${tables}`)).length).toBeGreaterThan(25);
      expect(await inCatalogue(`select c.relname as name ${tables} and not c.relrowsecurity`)).toEqual([]);
      const bare = `${tables} and not exists (select from pg_policy p where p.polrelid = c.oid)`;
      expect(await inCatalogue(`select c.relname as name ${bare}`)).toEqual(
        expect.arrayContaining(['access_token', 'account', 'sign_in_failure']),
      );
      const granted = `exists (select from unnest('{compact_app,compact_worker}'::text[]) r, unnest('{SELECT,INSERT,UPDATE}'::text[]) p where has_any_column_privilege(r, c.oid, p))`;
      expect(await inCatalogue(`select c.relname as name ${bare} and ${granted}`)).toEqual([]);
    });

    it('the roles of the product own nothing, are in nobody else’s shoes and are bound', async () => {
      const roles = `select oid from pg_roles where rolname in ('compact_app', 'compact_worker')`;
      expect(
        await inCatalogue(
          `select rolname as name from pg_roles where oid in (${roles}) and not (rolsuper or rolbypassrls or rolcreaterole or rolcanlogin)`,
        ),
      ).toHaveLength(2);
      expect(await inCatalogue(`select roleid::regrole::text as name from pg_auth_members where member in (${roles})`)).toEqual([]);
      const owned = (catalogue: string, column: string, of: string) =>
        `select ${column}::text as name from ${catalogue} where ${of} in (${roles})`;
      expect(await inCatalogue(owned('pg_class', 'relname', 'relowner'))).toEqual([]);
      expect(await inCatalogue(owned('pg_proc', 'proname', 'proowner'))).toEqual([]);
      expect(await inCatalogue(owned('pg_namespace', 'nspname', 'nspowner'))).toEqual([]);
    });

    it('nobody but the owner changes, deletes or empties the ledger, and the server cannot even read it', async () => {
      const held = `select format('%s %s %s', r, t, p) as name from unnest('{compact_app,compact_worker}'::text[]) r, unnest('{ledger_entry,ledger_detail}'::text[]) t, unnest($$PRIVILEGES$$::text[]) p
        where has_any_column_privilege(r, t, p) order by 1`;
      expect(await inCatalogue(held.replace('PRIVILEGES', '{UPDATE}'))).toEqual([]);
      expect(await inCatalogue(held.replace('PRIVILEGES', '{SELECT}'))).toEqual([
        'compact_worker ledger_detail SELECT',
        'compact_worker ledger_entry SELECT',
      ]);
      expect(
        await inCatalogue(held.replace('has_any_column_privilege', 'has_table_privilege').replace('PRIVILEGES', '{DELETE,TRUNCATE}')),
      ).toEqual([]);
    });

    it('no function of the product is open to everybody, and those with the owner’s rights cannot be led astray', async () => {
      const functions = `select p.proname as name from pg_proc p where p.pronamespace = 'app'::regnamespace`;
      expect((await inCatalogue(functions)).length).toBeGreaterThan(30);
      expect(await inCatalogue(`${functions} and has_function_privilege('public', p.oid, 'execute')`)).toEqual([]);
      expect(await inCatalogue(`${functions} and p.prosecdef and not coalesce('search_path=""' = any (p.proconfig), false)`)).toEqual([]);
      expect(await inCatalogue(`${functions} and has_function_privilege('compact_worker', p.oid, 'execute')`)).not.toContain('issue_token');
      expect(
        await inCatalogue(`${functions} and p.proname = 'erase_person' and has_function_privilege('compact_app', p.oid, 'execute')`),
      ).toEqual([]);
    });

    it('a session cannot lay the role down that it began with', async () => {
      const { rows } = await people.as('nobody', async (run) => {
        await run('reset role');
        return run<{ role: string }>('select current_user as role');
      });
      expect(rows).toEqual([{ role: 'compact_app' }]);
    });

    it('text that stands in an index has a greatest length', async () => {
      const register = 'insert into organisation values ($1, gen_random_uuid(), $2, $3, $3, null, null, null, 1, now())';
      expect(await people.outcome('officer', register, [id('wlv'), 'é'.repeat(300), 'other'])).toBe(1);
      expect(await people.outcome('officer', register, [id('wlv'), 'é'.repeat(301), 'other'])).toBe(tooLong);
      const remember = `insert into idempotency_key values ($1, $2, 'hash', null, null, null, now())`;
      expect(await people.outcome('officer', remember, [id('officer'), 'k'.repeat(200)])).toBe(1);
      expect(await people.outcome('officer', remember, [id('officer'), 'k'.repeat(201)])).toBe(tooLong);
    });
  });

  describe('around people:', () => {
    it('a password is set by oneself, by an officer for somebody without an account, and otherwise by administrators', async () => {
      for (const stranger of ['nobody', 'challenger', 'maig', 'mediator']) {
        expect(await people.outcome(stranger, setPassword, [id('administrator')])).toBe(refused);
        expect(await people.outcome(stranger, setPassword, [id('newcomer')])).toBe(refused);
      }
      for (const taken of ['mediator', 'officer2', 'administrator', 'champion'])
        expect(await people.outcome('officer', setPassword, [id(taken)])).toBe(refused);
      expect(await people.outcome('officer', setPassword, [id('newcomer')])).toBe(1);
      expect(await people.outcome('challenger', setPassword, [id('challenger')])).toBe(1);
      expect(await people.outcome('administrator', setPassword, [id('mediator')])).toBe(1);
      // An officer of another Compact as well: its administrators have a say.
      expect(await people.outcome('administrator', setPassword, [id('champion')])).toBe(refused);
    });

    it('a first password for a new officer is an administrator’s to give', async () => {
      const asOfficer = async (giver: string) =>
        people.as(giver, async (run) => {
          await run('select set_config($1, $2, true)', ['app.administrator_of', `{${id('wlv')}}`]);
          await run(grant, [id('wlv'), id('newcomer'), 'officer']);
          await people.become(giver);
          return run(setPassword, [id('newcomer')]);
        });
      await expect(asOfficer('officer')).rejects.toMatchObject({ code: refused });
      await expect(asOfficer('administrator')).resolves.toMatchObject({ rowCount: 1 });
    });

    it('officers grant and take roles, those of officer and administrator excepted', async () => {
      const taken = 'delete from role_assignment where person_id = $1 and role = $2';
      expect(await people.outcome('officer', grant, [id('wlv'), id('maig'), 'chair'])).toBe(1);
      expect(await people.outcome('officer', taken, [id('chair'), 'chair'])).toBe(1);
      for (const role of ['officer', 'administrator']) {
        expect(await people.outcome('officer', grant, [id('wlv'), id('newcomer'), role])).toBe(refused);
        expect(await people.outcome('administrator', grant, [id('wlv'), id('newcomer'), role])).toBe(1);
      }
      expect(await people.outcome('officer', taken, [id('officer2'), 'officer'])).toBe(0);
      expect(await people.outcome('administrator', taken, [id('officer2'), 'officer'])).toBe(1);
      expect(await people.outcome('administrator', grant, [id('mer'), id('newcomer'), 'chair'])).toBe(refused);
    });

    it('nobody grants themself anything, except who founds a Compact its administration', async () => {
      for (const role of ['officer', 'mediator', 'chair'])
        expect(await people.outcome('administrator', grant, [id('wlv'), id('administrator'), role])).toBe(refused);
      for (const role of ['administrator', 'mediator'])
        expect(await people.outcome('officer', grant, [id('wlv'), id('officer'), role])).toBe(refused);
      const join = 'insert into membership values ($1, $2, $3)';
      expect(await people.outcome('officer', join, [id('wlv'), id('officer'), id('group')])).toBe(refused);
      expect(await people.outcome('officer', join, [id('wlv'), id('newcomer'), id('group')])).toBe(1);
      const founding = (role: string) =>
        people.as('administrator', async (run) => {
          await run('select set_config($1, $2, true)', ['app.administrator_of', `{${id('wlv')},${id('new')}}`]);
          await run(
            `insert into compact values ($1, 'new', 'New', null, 'NEW', 'wales', 'england-and-wales', false, true, true, 1, now())`,
            [id('new')],
          );
          return run(grant, [id('new'), id('administrator'), role]);
        });
      await expect(founding('officer')).rejects.toMatchObject({ code: refused });
      await expect(founding('administrator')).resolves.toMatchObject({ rowCount: 1 });
    });

    it('a tie is entered by oneself or an officer, and not taken away by whom it binds', async () => {
      const tie = `insert into interest values ($1, $2, $3, $4, 'family', '2020-01-01', null)`;
      expect(await people.outcome('challenger', tie, [id('wlv'), id('tie'), id('officer'), id('council')])).toBe(refused);
      expect(await people.outcome('challenger', tie, [id('wlv'), id('tie'), id('challenger'), id('council')])).toBe(1);
      expect(await people.outcome('officer', tie, [id('wlv'), id('tie'), id('chair'), id('council')])).toBe(1);
      for (const name of ['officer', 'chair']) await owner.query(tie, [id('wlv'), id(`tie of ${name}`), id(name), id('bystander')]);
      for (const change of ['delete from interest', `update interest set to_on = '2020-01-02'`]) {
        expect(await people.outcome('officer', `${change} where person_id = $1`, [id('officer')])).toBe(0);
        expect(await people.outcome('officer', `${change} where person_id = $1`, [id('chair')])).toBe(1);
        expect(await people.outcome('chair', `${change} where person_id = $1`, [id('chair')])).toBe(0);
      }
      await owner.query('delete from interest');
    });

    it('names are published, addresses are not', async () => {
      for (const name of ['nobody', 'challenger', 'officer', 'administrator'])
        expect(await people.outcome(name, 'select email from person')).toBe(refused);
      expect(await people.rows('nobody', 'select name, app.address_of(id) as email from person')).toEqual([
        { name: 'champion', email: null },
      ]);
      const addressOf = async (name: string, whose: string) =>
        (await people.rows(name, 'select app.address_of($1) as email', [id(whose)]))[0]?.['email'];
      expect(await addressOf('challenger', 'challenger')).toBe('challenger@x.example');
      expect(await addressOf('challenger', 'officer')).toBeNull();
      expect(await addressOf('officer', 'challenger')).toBe('challenger@x.example');
      const whose = 'select id from app.person_with_address($1)';
      expect(await people.rows('officer', whose, ['CHALLENGER@x.example'])).toEqual([{ id: id('challenger') }]);
      expect(await people.rows('respondent', whose, ['challenger@x.example'])).toEqual([]);
    });

    it('whoever has an account changes name and address themself, or an administrator does', async () => {
      const rename = 'update person set name = name, email = email where id = $1';
      expect(await people.outcome('officer', 'update person set email = $2 where id = $1', [id('challenger'), 'evil@x.example'])).toBe(0);
      expect(await people.outcome('officer', 'update person set language = language where id = $1', [id('newcomer')])).toBe(1);
      expect(await people.outcome('administrator', 'update person set name = $2 where id = $1', [id('challenger'), 'New'])).toBe(1);
      expect(await people.outcome('challenger', 'update person set name = $2 where id = $1', [id('challenger'), 'New'])).toBe(1);
      // The address is not for reading, so neither can it be compared or copied.
      expect(await people.outcome('administrator', rename, [id('challenger')])).toBe(refused);
    });
  });

  it('what challenges are pinned to is never rewritten: a new version is published beside it', async () => {
    expect(await people.outcome('officer', `update procedure_version set settings = '{"hijacked": true}'`)).toBe(refused);
    expect(await people.outcome('administrator', 'delete from calendar')).toBe(refused);
    expect(await people.outcome('officer', `insert into procedure_version values ($1, 2, '{}', now())`, [id('wlv')])).toBe(1);
    expect(await people.outcome('officer', `update compact set name = 'Mine'`)).toBe(0);
    expect(await people.outcome('administrator', `update compact set name = 'Ours'`)).toBe(1);
  });

  it('nobody writes a message to an address of their choice, nor reads who got one', async () => {
    const message = `insert into message values ($1, $2, null, 't', 'en', 'x', null, 'victim@x.example', '{}', $3, 'm', 'queued', 0, now(), null, null, now(), null)`;
    for (const name of ['officer', 'challenger'])
      expect(await people.outcome(name, message, [id('wlv'), id('message'), name])).toBe(refused);
    await owner.query(message, [id('wlv'), id('message'), 'd']);
    expect(await people.outcome('officer', 'select recipient_address from message')).toBe(refused);
    expect(await people.outcome('officer', 'select template from message')).toBe(1);
    expect(await people.outcome('challenger', 'select template from message')).toBe(0);
    await owner.query('delete from message');
  });

  it('the worker sends and counts; it erases nothing and changes no case', async () => {
    const outcome = async (sql: string) =>
      worker.query(sql).then(
        ({ rowCount }) => rowCount,
        (error: { code: string }) => error.code,
      );
    expect(await outcome('select hash from ledger_entry')).toBe(1);
    expect(await outcome(`update deadline set reminders_sent = reminders_sent where status = 'open'`)).toBe(1);
    expect(await outcome(`update message set status = 'sent' where false`)).toBe(0);
    for (const sql of [
      'update ledger_detail set payload = null',
      'delete from idempotency_key',
      `update deadline set status = 'void'`,
      `update challenge set stage = 'closed'`,
      `update person set email = null`,
      'select nature from conflict_declaration',
      'select what_happened from challenge_file',
      `select app.issue_token('hash', gen_random_uuid(), now(), now())`,
    ])
      expect([sql, await outcome(sql)]).toEqual([sql, refused]);
  });
});
