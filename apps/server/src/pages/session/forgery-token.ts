import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { isUuid } from '../../http/identifier.pipe.js';
import type { SignedInRequest } from '../../http/signed-in-request.js';
import { readCookie, setCookie } from './cookies.js';
import { sessionToken } from './session-cookie.js';

const BEFORE_SIGN_IN = 'compact_visit';
/** The field of every form that carries the token. */
export const FORGERY_FIELD = '_token';

/**
 * A token that only a page of this service can have put into a form: it is bound to the browser's session, or before sign-in to
 * a cookie of the visit. It says for whom the form was made. Another one each time, so that compression cannot give it away.
 */
export function forgeryToken(request: SignedInRequest, response: Response): string {
  const salt = randomBytes(12).toString('base64url');
  const owner = request.person?.personId ?? '';
  return `${salt}.${signature(secretOf(request) ?? startVisit(request, response), salt, owner)}.${owner}`;
}

/** Whether a form came from a page of ours in the same browser. */
export function isOwnForm(request: Request, token: unknown): boolean {
  const secret = secretOf(request);
  // Browsers say themselves when a form comes from elsewhere.
  if (/^(cross-site|same-site)$/.test(request.get('Sec-Fetch-Site') ?? '')) return false;
  if (!secret || typeof token !== 'string') return false;
  const [salt = '', given = '', owner = ''] = token.split('.');
  const expected = Buffer.from(signature(secret, salt, owner));
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

/**
 * For whom a page of this service made the form, whose session may have ended since: the token is still the one of the browser, or
 * the browser itself says that the form is one of ours.
 */
export function formOwner(request: Request, token: unknown): string | undefined {
  if (typeof token !== 'string' || !(isOwnForm(request, token) || request.get('Sec-Fetch-Site') === 'same-origin')) return undefined;
  const owner = token.split('.')[2] ?? '';
  return isUuid(owner) ? owner : undefined;
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

function signature(secret: string, salt: string, owner: string): string {
  return createHmac('sha256', secret).update(`form ${salt} ${owner}`).digest('base64url');
}
