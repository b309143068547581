import type { Request, Response } from 'express';
import type { Language } from '#libs/workflow';
import type { SignedInRequest } from '../../http/signed-in-request.js';
import { readCookie, setLastingCookie } from '../session/cookies.js';

const COOKIE = 'compact_language';

function isLanguage(text: unknown): text is Language {
  return text === 'en' || text === 'cy';
}

/** The language of a page: `?lang=` now, else what was chosen before, else the person's own, else the browser's, else English. */
export function languageOf(request: Request): Language {
  const asked = request.query['lang'];
  if (isLanguage(asked)) return asked;
  const chosen = readCookie(request, COOKIE);
  if (isLanguage(chosen)) return chosen;
  const own = (request as SignedInRequest).person?.language;
  if (own) return own;
  const accepted = request.headers['accept-language'] === undefined ? undefined : request.acceptsLanguages('en', 'cy');
  return isLanguage(accepted) ? accepted : 'en';
}

/** Remembers a language that was asked for by `?lang=`. */
export function rememberLanguage(request: Request, response: Response): void {
  const asked = request.query['lang'];
  if (isLanguage(asked) && readCookie(request, COOKIE) !== asked) setLastingCookie(response, COOKIE, asked);
}

/** This very page in the other language. */
export function addressIn(language: Language, request: Request): string {
  const [path = '/', search = ''] = request.originalUrl.split('?', 2);
  const query = new URLSearchParams(search);
  query.set('lang', language);
  return `${path}?${query.toString()}`;
}
