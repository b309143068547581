import type { Request, Response } from 'express';
import type { DraftHolder } from '#libs/casework';
import type { SignedInRequest } from '../../http/signed-in-request.js';
import { clearCookie, readCookie, setLastingCookie } from '../session/cookies.js';

const COOKIE = 'compact_drafts';
/** A browser remembers so many drafts; older ones are opened by the link that was sent. */
const MOST = 8;
const KEY = /^[\w-]{43}$/;

/** Who sends a request, as far as drafts are concerned. A draft stays open in its browser when a session has run out meanwhile. */
export function holderOf(request: Request): DraftHolder {
  return { person: (request as SignedInRequest).person, keys: keysOf(request) };
}

/** Remembers a draft in this browser. */
export function rememberKey(response: Response, key: string): void {
  const others = keysOf(response.req).filter((known) => known !== key);
  setLastingCookie(response, COOKIE, [key, ...others].slice(0, MOST).join('.'));
}

/** The next person at this machine does not find them. */
export function forgetKeys(response: Response): void {
  clearCookie(response, COOKIE);
}

/** Whether a text can be the key of a draft. */
export function isKey(text: unknown): text is string {
  return typeof text === 'string' && KEY.test(text);
}

function keysOf(request: Request): readonly string[] {
  return (readCookie(request, COOKIE) ?? '').split('.').filter(isKey).slice(0, MOST);
}
