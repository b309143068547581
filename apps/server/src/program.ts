import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SealSecondFactors } from '#libs/people';
import { migrate, UnitOfWork } from '#libs/persistence';
import { provideDatabase, provideSecretKey, type Configuration, type Logger } from '#libs/platform';
import { validateProcess } from '#libs/workflow';
import { createServer } from './server-factory.js';

/** Something that was started and can be stopped. */
export interface Running {
  stop(): Promise<void>;
}

/** Parts that the program runs beside HTTP. */
export interface ProgramParts {
  /** Fills the migrated database when it is empty. */
  seed?: (unitOfWork: UnitOfWork) => Promise<void>;
  /** Sends messages and raises reminders; gets the owner's address of the database. */
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
 * Starts all of it in order: database, migrations, seed, worker, HTTP. When a later step fails, and when `stop` is called, HTTP ends
 * first and the database last.
 */
export async function startProgram(configuration: Configuration, logger: Logger, parts: ProgramParts = {}): Promise<Program> {
  const started: Running[] = [];
  const stop = async (): Promise<void> => {
    for (let next = started.pop(); next !== undefined; next = started.pop()) await next.stop();
  };
  try {
    requireSoundProcess();
    const { text: secretKey, isExposed } = await provideSecretKey(configuration);
    if (isExposed) logger.warn('Other users of this machine can read the file of the secret key');
    const database = await provideDatabase(configuration, logger);
    started.push(database);
    const { applied } = await migrate(database.url);
    if (applied.length > 0) logger.info({ applied }, 'The database was migrated');
    const app = await createServer({ databaseUrl: database.url, configuration, logger, secretKey });
    const http = { stop: () => closeServer(app) };
    started.push(http);
    const sealed = await app.get(SealSecondFactors).execute();
    if (sealed > 0) logger.info({ sealed }, 'Secrets of one-time codes that an earlier version kept in clear were encrypted');
    await parts.seed?.(app.get(UnitOfWork));
    // Put below HTTP, so that a request that is still being answered can queue its messages.
    if (parts.startWorker) started.splice(started.indexOf(http), 0, await parts.startWorker(database.url));
    await app.listen(configuration.port, configuration.host);
    return { address: addressOf(app), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A process with a dead end, or with a state that nobody looks after, must not run a single case. */
function requireSoundProcess(): void {
  const problems = validateProcess();
  if (problems.length > 0) throw new Error(`The process is not sound: ${JSON.stringify(problems)}`);
}

/** Lets requests in progress finish, but not for ever. */
async function closeServer(app: NestExpressApplication): Promise<void> {
  const server = app.getHttpServer();
  const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(impatience);
  }
}

function addressOf(app: NestExpressApplication): string {
  const { address, family, port } = app.getHttpServer().address() as AddressInfo;
  const host = address === '0.0.0.0' || address === '::' ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
}
