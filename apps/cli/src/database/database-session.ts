import { DataSource } from 'typeorm';
import { operatorOf } from '#libs/demonstration';
import { connect, dataSourceOptions, nobody, pendingMigrations, UnitOfWork, type ActingPerson } from '#libs/persistence';
import { startEmbeddedPostgres, type Configuration } from '#libs/platform';
import { Failure } from '../failure.js';

const UNDEFINED_TABLE = '42P01';

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
    const app = await connectToMigrated(session.url, 2);
    sources.push(app);
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

/**
 * Connects behind row-level security.
 * @throws Failure when the database is not fully migrated
 */
export async function connectToMigrated(url: string, poolSize: number): Promise<DataSource> {
  const notMigrated = new Failure('The database is not fully migrated. Run `npm run compact -- migrate` first.');
  const source = await connect(url, 'compact_app', poolSize).catch((error: unknown) => {
    // On a server that never had this product the roles are missing, on a new database of another server the tables.
    throw /role "compact_app" does not exist/.test(String(error)) ? notMigrated : error;
  });
  try {
    if ((await pendingMigrations(source)).length === 0) return source;
    throw notMigrated;
  } catch (error) {
    await source.destroy();
    throw (error as { code?: string }).code === UNDEFINED_TABLE ? notMigrated : error;
  }
}
