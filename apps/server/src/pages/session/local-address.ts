/**
 * Where to go after signing in, if it is a page of this service.
 * `//host` and `/\host` would lead away from it, and so would what a browser drops before reading an address.
 */
export function localAddress(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > 2_000 || !/^\/(?![/\\])[!-~]*$/.test(text) || text.includes('\\')) return undefined;
  const base = 'http://this.invalid';
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return url.origin === base && !/^\/(api|sign-in|sign-out)(\/|$)/.test(url.pathname) && !url.pathname.startsWith('//')
    ? `${url.pathname}${url.search}`
    : undefined;
}
