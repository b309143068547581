import { privatePath } from '../path.js';

/** Addresses that no page stands at: what they give is saved. */
export const downloads = {
  document: privatePath('/challenges/:reference/documents/:document', 'A document: {reference}', 'Dogfen: {reference}'),
  papers: privatePath('/challenges/:reference/panel/papers', 'Papers of the panel: {reference}', 'Papurau’r panel: {reference}'),
} as const;
