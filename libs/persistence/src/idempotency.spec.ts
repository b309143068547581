import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { newId } from '#libs/kernel';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { nobody, type ActingPerson } from './acting-person.js';
import { connect } from './data-source.js';
import { OrganisationEntity, PersonEntity, CompactEntity } from './entities/index.js';
import { idempotently, type StoredAnswer } from './idempotency.js';
import { UnitOfWork } from './unit-of-work.js';

describe('idempotently', () => {
  const compactId = newId();
  const people = [newId(), newId()] as const;
  const acting = (personId: string): ActingPerson => ({ ...nobody, personId, memberOf: [compactId], officerOf: [compactId] });
  let database: TestDatabase;
  let source: DataSource;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await connect(database.ownerUrl, 'compact_app', 12);
    unitOfWork = new UnitOfWork(source);
    const createdAt = new Date();
    await unitOfWork.run({ ...nobody, administratorOf: [compactId], officerOf: [compactId] }, async (tx) => {
      const compact = {
        id: compactId,
        slug: 'somewhere',
        name: 'Somewhere',
        nameCy: null,
        areaCode: 'SWH',
        nation: 'England',
        division: 'england-and-wales',
      };
      const published = { regionalLink: false, publishesChampions: true, publishesOrganisations: true, looksShowNames: false };
      await tx.insert(CompactEntity, [{ ...compact, ...published, version: 1, createdAt }]);
      await tx.insert(
        PersonEntity,
        people.map((id) => ({ id, name: 'Somebody', email: null, language: 'en', erasedAt: null, createdAt })),
      );
    });
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  /** Creates an organisation under a key; `fail` throws after the insert. */
  function create(
    personId: string,
    key: string | undefined,
    hash: string,
    fail = false,
  ): Promise<StoredAnswer<{ zeta: string; a: number }>> {
    return unitOfWork.run(acting(personId), (tx) =>
      idempotently(tx, { personId }, key, hash, async () => {
        const id = newId();
        const blank = { gssCode: null, charityNumber: null, replacedBy: null };
        await tx.insert(OrganisationEntity, [
          { compactId, id, name: `Organisation ${id}`, sector: 'vcs', kind: 'charity', ...blank, version: 1, createdAt: new Date() },
        ]);
        if (fail) throw new Error('on purpose');
        return { status: 201, headers: { Location: `/o/${id}` }, body: { zeta: id, a: 1 } };
      }),
    );
  }
  const count = async () => Number((await source.query('select count(*) as n from organisation'))[0].n);

  it('creates one of fifty that come at once, and gives all the same answer', async () => {
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 50 }, () => create(people[0], 'fifty', 'hash')));
    expect((await count()) - before).toBe(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 201, body: { a: 1 } });
  });

  it('refuses the key for another request', async () => {
    await create(people[0], 'reused', 'hash');
    await expect(create(people[0], 'reused', 'other hash')).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it("keeps people's keys apart", async () => {
    const mine = await create(people[0], 'same key', 'hash');
    const theirs = await create(people[1], 'same key', 'other hash');
    expect(theirs.body.zeta).not.toBe(mine.body.zeta);
  });

  it('leaves nothing behind of work that failed, so it can be tried again', async () => {
    const before = await count();
    await expect(create(people[0], 'failing', 'hash', true)).rejects.toThrow('on purpose');
    expect(await count()).toBe(before);
    expect((await create(people[0], 'failing', 'hash')).status).toBe(201);
  });

  it('remembers nothing without a key', async () => {
    const [first, second] = [await create(people[0], undefined, 'hash'), await create(people[0], undefined, 'hash')];
    expect(first.body.zeta).not.toBe(second.body.zeta);
  });
});
