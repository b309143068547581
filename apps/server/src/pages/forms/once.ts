import { canonicalJson, sha256Hex } from '#libs/kernel';
import type { IdempotentRequest } from '#libs/persistence';

/** What makes a form that was sent twice one request: the key that the page put into it, and what was filled in. */
export function onceIn(body: unknown): IdempotentRequest {
  const sent = (body ?? {}) as Readonly<Record<string, unknown>>;
  const key = typeof sent['_once'] === 'string' && /^[\w-]{1,100}$/.test(sent['_once']) ? sent['_once'] : undefined;
  const filledIn = Object.fromEntries(Object.entries(sent).filter(([name]) => !name.startsWith('_')));
  return { key, hash: sha256Hex(canonicalJson(filledIn)) };
}
