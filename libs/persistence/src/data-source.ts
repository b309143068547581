import { DataSource, type DataSourceOptions } from 'typeorm';
import { keepDatesAsText } from './column-types.js';
import { entities } from './entities/index.js';
import { requireWalls } from './require-walls.js';
import { startUp, type DatabaseRole } from './start-up.js';

/**
 * Connection options for the given role. The role is a start-up option of every pooled connection, so no query can run before
 * it holds; whatever start-up options the address has of its own come before it and cannot undo it. Statements that are not waited
 * for go to the server in one piece, in the order in which they were given.
 * @param databaseUrl a postgres:// address; its user must own the tables or be a member of the role
 * @param poolSize most connections that are open at once
 */
export function dataSourceOptions(databaseUrl: string, role: DatabaseRole, poolSize = 10): DataSourceOptions {
  keepDatesAsText();
  const { url, options } = startUp(databaseUrl, role);
  return {
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    installExtensions: false,
    extra: { max: poolSize, options, pipeline: true, idleTimeoutMillis: 30_000 },
  };
}

/**
 * A connected data source for the given role. The caller destroys it.
 * @throws WallsMissing when the connection turns out to act as anybody else, or past row-level security
 */
export async function connect(databaseUrl: string, role: DatabaseRole, poolSize?: number): Promise<DataSource> {
  return open(dataSourceOptions(databaseUrl, role, poolSize), role);
}

/** As `connect`, with options that `dataSourceOptions` made. */
export async function open(options: DataSourceOptions, role: DatabaseRole): Promise<DataSource> {
  const source = await new DataSource(options).initialize();
  try {
    await requireWalls(source, role);
    return source;
  } catch (error) {
    await source.destroy();
    throw error;
  }
}
