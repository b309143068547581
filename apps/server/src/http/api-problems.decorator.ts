import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemResponse } from './problem.response.js';

const meaning: Readonly<Record<number, string>> = {
  400: 'The request could not be understood.',
  401: 'Sign in first, or the token has ended.',
  403: 'You may see this but not do that.',
  404: 'There is nothing here that you may see.',
  409: 'What is there already does not allow it.',
  412: 'Changed since you read it: read it again.',
  413: 'The body is too large.',
  415: 'Send application/json.',
  422: 'Fields need correcting: see `errors`.',
  428: 'Send the version that you read in If-Match.',
  429: 'Too many tries: see Retry-After.',
};

/** How a problem of this status is documented. */
export function problemAnswer(status: number) {
  const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemResponse) } } };
  return { description: meaning[status] ?? 'A problem.', content };
}

/**
 * Documents the problems that a route can answer with. Those that follow from what a route takes, such as a body or a version, are
 * documented for every route without being named: see completeProblems.
 */
export function ApiProblems(...statuses: readonly (keyof typeof meaning)[]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ApiExtraModels(ProblemResponse),
    ...statuses.map((status) => ApiResponse({ status: Number(status), ...problemAnswer(Number(status)) })),
  );
}
