import { DataSource } from 'typeorm';
import { operatorOf } from '#libs/demonstration';
import { connect, dataSourceOptions, nobody, pendingMigrations, UnitOfWork, type ActingPerson } from '#libs/persistence';
import { startEmbeddedPostgres, type Configuration } from '#libs/platform';
import { Failure } from '../failure.js';

/** A database that answers. `url` is its owner's address. */
export interface DatabaseSession {
  readonly url: string;
  /** Stops an embedded server that this program started, and leaves one that was running. */
  stop(): Promise<void>;
}

/** The database of the configuration: DATABASE_URL, or the embedded one, adopted when a server runs on it already. */
export async function openDatabase(configuration: Configuration): Promise<DatabaseSession> {
  if (configuration.databaseUrl !== undefined) return { url: configuration.databaseUrl, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataDir: configuration.dataDir });
}

/** What a command works with. */
export interface Work {
  /** Behind row-level security. */
  readonly unitOfWork: UnitOfWork;
  /** As the owner, past row-level security: for whole-database checks and for erasing a person. */
  readonly asOwner: UnitOfWork;
  /** The operator, with the rights of officer and administrator in every Compact. */
  readonly operator: ActingPerson;
}

/**
 * Opens the database, runs the work on it and closes it again.
 * @throws Failure when the database is not fully migrated
 */
export async function withDatabase<Result>(configuration: Configuration, work: (work: Work) => Promise<Result>): Promise<Result> {
  const session = await openDatabase(configuration);
  const sources: DataSource[] = [];
  try {
    const app = await connect(session.url, 'compact_app', 2);
    sources.push(app);
    if ((await pendingOf(app)).length > 0) throw new Failure('The database is not fully migrated. Run `npm run compact -- migrate` first.');
    const owner = await new DataSource({ ...dataSourceOptions(session.url, 'compact_app', 1), extra: { max: 1 } }).initialize();
    sources.push(owner);
    const unitOfWork = new UnitOfWork(app);
    const compacts = await unitOfWork.read(nobody, (tx) => tx.rows<{ id: string }>('select id from compact'));
    return await work({ unitOfWork, asOwner: new UnitOfWork(owner), operator: operatorOf(compacts.map(({ id }) => id)) });
  } finally {
    for (const source of sources) await source.destroy();
    await session.stop();
  }
}

/** Migrations that are missing. A database without the table of migrations lacks all of them. */
export async function pendingOf(source: DataSource): Promise<string[]> {
  try {
    return await pendingMigrations(source);
  } catch (error) {
    if ((error as { code?: string }).code === '42P01') return ['all'];
    throw error;
  }
}
