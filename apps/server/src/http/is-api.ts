import type { Request } from 'express';

/** Whether a request is for the API; anything else is for a page. */
export function isApi(request: Request): boolean {
  return /^\/api(\/|$)/.test(request.originalUrl.split('?')[0] ?? '');
}
