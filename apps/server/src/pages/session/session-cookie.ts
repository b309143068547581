import type { Request, Response } from 'express';
import type { IssuedToken } from '#libs/people';
import { clearCookie, readCookie, setCookie } from './cookies.js';

const COOKIE = 'compact_session';

/** The token that a browser sends along. It is one like those of the API: listed and ended in the same way. */
export function sessionToken(request: Request): string | undefined {
  const token = readCookie(request, COOKIE);
  return token && /^[\w-]{20,100}$/.test(token) ? token : undefined;
}

/** Ends with the browser, and with the token in any case. */
export function startSession(response: Response, issued: IssuedToken): void {
  setCookie(response, COOKIE, issued.token);
}

/** Also empties what the browser kept of private pages, so that the next person at the machine does not go back to them. */
export function endSession(response: Response): void {
  clearCookie(response, COOKIE);
  response.setHeader('Clear-Site-Data', '"cache"');
}
