import pg from 'pg';
import type { DataSource } from 'typeorm';
import { workingDayCalendarOf } from '#libs/agreements';
import type { LocalDate } from '#libs/kernel';
import { connect, nobody, UnitOfWork } from '#libs/persistence';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { FixedClock } from '../../../test/support/fixed-clock.js';
import { demonstrationSignIns, seedDemonstration } from './seed-demonstration.js';

const clock = new FixedClock('2026-06-01T09:00:00Z');
const password = 'compact-demo';

let database: TestDatabase;
let source: DataSource;
let unitOfWork: UnitOfWork;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await connect(database.appUrl, 'compact_app', 4);
  unitOfWork = new UnitOfWork(source);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await source.destroy();
  await database.drop();
});

const numberOf = async (sql: string): Promise<number> => Number((await owner.query(`select count(*) as n from ${sql}`)).rows[0].n);

describe('the demonstration', () => {
  it('fills an empty database once, even when two processes start at once', async () => {
    const both = await Promise.all([1, 2].map(() => seedDemonstration({ unitOfWork, clock, password })));
    expect(both.toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
    expect(await seedDemonstration({ unitOfWork, clock, password })).toBe(false);
    expect(await numberOf('compact')).toBe(2);
    expect(await numberOf('challenge')).toBe(0);
  });

  it('has every account of the contract with its roles and organisation', async () => {
    const { rows } = await owner.query<{ email: string; roles: string[]; organisations: string[]; hashed: boolean }>(
      `select p.email, a.password_hash like '$argon2id$%' as hashed,
          array(select c.slug || ' ' || r.role from role_assignment r join compact c on c.id = r.compact_id where r.person_id = p.id order by 1) as roles,
          array(select o.name from membership m join organisation o on o.compact_id = m.compact_id and o.id = m.organisation_id where m.person_id = p.id) as organisations
         from person p join account a on a.person_id = p.id order by p.email collate "C"`,
    );
    expect(rows.every((row) => row.hashed)).toBe(true);
    expect(rows.map(({ email, roles, organisations }) => [email, roles.join(', '), organisations.join(', ')])).toEqual([
      ['admin@demo.example', 'merthyr-tydfil administrator, wolverhampton administrator', ''],
      ['advocate@demo.example', 'wolverhampton advocate', 'Example Advocacy Service'],
      ['chair@demo.example', 'wolverhampton chair', ''],
      ['challenger2@demo.example', 'wolverhampton organisationMember', 'Example Youth Drop-in'],
      ['challenger@demo.example', 'wolverhampton organisationMember', 'Example Community Kitchen'],
      ['challenger@merthyr.example', 'merthyr-tydfil organisationMember', 'Example Valley Garden'],
      ['champion.public@demo.example', 'wolverhampton champion', 'The Royal Wolverhampton NHS Trust'],
      ['champion.vcs@demo.example', 'wolverhampton champion', 'Example Voluntary Sector Council'],
      ['maig@demo.example', 'wolverhampton maig', ''],
      ['mediator2@demo.example', 'wolverhampton mediator', ''],
      ['mediator@demo.example', 'wolverhampton mediator', ''],
      ['officer2@demo.example', 'wolverhampton officer', ''],
      ['officer@demo.example', 'wolverhampton officer', ''],
      ['officer@merthyr.example', 'merthyr-tydfil officer', ''],
      ['panel.public1@demo.example', 'wolverhampton panelMember', 'West Midlands Police'],
      ['panel.public2@demo.example', 'wolverhampton panelMember', 'West Midlands Fire Service'],
      ['panel.vcs1@demo.example', 'wolverhampton panelMember', 'Example Befriending Scheme'],
      ['panel.vcs2@demo.example', 'wolverhampton panelMember', 'Example Allotment Trust'],
      ['representative@demo.example', 'wolverhampton representative', 'Example Tenants’ Network'],
      ['respondent@demo.example', 'wolverhampton organisationMember', 'City of Wolverhampton Council'],
    ]);
    expect(demonstrationSignIns().map(({ email }) => email)).toEqual(expect.arrayContaining(rows.map(({ email }) => email)));
  });

  it('binds every organisation that can be a party, of both sectors, to the agreement in force', async () => {
    const unbound = await owner.query<{ name: string }>(
      `select o.name from organisation o where o.sector in ('vcs', 'public') and not exists (
         select 1 from signature s join agreement_version v on v.compact_id = s.compact_id and v.id = s.agreement_version_id
          where s.compact_id = o.compact_id and s.organisation_id = o.id and s.left_on is null and v.effective_before is null)`,
    );
    expect(unbound.rows).toEqual([]);
    expect(await numberOf(`organisation where gss_code = 'E08000031' and name = 'City of Wolverhampton Council'`)).toBe(1);
    expect(await numberOf(`organisation where gss_code = 'W06000024'`)).toBe(1);
  });

  it('marks as verified what was seen in the documents, and nothing else', async () => {
    const { rows } = await owner.query<{ label: string; verified: number; all: number }>(
      `select v.agreement_name || ' ' || v.label as label, count(*) filter (where m.verified)::integer as verified, count(*)::integer as all
         from commitment m join agreement_version v on v.compact_id = m.compact_id and v.id = m.agreement_version_id group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { label: 'Merthyr Tydfil Compact 2008', verified: 0, all: 7 },
      { label: 'National Compact 1998, with the Codes to 2005', verified: 6, all: 12 },
      { label: 'Wolverhampton Compact 2010', verified: 8, all: 43 },
    ]);
  });

  it('has one agreement of Wolverhampton in force on any day since 1998', async () => {
    const { rows } = await owner.query<{ from: string; before: string | null }>(
      `select effective_from::text as from, effective_before::text as before from agreement_version v join compact c on c.id = v.compact_id
        where c.slug = 'wolverhampton' order by effective_from`,
    );
    expect(rows.map((row) => row.from).slice(1)).toEqual(rows.map((row) => row.before).slice(0, -1));
  });

  it('takes the whole action plan, the counted indicators under their keys', async () => {
    const { rows } = await owner.query<{ key: string }>('select key from indicator_definition order by position');
    const keys = rows.map((row) => row.key);
    expect(keys).toHaveLength(21);
    expect(keys).toEqual(
      expect.arrayContaining(['challenges-made', 'groups-using-advocacy', 'compact-champions', 'signatories', 'level-of-use']),
    );
  });

  it('counts the days of the right division', async () => {
    const { rows } = await owner.query<{ id: string }>(`select id from compact where slug = 'merthyr-tydfil'`);
    const calendar = await unitOfWork.read(nobody, (tx) => workingDayCalendarOf(tx, rows[0]?.id ?? ''));
    expect(calendar.dayOff('2026-12-28' as LocalDate)).toEqual({ kind: 'bankHoliday', title: 'Boxing Day (substitute day)' });
    expect(calendar.isWorkingDay('2026-11-30' as LocalDate)).toBe(true);
  });

  it('hurts nobody: no real voluntary organisation, no address that could be real', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select name from organisation where sector = 'vcs' and name not like 'Example %'`,
    );
    expect(rows).toEqual([]);
    expect(await numberOf(`person where email not like '%.example'`)).toBe(0);
  });

  it('has routes of redress in both languages, the courts with advice', async () => {
    expect(await numberOf(`redress_body where name_cy is null or handles_cy is null`)).toBe(0);
    const { rows } = await owner.query<{ keys: string }>(
      `select string_agg(b.key, ' ' order by b.key) as keys from redress_body b join compact c on c.id = b.compact_id group by c.slug order by c.slug desc`,
    );
    expect(rows.map((row) => row.keys)).toEqual(['courts ico lgsco phso police', 'courts ico phso police psow']);
    expect(await numberOf(`redress_body where key = 'courts' and handles like '%three months%' and handles like '%legal advice%'`)).toBe(2);
  });
});
