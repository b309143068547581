import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { readCookie, setCookie } from './cookies.js';
import { sessionToken } from './session-cookie.js';

const BEFORE_SIGN_IN = 'compact_visit';
/** The field of every form that carries the token. */
export const FORGERY_FIELD = '_token';

/**
 * A token that only a page of this service can have put into a form: it is bound to the browser's session, or before sign-in to
 * a cookie of the visit. Another one each time, so that compression cannot give it away.
 */
export function forgeryToken(request: Request, response: Response): string {
  const salt = randomBytes(12).toString('base64url');
  return `${salt}.${signature(secretOf(request) ?? startVisit(request, response), salt)}`;
}

/** Whether a form came from a page of ours in the same browser. */
export function isOwnForm(request: Request, token: unknown): boolean {
  const secret = secretOf(request);
  // Browsers say themselves when a form comes from elsewhere.
  if (/^(cross-site|same-site)$/.test(request.get('Sec-Fetch-Site') ?? '')) return false;
  if (!secret || typeof token !== 'string') return false;
  const [salt = '', given = ''] = token.split('.');
  const expected = Buffer.from(signature(secret, salt));
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

function secretOf(request: Request): string | undefined {
  return sessionToken(request) ?? visitOf(request);
}

function visitOf(request: Request): string | undefined {
  const visit = readCookie(request, BEFORE_SIGN_IN);
  return visit && /^[\w-]{20,100}$/.test(visit) ? visit : undefined;
}

function startVisit(request: Request, response: Response): string {
  const locals = response.locals as { visit?: string };
  locals.visit ??= visitOf(request) ?? randomBytes(24).toString('base64url');
  setCookie(response, BEFORE_SIGN_IN, locals.visit);
  return locals.visit;
}

function signature(secret: string, salt: string): string {
  return createHmac('sha256', secret).update(`form ${salt}`).digest('base64url');
}
