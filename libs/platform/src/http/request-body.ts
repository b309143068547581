import { isUtf8 } from 'node:buffer';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { DomainError, fieldErrors, type FieldProblem } from '#libs/kernel';
import { findTextProblems } from './text-check.js';

/** Largest JSON body; documents come as base64 inside one. */
export const jsonBodyLimit = 1024 * 1024;

/**
 * Reads JSON bodies: 415 for any other content type or character set, 413 over the limit, 400 for what is not JSON, 422 with the field for text that
 * could not be stored as written.
 */
export function jsonBody(takesFiles: (path: string) => boolean = () => false): RequestHandler[] {
  const isJson = (request: { headers: Request['headers'] }) =>
    /^application\/([\w.+-]+\+)?json\s*(;(?!.*charset\s*=(?!\s*"?utf-?8))|$)/i.test(request.headers['content-type'] ?? '');
  const requireJson: RequestHandler = (request, _response, next) => {
    const brings = request.method === 'POST' && request.is('multipart/form-data') !== false && takesFiles(request.baseUrl + request.path);
    next(hasBody(request) && !isJson(request) && !brings ? new DomainError('unsupported-media-type') : undefined);
  };
  return [requireJson, express.json({ limit: jsonBodyLimit, type: (request) => isJson(request), verify: requireUtf8 }), checkText];
}

/**
 * Reads the bodies of HTML forms. What of their text could not be stored is noted and not refused yet: a page can show the form again.
 * Files come as multipart and are not read here.
 */
export function formBody(): RequestHandler[] {
  return [express.urlencoded({ extended: false, limit: jsonBodyLimit, parameterLimit: 2_000 }), noteText];
}

/** Refuses addresses that are not UTF-8 or carry control characters, before anything is looked up by them. */
export const checkAddress: RequestHandler = (request, _response, next) => {
  next(isCleanAddress(request.originalUrl) ? undefined : new DomainError('malformed-request'));
};

function isCleanAddress(address: string): boolean {
  try {
    return findTextProblems(decodeURIComponent(address.replaceAll('+', ' '))).length === 0;
  } catch {
    return false;
  }
}

function checkText(request: Request, _response: Response, next: NextFunction): void {
  const errors = findTextProblems(request.body);
  next(errors.length > 0 ? fieldErrors(errors) : undefined);
}

const noted = new WeakMap<object, readonly FieldProblem[]>();

function noteText(request: Request, _response: Response, next: NextFunction): void {
  noted.set(request, findTextProblems(request.body));
  next();
}

/** What of a form's text could not be stored as written. Whoever takes the form must refuse it, or check each field. */
export function textProblemsOf(request: Request): readonly FieldProblem[] {
  return noted.get(request) ?? [];
}

function hasBody(request: Request): boolean {
  return request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
}

/** JSON is UTF-8 (RFC 8259). Without this, bytes that are not would be replaced, and something else stored than was sent. */
function requireUtf8(_request: unknown, _response: unknown, body: Buffer): void {
  // The parser would give an error without a status its own: 403.
  if (!isUtf8(body)) throw Object.assign(new DomainError('malformed-request'), { status: 400 });
}
