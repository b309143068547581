import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { giveNonce } from './pages/serve-pages.js';

/** Scripts inside a page run only when they carry what this answer was given: see giveNonce. */
function nonceOf(_request: IncomingMessage, response: ServerResponse): string {
  return `'nonce-${(response as Response).locals['cspNonce'] as string}'`;
}

const nothingRemote = {
  defaultSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  scriptSrc: ["'self'", nonceOf],
  styleSrc: ["'self'"],
};

/** Swagger UI writes style elements of its own; its page shows the API and nothing that a user wrote. */
const browsableApi = { ...nothingRemote, styleSrc: ["'self'", "'unsafe-inline'"] };

/** An answer of the API is data: a browser that is made to show it runs nothing. The same for every answer, so that it tells nothing. */
const dataAlone = { defaultSrc: ["'none'"], frameAncestors: ["'none'"] };

type Directives = Record<string, (string | typeof nonceOf)[]>;

function headers(directives: Directives, isHttps: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: isHttps ? { ...directives, upgradeInsecureRequests: [] } : directives },
    // Over plain HTTP browsers ignore it, and on a developer's localhost it would outlive the program.
    // Other names below this one are the operator's own business.
    strictTransportSecurity: isHttps ? { includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** Browsers run and show nothing that did not come from here; answers of the API are not kept in any cache. */
export function setSecurityHeaders(app: NestExpressApplication, publicUrl: string): void {
  const isHttps = publicUrl.startsWith('https:');
  const forDocs = headers(browsableApi, isHttps);
  const forApi = headers(dataAlone, isHttps);
  const forPages = headers(nothingRemote, isHttps);
  app.use(giveNonce);
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isApi = /^\/api(\/|$)/.test(request.path);
    const chosen = /^\/api\/docs(\/|$)/.test(request.path) ? forDocs : isApi ? forApi : forPages;
    chosen(request, response, next);
  });
  app.use('/api', (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
}
