import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { entities } from './entities/index.js';
import { readTables, type TableShape } from './schema/schema-catalog.js';

/**
 * What an entity can say about its table, as lines. An index's descending columns, triggers, row-level security and grants are the
 * migrations' alone.
 */
function declarable(tables: readonly TableShape[]): Set<string> {
  return new Set(
    tables.flatMap(({ name, columns, constraints, indexes }) => [
      `table ${name}`,
      ...[...columns, ...constraints].map((line) => `${name}: ${line}`),
      ...indexes.map((line) => line.replaceAll(' DESC', '')),
    ]),
  );
}

async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** TypeORM itself builds a database from the entities; what PostgreSQL then says of it is compared with the migrated one. */
async function declaredBy(classes: readonly (new () => object)[], emptyUrl: string): Promise<Set<string>> {
  const source = await new DataSource({ type: 'postgres', url: emptyUrl, entities: [...classes], installExtensions: false }).initialize();
  try {
    await source.synchronize(true);
  } finally {
    await source.destroy();
  }
  return onDatabase(emptyUrl, async (client) => declarable(await readTables(client)));
}

function drift(migrated: Set<string>, declared: Set<string>): string[] {
  return [
    ...[...migrated].filter((line) => !declared.has(line)).map((line) => `only in the migrations: ${line}`),
    ...[...declared].filter((line) => !migrated.has(line)).map((line) => `only in the entities: ${line}`),
  ];
}

describe('entities and migrations', () => {
  let database: TestDatabase;
  let scratch: TestDatabase;
  let declared: Set<string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    scratch = await createEmptyDatabase();
    declared = await declaredBy(entities, scratch.ownerUrl);
  });

  afterAll(async () => {
    await scratch?.drop();
    await database?.drop();
  });

  /** The drift after a change to the migrated database that is rolled back. */
  const driftAfter = (change: string): Promise<string[]> =>
    onDatabase(database.ownerUrl, async (client) => {
      await client.query('begin');
      await client.query(change);
      return drift(declarable(await readTables(client)), declared);
    });

  it('describe the same tables, columns, keys, constraints and indexes', async () => {
    const migrated = await onDatabase(database.ownerUrl, async (client) => declarable(await readTables(client)));
    expect(migrated.size).toBeGreaterThan(entities.length * 5);
    expect(drift(migrated, declared)).toEqual([]);
  });

  it.each([
    ['a new column', 'alter table person add column nickname text', ['only in the migrations: person: nickname text']],
    [
      'a lost column',
      'alter table person drop column erased_at cascade',
      ['only in the entities: person: erased_at timestamp with time zone'],
    ],
    [
      'a new table',
      'create table stray (id uuid not null)',
      ['only in the migrations: table stray', 'only in the migrations: stray: id uuid not null'],
    ],
    [
      'another type',
      'alter table code alter column title type varchar(80)',
      ['only in the migrations: code: title character varying(80) not null', 'only in the entities: code: title text not null'],
    ],
    [
      'another nullability',
      'alter table action alter column evidence set not null',
      ['only in the migrations: action: evidence text not null', 'only in the entities: action: evidence text'],
    ],
    [
      'a default',
      "alter table person alter column language set default 'en'",
      ["only in the migrations: person: language text default 'en'::text not null", 'only in the entities: person: language text not null'],
    ],
    [
      'a key in another order',
      'alter table calendar drop constraint calendar_pk, add constraint calendar_pk primary key (version, compact_id)',
      [
        'only in the migrations: calendar: constraint calendar_pk PRIMARY KEY (version, compact_id)',
        'only in the entities: calendar: constraint calendar_pk PRIMARY KEY (compact_id, version)',
      ],
    ],
    [
      'a foreign key that is checked at once',
      'alter table deadline drop constraint deadline_challenge_fk, add constraint deadline_challenge_fk foreign key (compact_id, challenge_id) references challenge',
      [
        'only in the migrations: deadline: constraint deadline_challenge_fk FOREIGN KEY (compact_id, challenge_id) REFERENCES challenge(compact_id, id)',
        'only in the entities: deadline: constraint deadline_challenge_fk FOREIGN KEY (compact_id, challenge_id) REFERENCES challenge(compact_id, id) DEFERRABLE INITIALLY DEFERRED',
      ],
    ],
    [
      'a check that allows more',
      'alter table ledger_entry drop constraint ledger_entry_seq_positive, add constraint ledger_entry_seq_positive check (seq >= 0)',
      [
        'only in the migrations: ledger_entry: constraint ledger_entry_seq_positive CHECK ((seq >= 0))',
        'only in the entities: ledger_entry: constraint ledger_entry_seq_positive CHECK ((seq > 0))',
      ],
    ],
    [
      'a partial index made whole',
      'drop index message_waiting; create index message_waiting on message (next_attempt_at)',
      [
        'only in the migrations: CREATE INDEX message_waiting ON message USING btree (next_attempt_at)',
        "only in the entities: CREATE INDEX message_waiting ON message USING btree (next_attempt_at) WHERE (status = 'queued'::text)",
      ],
    ],
  ])('are seen to drift apart by %s', async (_what, change, expected) => {
    expect(await driftAfter(change)).toEqual(expected);
  });
});
