import type { OpenAPIObject } from '@nestjs/swagger';
import { problemAnswer } from '../http/api-problems.decorator.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/**
 * Adds to every operation the problems that follow from what it takes, so that no controller can forget them: the ring of HTTP and
 * the validation answer with them before any controller is asked.
 */
export function completeProblems(document: OpenAPIObject): void {
  for (const path of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = path[method];
      if (!operation) continue;
      for (const status of problemsOf(operation)) operation.responses[status] ??= problemAnswer(status);
    }
  }
}

function problemsOf(operation: Operation): number[] {
  const parameters = (operation.parameters ?? []).flatMap((parameter) => ('in' in parameter ? [parameter] : []));
  const takes = (name: string): boolean => parameters.some((parameter) => parameter.in === 'header' && parameter.name === name);
  return [
    // The address may be malformed, and a token may have ended, on public routes as well.
    ...[400, 401],
    ...(parameters.some((parameter) => parameter.in === 'query') ? [422] : []),
    ...(operation.requestBody ? [413, 415, 422] : []),
    ...(takes('If-Match') ? [412, 428] : []),
  ];
}
