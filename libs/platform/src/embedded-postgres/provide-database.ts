import type { Configuration } from '../configuration/configuration.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';

/** A database that can be connected to. */
export interface ProvidedDatabase {
  /** Its address as the owner of the tables. */
  url: string;
  embedded: boolean;
  /** To be called last, after every connection has been closed. Leaves a database alone that this process did not start. */
  stop(): Promise<void>;
}

/**
 * The database of DATABASE_URL, or the embedded one of DATA_DIR: started, or shared with the program that already runs it. So the
 * worker and the command line find the server's database by being given the same DATA_DIR.
 */
export async function provideDatabase(configuration: Pick<Configuration, 'databaseUrl' | 'dataDir'>): Promise<ProvidedDatabase> {
  if (configuration.databaseUrl) return { url: configuration.databaseUrl, embedded: false, stop: () => Promise.resolve() };
  const server = await startEmbeddedPostgres({ dataDir: configuration.dataDir });
  return { url: server.url, embedded: true, stop: () => server.stop() };
}
