import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { canonicalJson, DomainError, sha256Hex } from '#libs/kernel';
import type { IdempotentRequest, StoredAnswer } from '#libs/persistence';

export type { IdempotentRequest };

const VISIBLE = /^[\x21-\x7e]{1,200}$/;

/**
 * What makes a repeated POST the same request: the caller's key, and what it asked for. Without the header every request is new.
 * @throws DomainError malformed-request when the key is not 1 to 200 visible characters
 */
export const IdempotencyKey = createParamDecorator((_data: unknown, context: ExecutionContext): IdempotentRequest => {
  const request = context.switchToHttp().getRequest<Request>();
  const key = request.headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || !VISIBLE.test(key)))
    throw new DomainError('malformed-request', { header: 'Idempotency-Key' });
  const asked = { method: request.method, path: request.originalUrl, body: request.body ?? null };
  return { key, hash: sha256Hex(canonicalJson(asked)) };
});

/** Sends an answer that may have been given before, status and headers included. */
export function answer<Body>(response: Response, stored: StoredAnswer<Body>): Body {
  response.status(stored.status);
  for (const [name, value] of Object.entries(stored.headers)) response.setHeader(name, value);
  return stored.body;
}

/** Documents that a route takes Idempotency-Key. */
export function ApiIdempotencyKey(): MethodDecorator {
  const description = 'Chosen by you, 1 to 200 visible characters: the same key and body give the same answer, and only one entry.';
  return ApiHeader({ name: 'Idempotency-Key', required: false, description, schema: { type: 'string', minLength: 1, maxLength: 200 } });
}
