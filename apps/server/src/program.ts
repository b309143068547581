import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { migrate } from '#libs/persistence';
import { startEmbeddedPostgres, type Configuration, type Logger } from '#libs/platform';
import { createServer } from './server-factory.js';

/** Something that was started and can be stopped. */
export interface Running {
  stop(): Promise<void>;
}

/** Parts that the program runs beside HTTP; each gets the owner's address of the migrated database. */
export interface ProgramParts {
  /** Fills an empty database. */
  seed?: (databaseUrl: string) => Promise<void>;
  /** Sends messages and raises reminders. */
  startWorker?: (databaseUrl: string) => Promise<Running>;
}

/** The program while it serves. */
export interface Program extends Running {
  /** Where it listens. */
  readonly address: string;
}

/** How long a request in progress may take once the program was asked to stop. */
const PATIENCE_MS = 10_000;

/**
 * Starts all of it in order: database, migrations, seed, HTTP, worker. What was started is stopped again, newest first, when a later
 * step fails and when `stop` is called.
 */
export async function startProgram(configuration: Configuration, logger: Logger, parts: ProgramParts = {}): Promise<Program> {
  const started: Running[] = [];
  const stop = async (): Promise<void> => {
    for (let next = started.pop(); next !== undefined; next = started.pop()) await next.stop();
  };
  try {
    const databaseUrl = configuration.databaseUrl ?? (await startDatabase(configuration, started));
    const { applied } = await migrate(databaseUrl);
    logger.info({ applied }, 'The database is fully migrated');
    await parts.seed?.(databaseUrl);
    if (parts.startWorker) started.push(await parts.startWorker(databaseUrl));
    const app = await createServer({ databaseUrl, configuration, logger });
    started.push({ stop: () => closeServer(app) });
    await app.listen(configuration.port, configuration.host);
    return { address: addressOf(app), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startDatabase(configuration: Configuration, started: Running[]): Promise<string> {
  const postgres = await startEmbeddedPostgres({ dataDir: configuration.dataDir });
  started.push(postgres);
  return postgres.url;
}

/** Lets requests in progress finish, but not for ever. */
async function closeServer(app: NestExpressApplication): Promise<void> {
  const server = app.getHttpServer() as Server;
  const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(impatience);
  }
}

function addressOf(app: NestExpressApplication): string {
  const { address, family, port } = (app.getHttpServer() as Server).address() as AddressInfo;
  const host = address === '0.0.0.0' || address === '::' ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
}
