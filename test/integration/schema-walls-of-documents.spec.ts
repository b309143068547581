import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { arrangeWalledWorld, id, Impersonator } from '../support/walled-world.js';

const refused = '42501';
const key = [id('wlv'), id('case')];
const everybody = [
  'challenger',
  'respondent',
  'officer',
  'officer2',
  'mediator',
  'champion',
  'chair',
  'maig',
  'administrator',
  'bystander',
  'nobody',
];
const document = `insert into document (compact_id, challenge_id, id, audience, name, media_type, bytes, sha256, attached_at, attached_as, scan, scanned_at)
  values ($1, $2, $3, $4, 'letter.txt', 'text/plain', 5, 'hash', now(), 'officer', $5, case when $5 = 'notScanned' then null else now() end)`;
const piece = `insert into document_piece (compact_id, challenge_id, document_id, number, content) values ($1, $2, $3, $4, 'bytes')`;

describe('the walls around documents', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let worker: pg.Client;
  let people: Impersonator;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    worker = new pg.Client({ connectionString: database.workerUrl });
    await worker.connect();
    await arrangeWalledWorld(owner);
    people = await Impersonator.on(database, owner);
    for (const [name, scan] of [
      ['shared', 'notScanned'],
      ['mediation', 'clean'],
      ['officers', 'infected'],
    ] as const) {
      await owner.query(document, [...key, id(`document ${name}`), name, scan]);
      await owner.query(piece, [...key, id(`document ${name}`), 0]);
    }
  });
  afterAll(async () => {
    await people.close();
    await worker.end();
    await owner.end();
    await database.drop();
  });

  it('let through what the readers of the audience may see, and of an infected one no byte', async () => {
    const seen: Record<string, unknown> = {};
    for (const name of everybody) {
      const audiences = await people.rows<{ audience: string }>(name, 'select audience from document order by audience');
      const pieces = await people.rows(name, 'select 1 from document_piece');
      const read = audiences.map(({ audience }) => audience);
      expect([name, pieces.length]).toEqual([name, read.filter((audience) => audience !== 'officers').length]);
      if (read.length > 0) seen[name] = read;
    }
    expect(seen).toEqual({
      challenger: ['mediation', 'shared'],
      respondent: ['mediation', 'shared'],
      officer: ['officers', 'shared'],
      mediator: ['mediation', 'shared'],
    });
  });

  it('let nobody add to a document that is there, change one, or take one away', async () => {
    for (const name of everybody) {
      expect([name, await people.outcome(name, piece, [...key, id('document shared'), 1])]).toEqual([name, refused]);
      for (const sql of [
        `update document set audience = 'shared'`,
        `update document set scan = 'clean'`,
        `update document_piece set content = 'other'`,
        'delete from document',
        'delete from document_piece',
      ])
        expect([name, sql, await people.outcome(name, sql)]).toEqual([name, sql, refused]);
    }
  });

  it('let somebody attach for an audience of their own alone, and never as scanned', async () => {
    const tryAs = async (name: string, audience: string, scan = 'notScanned') =>
      people.as(name, async (run) => {
        const fresh = id(`fresh ${name} ${audience} ${scan}`);
        try {
          await run(document, [...key, fresh, audience, scan]);
          return (await run(piece, [...key, fresh, 0])).rowCount;
        } catch (error) {
          return (error as { code: string }).code;
        }
      });
    expect([await tryAs('challenger', 'shared'), await tryAs('challenger', 'challenger'), await tryAs('mediator', 'mediation')]).toEqual([
      1, 1, 1,
    ]);
    for (const [name, audience] of [
      ['challenger', 'respondent'],
      ['officer', 'mediation'],
      ['officer2', 'shared'],
      ['maig', 'shared'],
      ['bystander', 'shared'],
      ['nobody', 'shared'],
    ] as const)
      expect([name, audience, await tryAs(name, audience)]).toEqual([name, audience, refused]);
    expect(await tryAs('challenger', 'shared', 'clean')).toBe(refused);
  });

  it('give the worker what is to be scanned and its verdict, and nothing more', async () => {
    const outcome = async (sql: string) => {
      await worker.query('begin');
      try {
        return (await worker.query(sql)).rowCount;
      } catch (error) {
        return (error as { code: string }).code;
      } finally {
        await worker.query('rollback');
      }
    };
    expect(await outcome('select 1 from document_piece')).toBe(1);
    expect(await outcome(`update document set scan = 'clean', scanned_at = now() where scan = 'notScanned'`)).toBe(1);
    expect(await outcome(`update document set scan = 'clean', scanned_at = now() where scan = 'infected'`)).toBe(0);
    expect(await outcome(`update document set audience = 'shared'`)).toBe(refused);
    expect(await outcome('delete from document')).toBe(refused);
    expect(await outcome('select 1 from draft_document')).toBe(refused);
    expect(await outcome('select 1 from draft_document_piece')).toBe(refused);
  });
});
