import { NestFactory } from '@nestjs/core';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { systemClock, type Clock } from '#libs/kernel';
import { KeptForms, RecognisePersonUseCase } from '#libs/people';
import { SchemaCheck } from '#libs/persistence';
import { configureHttp, NestLogger, type Configuration, type Logger } from '#libs/platform';
import { AppModule } from './app.module.js';
import { serveApiDescription } from './openapi/serve-api-description.js';
import { problemPage } from './pages/errors/problem-page.js';
import { servePages } from './pages/serve-pages.js';
import { setSecurityHeaders } from './security-headers.js';

export interface ServerOptions {
  databaseUrl: string;
  configuration: Pick<Configuration, 'publicUrl' | 'trustedProxies'> & Partial<Pick<Configuration, 'dataDir' | 'clamdUrl'>>;
  logger: Logger;
  /** What secrets in the database are encrypted with. */
  secretKey: string;
  clock?: Clock;
  poolSize?: number;
}

/** Twenty megabytes over a slow line take longer than the five minutes that a request has by default. */
const UPLOAD_PATIENCE_MS = 30 * 60_000;
/** Addresses of the API that take files. */
const takingFiles = /^\/api\/v1\/challenges\/[^/]+\/documents$/;

/** The server, ready to listen. Tests start this very one, on a database and a clock of their own. */
export async function createServer(options: ServerOptions): Promise<NestExpressApplication> {
  const module = AppModule.register({
    databaseUrl: options.databaseUrl,
    secretKey: options.secretKey,
    clock: options.clock ?? systemClock,
    ...(options.poolSize !== undefined && { poolSize: options.poolSize }),
    isScanned: options.configuration.clamdUrl !== undefined,
    uploadsFolder: path.join(options.configuration.dataDir ?? path.join(tmpdir(), 'compact-challenges'), 'uploads'),
    schemaCheck: () => app.get(SchemaCheck),
  });
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger: new NestLogger(options.logger),
    abortOnError: false,
  });
  setSecurityHeaders(app, options.configuration.publicUrl);
  await servePages(app, options.configuration.publicUrl);
  configureHttp(app, {
    logger: options.logger,
    configuration: options.configuration,
    takesFiles: (address) => takingFiles.test(address),
    problemPage: problemPage(
      () => app.get(RecognisePersonUseCase),
      () => app.get(KeptForms),
    ),
  });
  app.getHttpServer().requestTimeout = UPLOAD_PATIENCE_MS;
  serveApiDescription(app);
  return app;
}
