import pg from 'pg';
import { newId } from '#libs/kernel';
import { hashPassword, type CompactRole } from '#libs/people';
import type { TestDatabase } from './database.js';
import { testPassword } from './server.js';

/** Identifiers of what `arrangeTwoCompacts` made. */
export interface TwoCompacts {
  readonly wolverhampton: string;
  readonly merthyr: string;
  readonly agreement: string;
  readonly organisations: { readonly council: string; readonly sparrows: string; readonly mission: string; readonly merthyrGroup: string };
  /** By email. */
  readonly people: Readonly<Record<string, string>>;
}

const people: readonly {
  email: string;
  compact: 'wolverhampton' | 'merthyr';
  roles: CompactRole[];
  belongsTo?: keyof TwoCompacts['organisations'];
}[] = [
  { email: 'officer@wlv.example', compact: 'wolverhampton', roles: ['officer'] },
  { email: 'champion@wlv.example', compact: 'wolverhampton', roles: ['champion'] },
  { email: 'advocate@wlv.example', compact: 'wolverhampton', roles: ['advocate'] },
  { email: 'challenger@wlv.example', compact: 'wolverhampton', roles: ['organisationMember'], belongsTo: 'sparrows' },
  { email: 'respondent@wlv.example', compact: 'wolverhampton', roles: ['organisationMember'], belongsTo: 'council' },
  { email: 'maig@wlv.example', compact: 'wolverhampton', roles: ['maig'] },
  { email: 'admin@wlv.example', compact: 'wolverhampton', roles: ['administrator'] },
  { email: 'officer@mtw.example', compact: 'merthyr', roles: ['officer'] },
  { email: 'admin@mtw.example', compact: 'merthyr', roles: ['administrator'] },
  { email: 'challenger@mtw.example', compact: 'merthyr', roles: ['organisationMember'], belongsTo: 'merthyrGroup' },
];

/**
 * Two Compacts with their staff, organisations of both sectors and one agreement of 2010. Wolverhampton publishes everything,
 * Merthyr Tydfil neither organisations nor Champions.
 */
export async function arrangeTwoCompacts(database: TestDatabase): Promise<TwoCompacts> {
  const made: TwoCompacts = {
    wolverhampton: newId(),
    merthyr: newId(),
    agreement: newId(),
    organisations: { council: newId(), sparrows: newId(), mission: newId(), merthyrGroup: newId() },
    people: Object.fromEntries(people.map(({ email }) => [email, newId()])),
  };
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await insertCompacts(client, made);
    await insertPeople(client, made);
  } finally {
    await client.end();
  }
  return made;
}

async function insertCompacts(client: pg.Client, made: TwoCompacts): Promise<void> {
  const compact = `insert into compact (id, slug, name, name_cy, area_code, nation, division, regional_link, publishes_champions, publishes_organisations, version, created_at)
    values ($1, $2, $3, null, $4, $5, 'england-and-wales', false, $6, $6, 1, now())`;
  await client.query(compact, [made.wolverhampton, 'wolverhampton', 'Wolverhampton Compact', 'WLV', 'England', true]);
  await client.query(compact, [made.merthyr, 'merthyr-tydfil', 'Merthyr Tydfil Compact', 'MTW', 'Wales', false]);
  await client.query(
    `insert into agreement_version (compact_id, id, agreement_name, label, effective_from, effective_before, version)
     values ($1, $2, 'The Compact', '2010', '2010-12-01', null, 1)`,
    [made.wolverhampton, made.agreement],
  );
  const organisation = `insert into organisation (compact_id, id, name, sector, kind, version, created_at) values ($1, $2, $3, $4, $5, 1, now())`;
  const { council, sparrows, mission, merthyrGroup } = made.organisations;
  await client.query(organisation, [made.wolverhampton, council, 'Wolverhampton City Council', 'public', 'council']);
  await client.query(organisation, [made.wolverhampton, sparrows, 'Sparrows Youth Club', 'vcs', 'charity']);
  await client.query(organisation, [made.wolverhampton, mission, 'Mission Hall Trust', 'vcs', 'charity']);
  await client.query(organisation, [made.merthyr, merthyrGroup, 'Merthyr Carers', 'vcs', 'charity']);
}

async function insertPeople(client: pg.Client, made: TwoCompacts): Promise<void> {
  const passwordHash = await hashPassword(testPassword);
  for (const { email, compact, roles, belongsTo } of people) {
    const id = made.people[email];
    await client.query(`insert into person (id, name, email, language, created_at) values ($1, $2, $3, 'en', now())`, [
      id,
      `Name of ${email}`,
      email,
    ]);
    await client.query('insert into account (person_id, password_hash) values ($1, $2)', [id, passwordHash]);
    for (const role of roles) {
      await client.query('insert into role_assignment (compact_id, person_id, role) values ($1, $2, $3)', [made[compact], id, role]);
    }
    if (belongsTo) {
      await client.query('insert into membership (compact_id, person_id, organisation_id) values ($1, $2, $3)', [
        made[compact],
        id,
        made.organisations[belongsTo],
      ]);
    }
  }
}
