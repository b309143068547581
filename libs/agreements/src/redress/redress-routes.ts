import { canonicalJson, sha256Hex } from '#libs/kernel';
import type { Tx } from '#libs/persistence';

/** A body outside the Compact that somebody can turn to. */
export interface RedressRoute {
  readonly key: string;
  readonly name: string;
  readonly nameCy: string | null;
  readonly handles: string;
  readonly handlesCy: string | null;
  readonly url: string | null;
}

/** A Compact's list. `version` is worked out from what it says. */
export interface RedressRoutes {
  readonly items: readonly RedressRoute[];
  readonly version: number;
}

export async function redressRoutesOf(tx: Tx, compactId: string): Promise<RedressRoutes> {
  const items = await tx.rows<RedressRoute>(
    `select key, name, name_cy as "nameCy", handles, handles_cy as "handlesCy", url from redress_body where compact_id = $1 order by name, key`,
    [compactId],
  );
  // Seven hexadecimal digits fit into an ETag's number; two lists that meet by chance are one in 268 million.
  return { items, version: Number.parseInt(sha256Hex(canonicalJson(items)).slice(0, 7), 16) };
}
