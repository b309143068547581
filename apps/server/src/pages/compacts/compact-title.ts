import type { Response } from 'express';
import type { CompactRow } from '#libs/agreements';
import { languageOf } from '../language/page-language.js';

/** The name of a Compact in the language of the page, for its title. */
export function compactName(response: Response, compact: CompactRow): string {
  return (languageOf(response.req) === 'cy' ? compact.nameCy : null) ?? compact.name;
}
