import { DataSource, type DataSourceOptions } from 'typeorm';
import { keepDatesAsText } from './column-types.js';
import { entities } from './entities/index.js';

/** The database role a connection takes on. Both are bound by row-level security; neither owns a table. */
export type DatabaseRole = 'compact_app' | 'compact_worker';

/**
 * Connection options for the given role. The role is a start-up option of every pooled connection, so no query can run before
 * it holds.
 * @param databaseUrl a postgres:// address; its user must own the tables or be a member of the role
 * @param poolSize most connections that are open at once
 */
export function dataSourceOptions(databaseUrl: string, role: DatabaseRole, poolSize = 10): DataSourceOptions {
  keepDatesAsText();
  return {
    type: 'postgres',
    url: databaseUrl,
    entities,
    synchronize: false,
    installExtensions: false,
    extra: { max: poolSize, options: `-c role=${role}`, idleTimeoutMillis: 30_000 },
  };
}

/** A connected data source for the given role. The caller destroys it. */
export async function connect(databaseUrl: string, role: DatabaseRole, poolSize?: number): Promise<DataSource> {
  return new DataSource(dataSourceOptions(databaseUrl, role, poolSize)).initialize();
}
