import { createHash } from 'node:crypto';
import pg from 'pg';
import type { ActingPerson } from '#libs/persistence';
import type { TestDatabase } from './database.js';

/** The same name always gives the same id, so that statements can be written with names. */
export function id(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `7${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

const roles: Readonly<Record<string, readonly string[]>> = {
  officer: ['officer'],
  officer2: ['officer'],
  administrator: ['administrator'],
  challenger: ['organisationMember'],
  respondent: ['organisationMember'],
  respondentInMaig: ['maig', 'organisationMember'],
  mediator: ['mediator'],
  champion: ['champion'],
  chair: ['chair'],
  maig: ['maig'],
  newcomer: ['mediator'],
  bystander: ['organisationMember'],
};
const belongsTo: Readonly<Record<string, string>> = {
  challenger: 'group',
  respondent: 'council',
  respondentInMaig: 'council',
  bystander: 'bystander',
};

export const position = 'logged.triage|running|standard|none|none|none|-|-';

/**
 * Two Compacts. In `wlv` a protected challenge `case` of the `group` against the `council`, which has been told; officer, mediator and
 * chair have declared that nothing ties them to it, `officer2` has not, and the mediator is at work on it. Everybody but the newcomer
 * has an account.
 */
export async function arrangeWalledWorld(owner: pg.Client): Promise<void> {
  const wlv = id('wlv');
  for (const [slug, area] of [
    ['wlv', 'WLV'],
    ['mer', 'MER'],
  ] as const) {
    await owner.query(`insert into compact values ($1, $2, $2, null, $3, 'wales', 'england-and-wales', true, true, true, 1, now())`, [
      id(slug),
      slug,
      area,
    ]);
    await owner.query(`insert into procedure_version values ($1, 1, '{}', now())`, [id(slug)]);
    await owner.query(`insert into agreement_version values ($1, $2, 'Compact', '1', '2020-01-01', null, 1)`, [
      id(slug),
      id(`${slug} agreement`),
    ]);
    await owner.query(`insert into code values ($1, $2, $3, '1', 'Code', null)`, [id(slug), id(`${slug} code`), id(`${slug} agreement`)]);
  }
  await owner.query(`insert into commitment values ($1, $2, $3, $4, '1.1', 'Notice', null, 'both', null, true, 1)`, [
    ...[wlv, id('commitment'), id('wlv agreement'), id('wlv code')],
  ]);
  for (const [name, sector] of [
    ['group', 'vcs'],
    ['council', 'public'],
    ['bystander', 'vcs'],
  ])
    await owner.query(`insert into organisation values ($1, $2, $3, $4, 'kind', null, null, null, 1, now())`, [
      wlv,
      id(name as string),
      name,
      sector,
    ]);
  for (const [name, held] of Object.entries(roles)) {
    await owner.query(`insert into person values ($1, $2, $3, 'en', null, now())`, [id(name), name, `${name.toLowerCase()}@x.example`]);
    if (name !== 'newcomer') await owner.query(`insert into account values ($1, 'hash', null)`, [id(name)]);
    for (const role of held) await owner.query('insert into role_assignment values ($1, $2, $3)', [wlv, id(name), role]);
    if (belongsTo[name]) await owner.query('insert into membership values ($1, $2, $3)', [wlv, id(name), id(belongsTo[name])]);
  }
  await owner.query('insert into role_assignment values ($1, $2, $3)', [id('mer'), id('champion'), 'officer']);
  await owner.query(`insert into champion_appointment values ($1, $2, $3, $4, '2020-01-01', null, null, 1)`, [
    wlv,
    id('appointment'),
    id('champion'),
    id('group'),
  ]);
  await arrangeChallenge(owner, 'case');
}

/** A protected challenge with what hangs on it, and one entry in its ledger that names the challenger. */
export async function arrangeChallenge(owner: pg.Client, name: string): Promise<void> {
  const key = [id('wlv'), id(name)];
  await owner.query('begin');
  await owner.query(
    `insert into ledger_entry values ($1, $2, 'shared', 1, 'submit', 'challenger', now(), 'draft', $3, '{}', '{}', '[]', '[]', 'm', 1, 'c', null, null, 'h1')`,
    [...key, position],
  );
  await owner.query(`insert into ledger_detail values ($1, $2, 'shared', 1, 's', $3, $4)`, [
    ...key,
    id('challenger'),
    { challengerOrganisationId: id('group') },
  ]);
  await insertChallenge(owner, name);
  await owner.query(`insert into challenge_file values ($1, $2, 'Title', 'zebra stripes', 'Remedy', null, null)`, key);
  await owner.query('insert into alleged_breach values ($1, $2, $3, null, null, null, null)', [...key, id('commitment')]);
  const participant = 'insert into participant values ($1, $2, $3, $4, $5, $6, true, $7, now(), null)';
  await owner.query(participant, [...key, id(`${name} challenger`), 'challenger', id('group'), null, true]);
  await owner.query(participant, [...key, id(`${name} respondent`), 'respondent', id('council'), null, false]);
  await owner.query(participant, [...key, id(`${name} mediator`), 'mediator', null, id('mediator'), false]);
  for (const cleared of ['officer', 'mediator', 'chair'])
    await owner.query('insert into conflict_declaration values ($1, $2, $3, $4, false, null, now(), null)', [
      ...key,
      id(`${name} ${cleared}`),
      id(cleared),
    ]);
  const deadline = `insert into deadline values ($1, $2, $3, 1, 'by', 'officer', '2026-06-01', $4, null, 1, '{}', '[]', 0)`;
  await owner.query(deadline, [...key, 'acknowledge', 'met']);
  await owner.query(deadline, [...key, 'triage', 'open']);
  await owner.query('commit');
}

/** The row of a challenge alone: by whoever the client is. */
export async function insertChallenge(client: Pick<pg.Client, 'query'>, name: string): Promise<void> {
  await client.query(
    `insert into challenge (compact_id, id, reference, version, stage, sub_state, clock, track, regional_support, external_proceedings, review, ledger_head,
        machine_hash, procedure_version, agreement_version_id, received_at, counted_on, channel, language, event_from, identity_protected, challenger_sector,
        respondent_sector, counts)
      values ($1, $2, $3, 1, 'logged', 'triage', 'running', 'standard', 'none', 'none', 'none', 'h1', 'm', 1, $4, now(), '2026-05-01', 'web', 'en', '2026-04-01', true,
        'vcs', 'public', true)`,
    [id('wlv'), id(name), name, id('wlv agreement')],
  );
}

/** Runs statements on the server's own connection as one person; what they changed is taken back. `nobody` has not signed in. */
export class Impersonator {
  private constructor(
    private readonly owner: pg.Client,
    private readonly app: pg.Client,
  ) {}

  static async on(database: TestDatabase, owner: pg.Client): Promise<Impersonator> {
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    return new Impersonator(owner, app);
  }

  async as<Result>(name: string, work: (run: pg.Client['query']) => Promise<Result>, more: Partial<ActingPerson> = {}): Promise<Result> {
    await this.app.query('begin');
    try {
      await this.become(name, more);
      return await work(this.app.query.bind(this.app));
    } finally {
      await this.app.query('rollback');
    }
  }

  /** Rows of one statement. */
  async rows<Row extends object = Record<string, unknown>>(name: string, sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.as(name, async (run) => (await run<Row>(sql, parameters)).rows);
  }

  /** How many rows one statement finds or changes, or the code of the error that PostgreSQL answers with. */
  async outcome(name: string, sql: string, parameters: unknown[] = []): Promise<number | string> {
    try {
      return await this.as(name, async (run) => (await run(sql, parameters)).rowCount ?? 0);
    } catch (error) {
      return (error as { code: string }).code;
    }
  }

  async close(): Promise<void> {
    await this.app.end();
  }

  /** Takes another person on in the middle of the transaction. */
  async become(name: string, more: Partial<ActingPerson> = {}): Promise<void> {
    const { rows } = await this.owner.query<Record<string, string>>(
      `select array(select organisation_id from membership where person_id = $1)::text as organisations,
          array(select organisation_id from membership where person_id = $1 union select organisation_id from interest where person_id = $1)::text as tied,
          array(select distinct compact_id from role_assignment where person_id = $1)::text as member_of,
          array(select compact_id from role_assignment where person_id = $1 and role = 'officer')::text as officer_of,
          array(select compact_id from role_assignment where person_id = $1 and role = 'maig')::text as maig_of,
          array(select compact_id from role_assignment where person_id = $1 and role = 'administrator')::text as administrator_of`,
      [id(name)],
    );
    const settings = { person_id: name === 'nobody' ? '' : id(name), ...rows[0], ...(more.tied && { tied: `{${more.tied.join(',')}}` }) };
    for (const [setting, value] of Object.entries(settings))
      await this.app.query(`select set_config($1, $2, true)`, [`app.${setting}`, value]);
  }
}
