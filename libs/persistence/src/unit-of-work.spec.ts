import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { nobody } from './acting-person.js';
import { connect } from './data-source.js';
import { UnitOfWork } from './unit-of-work.js';

const personId = '01900000-0000-7000-8000-000000000002';
const compactId = '01900000-0000-7000-8000-000000000001';
const administrator = { ...nobody, personId, memberOf: [compactId], administratorOf: [compactId] };

describe('a unit of work', () => {
  let database: TestDatabase;
  let source: DataSource;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await connect(database.appUrl, 'compact_app', 1);
    unitOfWork = new UnitOfWork(source);
  });
  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  const found = `insert into compact values ($1, 'a-town', 'A Town', null, 'ATN', 'wales', 'england-and-wales', false, true, true, 1, now())`;
  const towns = () => unitOfWork.read(administrator, (tx) => tx.rows('select id from compact'));

  it('that reads cannot write, not even past its own intention', async () => {
    const readOnly = { code: '25006' };
    await expect(unitOfWork.read(administrator, (tx) => tx.change(found, [compactId]))).rejects.toMatchObject(readOnly);
    const tryAll = unitOfWork.read(administrator, async (tx) => {
      await tx.rows(`select set_config('transaction_read_only', 'off', true)`);
      await tx.change(found, [compactId]);
    });
    await expect(tryAll).rejects.toMatchObject({ code: expect.stringMatching(/^25/) });
    expect(await towns()).toEqual([]);
  });

  it('writes all or nothing, on the connection that has just read', async () => {
    const halfway = unitOfWork.run(administrator, async (tx) => {
      await tx.change(found, [compactId]);
      throw new Error('halfway');
    });
    await expect(halfway).rejects.toThrow('halfway');
    expect(await towns()).toEqual([]);
    await unitOfWork.run(administrator, (tx) => tx.change(found, [compactId]));
    expect(await towns()).toHaveLength(1);
  });

  it('is somebody for as long as it lasts', async () => {
    const who = `select app.person() as person, app.administrator_of() as compacts`;
    expect(await unitOfWork.run(administrator, (tx) => tx.row(who))).toEqual({ person: personId, compacts: [compactId] });
    expect(await unitOfWork.read(nobody, (tx) => tx.row(who))).toEqual({ person: null, compacts: [] });
    expect(await source.query(who)).toEqual([{ person: null, compacts: [] }]);
  });

  it('rolls back what was sent together with a statement that failed, and the error is that of the first', async () => {
    const other = '01900000-0000-7000-8000-000000000009';
    const together = unitOfWork.run(administrator, (tx) =>
      Promise.all([
        tx.change(found.replaceAll('a-town', 'b-town').replace('ATN', 'BTN'), [other]),
        tx.rows('select 1 / 0'),
        tx.rows('select 2'),
      ]),
    );
    await expect(together).rejects.toMatchObject({ code: '22012' });
    expect(await towns()).toEqual([{ id: compactId }]);
  });

  it('takes no statement after its end', async () => {
    let late: (() => Promise<unknown>) | undefined;
    await unitOfWork.run(administrator, async (tx) => {
      late = () => tx.rows('select 1');
      await tx.rows('select 1');
    });
    await expect(late?.()).rejects.toThrow('after the end of its transaction');
  });
});
