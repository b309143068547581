import type { CookieOptions, Request, Response } from 'express';

const YEAR_MS = 365 * 24 * 3_600_000;

/** A cookie of the request. A value that is not well encoded counts as absent. */
export function readCookie(request: Request, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return decoded(part.slice(at + 1).trim());
  }
  return undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Never for scripts, never sent along from other sites' forms; behind TLS never without it. */
function options(response: Response): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isBehindTls(response) };
}

function isBehindTls(response: Response): boolean {
  return response.req.secure || response.app.get(TLS_SETTING) === true;
}

/** Name of the application's setting that says people reach it by https, whatever reaches this process. */
export const TLS_SETTING = 'people reach it by https';

/** A cookie that ends with the browser. */
export function setCookie(response: Response, name: string, value: string): void {
  response.cookie(name, value, options(response));
}

/** A cookie for a year. */
export function setLastingCookie(response: Response, name: string, value: string): void {
  response.cookie(name, value, { ...options(response), maxAge: YEAR_MS });
}

/** Takes a cookie away. */
export function clearCookie(response: Response, name: string): void {
  response.clearCookie(name, options(response));
}
