import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { seedDemonstration } from '#libs/demonstration';
import { connect, UnitOfWork } from '#libs/persistence';
import { runCommand, type CommandResult } from './command-line.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { FixedClock } from './fixed-clock.js';

/** The demonstration in a database of its own, with what a test of imports needs around it. */
export interface ImportBench {
  readonly database: TestDatabase;
  readonly owner: pg.Client;
  readonly clock: FixedClock;
  run(args: string[], terminal?: boolean): Promise<CommandResult>;
  /** Imports rows into Wolverhampton. */
  importing(kind: string, content: string | Buffer, ...more: string[]): Promise<CommandResult>;
  /** Writes the rows into a file; each call writes it anew. */
  fileOf(content: string | Buffer): string;
  /** How many rows `select count(*) from …` finds, as the owner. */
  numberOf(sql: string): Promise<number>;
  close(): Promise<void>;
}

/** A file of the product's data folder. */
export function dataPath(name: string): string {
  return path.resolve(import.meta.dirname, '../../data', name);
}

/** Seeds the demonstration at ten in the morning of 1 June 2026 in a database of its own. */
export async function startImportBench(): Promise<ImportBench> {
  const clock = new FixedClock('2026-06-01T09:00:00Z');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'compact-import-'));
  const database = await createTestDatabase();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const source = await connect(database.appUrl, 'compact_app', 1);
  await seedDemonstration({ unitOfWork: new UnitOfWork(source), clock, password: 'compact-demo' });
  await source.destroy();

  const run = (args: string[], terminal = false) => runCommand(args, { env: { DATABASE_URL: database.ownerUrl }, clock, terminal });
  const fileOf = (content: string | Buffer) => {
    const file = path.join(folder, 'rows.csv');
    fs.writeFileSync(file, content);
    return file;
  };
  return {
    database,
    owner,
    clock,
    run,
    fileOf,
    importing: (kind, content, ...more) => run(['import', kind, fileOf(content), '--compact', 'wolverhampton', ...more]),
    numberOf: async (sql) => Number((await owner.query(`select count(*) as n from ${sql}`)).rows[0].n),
    async close() {
      await owner.end();
      await database.drop();
      fs.rmSync(folder, { recursive: true });
    },
  };
}
