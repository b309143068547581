import fc from 'fast-check';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import {
  addDays,
  londonDateOf,
  parseLocalDate,
  reportingYearOf,
  reportingYearRange,
  type LocalDate,
  type ReportingYear,
} from '#libs/kernel';
import { connect, UnitOfWork } from '#libs/persistence';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { arrangeReportingWorld, type ArrangedWorld, type ReportingWorld } from '../../../../test/support/reporting-world.js';
import { countByYear, listRecords, type CountedRecord } from './count-and-list.js';
import { countedIndicators } from './counted-indicators.js';

const years: ReportingYear[] = ['2021-22', '2022-23', '2023-24', '2024-25', '2025-26'];
const emptyWorld: ReportingWorld = {
  organisations: [{ replacedBy: null }],
  people: 1,
  agreements: [{ name: 'Local', from: '2000-01-01', before: null }],
  challenges: [],
  engagements: [],
  appointments: [],
  signatures: [],
};

let database: TestDatabase;
let owner: pg.Client;
let source: DataSource;
let unitOfWork: UnitOfWork;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  source = await connect(database.appUrl, 'compact_app', 2);
  unitOfWork = new UnitOfWork(source);
});

afterAll(async () => {
  await source.destroy();
  await owner.end();
  await database.drop();
});

async function figures(world: ArrangedWorld): Promise<Record<string, { value: number; records: CountedRecord[] }>> {
  return unitOfWork.read(world.maig, async (tx) => {
    const found: Record<string, { value: number; records: CountedRecord[] }> = {};
    for (const indicator of Object.values(countedIndicators)) {
      const values = await countByYear(tx, indicator, world.compactId, years);
      for (const year of years) {
        const records = await listRecords(tx, indicator, world.compactId, year, { limit: 10_000, after: undefined });
        found[`${indicator.key} ${year}`] = { value: values.get(year) ?? -1, records };
      }
    }
    return found;
  });
}

/** The definitions once more, in another language: what the product says must agree with it. */
function expectedFigures(world: ReportingWorld): Record<string, number> {
  const now = (organisation: number): number => {
    const next = world.organisations[organisation]?.replacedBy;
    return next === null || next === undefined ? organisation : now(next);
  };
  const found: Record<string, number> = {};
  for (const year of years) {
    const { from, before } = reportingYearRange(year);
    const last = addDays(before, -1);
    const made = world.challenges.filter((challenge) => challenge.counts && challenge.countedOn >= from && challenge.countedOn <= last);
    found[`challenges-made ${year}`] = made.length;
    found[`challenges-accepted ${year}`] = made.filter((challenge) => challenge.acceptedOn !== null).length;
    const helped = world.engagements.filter(
      ({ kind, openedOn, closedOn }) => kind !== 'signposting' && openedOn <= last && (closedOn === null || closedOn >= from),
    );
    found[`groups-using-advocacy ${year}`] = new Set(helped.map(({ organisation }) => now(organisation))).size;
    const inForce = (start: string, end: string | null) => start <= last && (end === null || end >= last);
    found[`compact-champions ${year}`] = new Set(
      world.appointments.filter(({ from: start, to }) => inForce(start, to)).map(({ person }) => person),
    ).size;
    const named = (agreement: number) => world.agreements[agreement]?.name;
    const holds = (name: string | undefined) =>
      world.agreements.some(
        (version) => version.name === name && version.from <= last && (version.before === null || version.before > last),
      );
    const signed = world.signatures.filter(
      ({ agreement, signedOn, leftOn }) => holds(named(agreement)) && signedOn <= last && (leftOn === null || leftOn > last),
    );
    found[`signatories ${year}`] = new Set(signed.map(({ organisation }) => now(organisation))).size;
  }
  return found;
}

const day: fc.Arbitrary<LocalDate> = fc
  .oneof(
    fc.constantFrom('2022-03-31', '2022-04-01', '2024-03-31', '2024-04-01', '2026-03-31', '2026-04-01', '2021-03-31', '2021-04-01'),
    fc.integer({ min: 0, max: 2600 }).map((days) => addDays(parseLocalDate('2020-01-01') as LocalDate, days)),
  )
  .map((text) => parseLocalDate(text) as LocalDate);
const period = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 800 })))
  .map(([from, length]) => ({ from, to: length === null ? null : addDays(from, length) }));

const worlds: fc.Arbitrary<ReportingWorld> = fc.integer({ min: 1, max: 6 }).chain((organisations) => {
  const organisation = fc.integer({ min: 0, max: organisations - 1 });
  return fc.record({
    // Replaced by one with a higher number: chains, but no rings.
    organisations: fc.tuple(
      ...Array.from({ length: organisations }, (_unused, index) =>
        fc
          .option(fc.integer({ min: index + 1, max: organisations }))
          .map((next) => ({ replacedBy: next === null || next >= organisations ? null : next })),
      ),
    ),
    people: fc.constant(3),
    agreements: fc.constant([
      { name: 'Local', from: '2000-01-01', before: '2023-03-31' },
      { name: 'Local', from: '2023-03-31', before: '2025-04-01' },
      { name: 'Local', from: '2025-04-02', before: null },
      { name: 'National', from: '2000-01-01', before: '2024-03-31' },
    ]),
    challenges: fc.array(fc.record({ countedOn: day, acceptedOn: fc.option(day), counts: fc.boolean() }), { maxLength: 12 }),
    engagements: fc.array(
      fc
        .tuple(organisation, fc.constantFrom('advice', 'representation', 'signposting'), period)
        .map(([of, kind, { from, to }]) => ({ organisation: of, kind, openedOn: from, closedOn: to })),
      { maxLength: 10 },
    ),
    appointments: fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 2 }), organisation, period)
        .map(([person, of, { from, to }]) => ({ person, organisation: of, from, to })),
      { maxLength: 8 },
    ),
    signatures: fc.uniqueArray(
      fc
        .tuple(organisation, fc.integer({ min: 0, max: 3 }), period)
        .map(([of, agreement, { from, to }]) => ({ organisation: of, agreement, signedOn: from, leftOn: to })),
      { maxLength: 8, selector: (signature) => `${signature.organisation} ${signature.agreement} ${signature.signedOn}` },
    ),
  });
});

describe('counted indicators', () => {
  it('give the number of their records, and it is what the definition says, in random worlds', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const found = await figures(await arrangeReportingWorld(owner, world));
        for (const { value, records } of Object.values(found)) expect(records).toHaveLength(value);
        expect(Object.fromEntries(Object.entries(found).map(([key, { value }]) => [key, value]))).toEqual(expectedFigures(world));
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('put a challenge of 31 March 23:59 in London into the old year and one of a minute later into the new', async () => {
    const lastMinute = londonDateOf(new Date('2025-03-31T22:59:00Z'));
    const firstMinute = londonDateOf(new Date('2025-03-31T23:00:00Z'));
    const world = await arrangeReportingWorld(owner, {
      ...emptyWorld,
      challenges: [lastMinute, firstMinute].map((countedOn) => ({ countedOn, acceptedOn: null, counts: true })),
    });
    const found = await figures(world);
    expect([reportingYearOf(lastMinute), reportingYearOf(firstMinute)]).toEqual(['2024-25', '2025-26']);
    expect(found['challenges-made 2024-25']?.records.map((record) => record.recordedOn)).toEqual(['2025-03-31']);
    expect(found['challenges-made 2025-26']?.records.map((record) => record.recordedOn)).toEqual(['2025-04-01']);
  });

  it('count a Champion until the last day of the appointment, and a person with two appointments once', async () => {
    const world = await arrangeReportingWorld(owner, {
      ...emptyWorld,
      people: 3,
      appointments: [
        { person: 0, organisation: 0, from: '2023-04-01', to: '2024-03-31' },
        { person: 1, organisation: 0, from: '2023-04-01', to: '2024-03-30' },
        { person: 2, organisation: 0, from: '2023-04-01', to: null },
        { person: 2, organisation: 0, from: '2023-06-01', to: null },
      ],
    });
    const found = await figures(world);
    expect(found['compact-champions 2023-24']?.records.map((record) => record.recordId).toSorted()).toEqual(
      [world.personIds[0], world.personIds[2]].toSorted(),
    );
    expect(found['compact-champions 2024-25']?.value).toBe(1);
  });

  it('count organisations in a ring of replacements one by one instead of losing them', async () => {
    const world = await arrangeReportingWorld(owner, {
      ...emptyWorld,
      organisations: [{ replacedBy: 1 }, { replacedBy: 0 }],
      engagements: [0, 1].map((organisation) => ({ organisation, kind: 'advice', openedOn: '2024-05-01', closedOn: null })),
    });
    expect((await figures(world))['groups-using-advocacy 2024-25']?.value).toBe(2);
  });

  it('give the same records over pages of any size', async () => {
    const world = await arrangeReportingWorld(owner, {
      ...emptyWorld,
      challenges: Array.from({ length: 7 }, (_unused, index) => ({
        countedOn: index < 4 ? '2024-05-01' : '2024-06-01',
        acceptedOn: null,
        counts: true,
      })),
    });
    const all = (await figures(world))['challenges-made 2024-25']?.records ?? [];
    const paged: CountedRecord[] = [];
    for (let after: readonly string[] | undefined; ;) {
      const page = await unitOfWork.read(world.maig, (tx) =>
        listRecords(tx, countedIndicators['challenges-made'], world.compactId, '2024-25', { limit: 2, after }),
      );
      if (page.length === 0) break;
      paged.push(...page);
      const last = page[page.length - 1] as CountedRecord;
      after = [last.recordedOn, last.recordId];
    }
    expect(paged).toEqual(all);
    expect(all).toHaveLength(7);
  });

  it('count nothing for somebody who is neither officer nor MAIG of the Compact', async () => {
    const world = await arrangeReportingWorld(owner, {
      ...emptyWorld,
      challenges: [{ countedOn: '2024-05-01', acceptedOn: null, counts: true }],
    });
    const stranger = { ...world.maig, maigOf: [] };
    const values = await unitOfWork.read(stranger, (tx) =>
      countByYear(tx, countedIndicators['challenges-made'], world.compactId, ['2024-25']),
    );
    expect(values.get('2024-25')).toBe(0);
    const rightful = await unitOfWork.read(world.maig, (tx) =>
      countByYear(tx, countedIndicators['challenges-made'], world.compactId, ['2024-25']),
    );
    expect(rightful.get('2024-25')).toBe(1);
  });
});
