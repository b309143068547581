import type { Configuration } from '../configuration/configuration.js';
import type { Logger } from '../logging/logger.js';
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
 * worker and the command line find the server's database by being given the same DATA_DIR. An embedded one that ends by itself, for
 * want of memory say, is started again.
 */
export async function provideDatabase(
  configuration: Pick<Configuration, 'databaseUrl' | 'dataDir'>,
  logger: Pick<Logger, 'error'>,
): Promise<ProvidedDatabase> {
  if (configuration.databaseUrl) return { url: configuration.databaseUrl, embedded: false, stop: () => Promise.resolve() };
  const onEnded = (err?: unknown) =>
    logger.error({ err }, err ? 'The database did not start again' : 'The database ended: starting it again');
  const server = await startEmbeddedPostgres({ dataDir: configuration.dataDir, onEnded });
  return { url: server.url, embedded: true, stop: () => server.stop() };
}
