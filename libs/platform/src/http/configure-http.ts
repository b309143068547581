import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import type { Configuration } from '../configuration/configuration.js';
import { type Logger, NestLogger } from '../logging/logger.js';
import { ProblemFilter, type ProblemPage } from './problem.filter.js';
import { checkAddress, formBody, jsonBody } from './request-body.js';
import { createValidationPipe } from './validation.js';

/** What the HTTP ring needs from the program. */
export interface HttpOptions {
  logger: Logger;
  configuration: Pick<Configuration, 'trustedProxies'>;
  /** Whether an address of the API takes files: its body is a form with files then, which whoever takes them reads. */
  takesFiles?: (path: string) => boolean;
  /** Without it, errors outside `/api` are problem documents too. */
  problemPage?: ProblemPage;
}

/**
 * Puts the ring around an application that was created with `{ bodyParser: false }`: log, addresses, bodies, validation, problems.
 * Tests call it as well, so that they meet the same answers as users.
 */
export function configureHttp<T extends NestExpressApplication>(app: T, options: HttpOptions): T {
  app.useLogger(new NestLogger(options.logger));
  app.disable('x-powered-by');
  // ETags are versions that the controllers set; a hash of the text would pass for one.
  app.disable('etag');
  app.set('trust proxy', options.configuration.trustedProxies);
  app.use(checkAddress);
  app.use('/api', ...jsonBody(options.takesFiles));
  for (const handler of formBody()) app.use(outsideApi(handler));
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(new ProblemFilter(options.logger, options.problemPage));
  return app;
}

function outsideApi(handler: RequestHandler): RequestHandler {
  return (request, response, next) => (/^\/api(\/|$)/.test(request.path) ? next() : handler(request, response, next));
}
