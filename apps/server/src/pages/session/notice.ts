import type { Request, Response } from 'express';
import type { Language, Words } from '#libs/workflow';
import { clearCookie, readCookie, setCookie } from './cookies.js';

const COOKIE = 'compact_notice';
const LONGEST = 400;

/** Goes on to another page after a form was taken, which says once that it was. `values` were filled in by the caller. */
export function redirectWithNotice(response: Response, address: string, notice: Words): void {
  const value = Buffer.from(JSON.stringify([notice.en.slice(0, LONGEST), notice.cy.slice(0, LONGEST)])).toString('base64url');
  setCookie(response, COOKIE, value);
  response.redirect(303, address);
}

/** The notice that this page has to show, if any; it is not shown again. */
export function takeNotice(request: Request, response: Response, language: Language): string | undefined {
  const value = readCookie(request, COOKIE);
  if (value === undefined) return undefined;
  clearCookie(response, COOKIE);
  try {
    const [en, cy] = JSON.parse(Buffer.from(value, 'base64url').toString('utf8')) as [unknown, unknown];
    const text = language === 'cy' ? cy : en;
    return typeof text === 'string' && text.length <= LONGEST ? text : undefined;
  } catch {
    return undefined;
  }
}
