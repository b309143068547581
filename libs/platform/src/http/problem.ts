import { HttpException } from '@nestjs/common';
import { DomainError, errorCatalogue, newId, type ErrorCode } from '#libs/kernel';

/** An error as RFC 9457 shows it, with `code` to branch on and `id` to quote. */
export interface Problem {
  /** Relative and stable: `/problems/not-found`. */
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  id: string;
  [extension: string]: unknown;
}

const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  409: 'already-exists',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  422: 'field-errors',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** SQLSTATE classes and codes that mean "the database is away or full", not "the query is wrong". */
const databaseAway = /^(08...|57P0[1-5]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** The problem document of anything that can be thrown. What is not expected says nothing of its cause. */
export function problemOf(error: unknown): Problem {
  const { code, status, extensions } = classify(error);
  const meaning = errorCatalogue[code];
  const own = {
    type: `/problems/${code}`,
    title: meaning.title,
    status: status ?? meaning.status,
    detail: meaning.detail,
    code,
    id: newId(),
  };
  return { ...extensions, ...own };
}

/** The headers that go with a problem. */
export function headersOf(problem: Problem): Record<string, string> {
  const seconds = problem['retryAfterSeconds'];
  return {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(problem.status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    ...(problem.status === 429 && { 'Retry-After': String(typeof seconds === 'number' ? Math.max(1, Math.ceil(seconds)) : 60) }),
  };
}

function classify(error: unknown): { code: ErrorCode; status?: number; extensions?: Record<string, unknown> } {
  if (error instanceof DomainError) return { code: error.code, extensions: error.details };
  if (error instanceof HttpException) return ofStatus(error.getStatus());
  if (typeof error !== 'object' || error === null) return { code: 'internal-error' };
  const { code, expose, status, syscall } = error as Record<string, unknown>;
  if (typeof code === 'string' && (databaseAway.test(code) || (code === 'ENOENT' && syscall === 'connect'))) return { code: 'unavailable' };
  // The body parsers and the router throw plain errors that carry a status meant for the caller.
  if (expose === true && typeof status === 'number') return ofStatus(status);
  return error instanceof URIError ? { code: 'malformed-request' } : { code: 'internal-error' };
}

function ofStatus(status: number): { code: ErrorCode; status?: number } {
  const code = codeOfStatus[status];
  if (code) return { code };
  return status >= 400 && status < 500 ? { code: 'malformed-request', status } : { code: 'internal-error' };
}
