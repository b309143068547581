import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemResponse } from '../http/problem.response.js';
import { completeProblems } from './complete-problems.js';

/** The OpenAPI 3.1 document of every controller under `/api/v1`. */
export function describeApi(app: NestExpressApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Compact Challenges')
    .setDescription('Challenges under local Compacts: lodge, follow, decide, report. Problems are RFC 9457 documents with a stable `code`.')
    .setVersion('1')
    .setLicense('AGPL-3.0-or-later', 'https://www.gnu.org/licenses/agpl-3.0.html')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'The token that `POST /api/v1/tokens` gives.' })
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    extraModels: [ProblemResponse],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  // Pages and health are no part of what other programs rely on.
  document.paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1/')));
  completeProblems(document);
  return document;
}

/** The document at `/api/v1/openapi.json` and a page to read and try it at `/api/docs`, both from this server alone. */
export function serveApiDescription(app: NestExpressApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/v1/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Compact Challenges API',
    // Otherwise the page would send the document's address to a validator elsewhere.
    swaggerOptions: { validatorUrl: null, persistAuthorization: false },
  });
}
