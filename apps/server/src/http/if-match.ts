import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DomainError } from '#libs/kernel';

const ETAG = /^"(\d{1,9})"$/;

/**
 * The version in an If-Match header. `*` names no version, so it counts as missing: it would let a client overwrite what it never
 * read. Any other text, a weak tag included, cannot be the current version.
 * @throws DomainError version-missing, version-stale
 */
export function versionFrom(header: string | undefined): number {
  const text = header?.trim() ?? '';
  if (text === '' || text === '*') throw new DomainError('version-missing');
  const version = ETAG.exec(text)?.[1];
  if (version === undefined) throw new DomainError('version-stale');
  return Number(version);
}

/** The version that the caller read, from If-Match. */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number =>
  versionFrom(context.switchToHttp().getRequest<Request>().headers['if-match']),
);

/** Tells the caller the version of what it is shown, to be sent back in If-Match. */
export function setVersion(response: Response, version: number): void {
  response.setHeader('ETag', `"${version}"`);
}

/** Documents that a route needs If-Match. */
export function ApiIfMatch(): MethodDecorator {
  return ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The ETag of what you read, for instance `"3"`.',
    schema: { type: 'string' },
  });
}

/** Sets the ETag of something that is about to be shown, and hands it on. */
export function withVersion<Shown extends { version: number }>(shown: Shown, response: Response): Shown {
  setVersion(response, shown.version);
  return shown;
}
