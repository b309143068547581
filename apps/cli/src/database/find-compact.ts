import type { Tx } from '#libs/persistence';
import { Failure } from '../failure.js';

/**
 * The id of a Compact by its slug.
 * @throws Failure that names the Compacts there are
 */
export async function compactIdOf(tx: Tx, slug: string): Promise<string> {
  const compacts = await tx.rows<{ id: string; slug: string }>('select id, slug from compact order by slug');
  const found = compacts.find((compact) => compact.slug === slug);
  if (found) return found.id;
  throw new Failure(
    compacts.length === 0
      ? 'There is no Compact yet. `npm run compact -- create-admin --help` says how to found one.'
      : `There is no Compact "${slug}". There are: ${compacts.map((compact) => compact.slug).join(', ')}.`,
  );
}
