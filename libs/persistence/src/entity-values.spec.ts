import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { connect } from './data-source.js';
import { AgreementVersionEntity, CalendarEntity, CompactEntity, entities, IndicatorDefinitionEntity } from './entities/index.js';
import { UnitOfWork } from './unit-of-work.js';

// West of Greenwich a date read as a Date would come back as the day before.
process.env['TZ'] = 'America/Los_Angeles';

const compactId = '01900000-0000-7000-8000-000000000001';
const personId = '01900000-0000-7000-8000-000000000002';
const administrator = {
  personId,
  organisations: [],
  tied: [],
  memberOf: [compactId],
  officerOf: [],
  maigOf: [],
  administratorOf: [compactId],
};

describe('values through the entities', () => {
  let database: TestDatabase;
  let app: DataSource;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await connect(database.appUrl, 'compact_app', 2);
    owner = await new DataSource({ type: 'postgres', url: database.ownerUrl, entities, installExtensions: false }).initialize();
  });

  afterAll(async () => {
    await app?.destroy();
    await owner?.destroy();
    await database?.drop();
  });

  it('come back as they were written', async () => {
    const createdAt = new Date('2026-03-29T00:30:00.123Z');
    const compact: CompactEntity = {
      id: compactId,
      slug: 'a-town',
      name: 'A Town',
      nameCy: null,
      areaCode: 'ATN',
      nation: 'england',
      division: 'england-and-wales',
      regionalLink: false,
      publishesChampions: true,
      publishesOrganisations: true,
      looksShowNames: false,
      version: 1,
      createdAt,
    };
    const agreement: AgreementVersionEntity = {
      compactId,
      id: personId,
      agreementName: 'Compact',
      label: '2026',
      effectiveFrom: '2026-03-29',
      effectiveBefore: null,
      version: 1,
    };
    const calendar: CalendarEntity = {
      compactId,
      version: 1,
      label: 'x',
      holidays: [{ date: '2026-12-25', title: 'Christmas Day' }],
      closures: [],
      createdAt,
    };
    const indicator: IndicatorDefinitionEntity = {
      compactId,
      key: 'k',
      position: 1,
      name: 'n',
      aim: 'a',
      outcome: 'o',
      timeline: 't',
      sources: ['s'],
      desiredDirection: 'up',
      baselineValue: '12.50',
      baselineYear: null,
      baselineSource: null,
      targetValue: null,
      nameCy: null,
      lastYear: null,
      version: 1,
    };
    await new UnitOfWork(app).run(administrator, async (tx) => {
      await tx.insert(CompactEntity, [compact]);
      await tx.insert(AgreementVersionEntity, [agreement]);
      await tx.insert(CalendarEntity, [calendar]);
      await tx.insert(IndicatorDefinitionEntity, [indicator]);
    });
    const { manager } = owner;
    expect(await manager.find(CompactEntity)).toEqual([compact]);
    expect(await manager.find(AgreementVersionEntity)).toEqual([agreement]);
    expect(await manager.find(CalendarEntity)).toEqual([calendar]);
    expect(await manager.find(IndicatorDefinitionEntity)).toEqual([indicator]);
    expect(await owner.query('select effective_from from agreement_version')).toEqual([{ effective_from: '2026-03-29' }]);
  });

  it('leave what the database computes to the database', () => {
    const computed = entities.flatMap((entity) => owner.getMetadata(entity).columns.filter((column) => column.asExpression !== undefined));
    expect(computed.map((column) => column.databasePath).sort()).toEqual(['main_stream', 'position', 'search']);
    expect(computed.filter((column) => column.isInsert || column.isUpdate)).toEqual([]);
  });
});
