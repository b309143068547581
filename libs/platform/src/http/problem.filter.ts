import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { errorCatalogue } from '#libs/kernel';
import type { Logger } from '../logging/logger.js';
import { headersOf, problemOf, type Problem } from './problem.js';

/** Shows a problem as a page. Called for addresses outside `/api` when the caller takes HTML. */
export type ProblemPage = (problem: Problem, request: Request, response: Response) => void | Promise<void>;

/**
 * The one place where errors become answers: problem documents under `/api`, pages elsewhere. Logs the code and the identifier
 * that the caller can quote, and the stack of what nobody expected.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly page?: ProblemPage,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const problem = problemOf(error);
    this.record(problem, error, request);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (this.page && !isApi(request) && request.accepts(['json', 'html']) === 'html') {
      try {
        response.status(problem.status);
        await this.page(problem, request, response);
        return;
      } catch (failure) {
        this.logger.error({ problemId: problem.id, err: failure }, 'The error page failed');
        if (response.headersSent) return;
      }
    }
    response.status(problem.status).set(headersOf(problem)).end(JSON.stringify(problem));
  }

  private record(problem: Problem, error: unknown, request: Request): void {
    const level = errorCatalogue[problem.code].logLevel;
    const entry = { problemId: problem.id, code: problem.code, status: problem.status, method: request.method, route: routeOf(request) };
    this.logger[level](problem.status >= 500 ? { ...entry, err: error } : entry, 'Answered with a problem');
  }
}

function isApi(request: Request): boolean {
  return /^\/api(\/|$)/.test(request.originalUrl.split('?')[0] ?? '');
}

/** The pattern, never the address: addresses carry search words. */
function routeOf(request: Request): string | undefined {
  const route = request.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : undefined;
}
