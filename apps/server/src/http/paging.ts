import type { Request, Response } from 'express';
import { fieldError, parseLocalDate } from '#libs/kernel';
import type { Page, PageRequest } from '#libs/persistence';
import { isUuid } from './identifier.pipe.js';

const DEFAULT_LIMIT = 50;
const MOST = 200;

/** What one sort value of a list is, so that a cursor somebody made up cannot reach the database as nonsense. */
export type SortKind = 'text' | 'id' | 'date' | 'instant' | 'number';

const isOfKind: Readonly<Record<SortKind, (value: string) => boolean>> = {
  text: (value) => !value.includes('\0'),
  id: isUuid,
  date: (value) => parseLocalDate(value) !== undefined,
  instant: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(value) && !Number.isNaN(Date.parse(value)),
  number: (value) => /^-?\d{1,15}(\.\d{1,15})?$/.test(value),
};

/**
 * Reads `limit` (default 50; more than 200 is answered with 200) and `cursor`.
 * @param sortKinds the kinds of the values that a cursor of this list carries, in their order
 * @throws DomainError field-errors
 */
export function pageRequest(query: { limit?: string; cursor?: string }, sortKinds: readonly SortKind[]): PageRequest {
  const { limit, cursor } = query;
  if (limit !== undefined && !/^0*[1-9]\d{0,8}$/.test(limit)) throw fieldError('limit', 'outOfRange', 'A whole number from 1 to 200.');
  const after = cursor === undefined ? undefined : decodeCursor(cursor, sortKinds);
  return { limit: Math.min(limit === undefined ? DEFAULT_LIMIT : Number(limit), MOST), after };
}

/** Writes `Link: <…>; rel="next"` with every filter of the request kept. Relative, so that it holds behind any proxy. */
export function setNextLink(request: Request, response: Response, page: Page<unknown>): void {
  const next = nextAddress(request, page);
  if (next !== undefined) response.setHeader('Link', `<${next}>; rel="next"`);
}

/** Where the next page of a list is, with every filter of the request kept; undefined after the last one. A page with several lists names the `parameter` of each. */
export function nextAddress(request: Request, page: Page<unknown>, parameter = 'cursor'): string | undefined {
  if (!page.next) return undefined;
  const [path = '', search = ''] = request.originalUrl.split('?', 2);
  const query = new URLSearchParams(search);
  query.set(parameter, encodeCursor(page.next));
  return `${path}?${query.toString()}`;
}

function encodeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

function decodeCursor(cursor: string, sortKinds: readonly SortKind[]): readonly string[] {
  const values = parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  const ours =
    Array.isArray(values) &&
    values.length === sortKinds.length &&
    sortKinds.every((kind, index) => typeof values[index] === 'string' && isOfKind[kind](values[index]));
  if (!ours) throw fieldError('cursor', 'unknown', 'Not a cursor of this list. Start again without it.');
  return values as string[];
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
