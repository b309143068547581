import type { Request, Response } from 'express';
import type { KeptForms } from '#libs/people';
import { paths } from '../paths.js';
import { readCookie, setCookie } from './cookies.js';
import { FORGERY_FIELD, formOwner } from './forgery-token.js';
import { localAddress } from './local-address.js';

const COOKIE = 'compact_kept';

/**
 * Keeps the form of somebody whose session had ended when they sent it. Nothing is kept of what another site could have sent, nor of
 * files, which are not read before it is known who sends them. Answers whether it was kept.
 */
export async function keepForm(forms: KeptForms, request: Request, response: Response): Promise<boolean> {
  const body = request.body as Readonly<Record<string, string | string[]>> | undefined;
  const address = localAddress(request.originalUrl);
  const owner = formOwner(request, body?.[FORGERY_FIELD]);
  if (request.method !== 'POST' || !body || !address || !owner || isSecret(request)) return false;
  const fields = Object.fromEntries(Object.entries(body).filter(([name]) => name !== FORGERY_FIELD));
  const key = await forms.keep(owner, { address, fields });
  if (key) setCookie(response, COOKIE, key);
  return key !== undefined;
}

/** Whether passwords and codes are typed in a form: those are never kept, however its address was spelled. */
function isSecret(request: Request): boolean {
  const { path } = (request.route ?? {}) as { readonly path?: unknown };
  return path === paths.account.path || path === paths.accountPassword.path;
}

/** The key of what a browser has kept, if any. */
export function keptFormKey(request: Request): string | undefined {
  const key = readCookie(request, COOKIE);
  return key && /^[\w-]{20,100}$/.test(key) ? key : undefined;
}

/** Where somebody goes on with what was kept. */
export function keptFormAddress(): string {
  return paths.keptForm.to();
}
