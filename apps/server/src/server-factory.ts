import { NestFactory } from '@nestjs/core';
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
  configuration: Pick<Configuration, 'publicUrl' | 'trustedProxies'>;
  logger: Logger;
  clock?: Clock;
  poolSize?: number;
}

/** The server, ready to listen. Tests start this very one, on a database and a clock of their own. */
export async function createServer(options: ServerOptions): Promise<NestExpressApplication> {
  const module = AppModule.register({
    databaseUrl: options.databaseUrl,
    clock: options.clock ?? systemClock,
    ...(options.poolSize !== undefined && { poolSize: options.poolSize }),
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
    problemPage: problemPage(
      () => app.get(RecognisePersonUseCase),
      () => app.get(KeptForms),
    ),
  });
  serveApiDescription(app);
  return app;
}
