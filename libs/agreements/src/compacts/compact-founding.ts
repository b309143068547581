import type { Tx } from '#libs/persistence';
import type { Nation } from './compact-row.js';

/** Writes a new Compact with what comes with the product: bank holidays, the default procedure, routes of redress of its nation. */
export abstract class CompactFounding {
  abstract found(
    tx: Tx,
    compactId: string,
    compact: { slug: string; name: string; areaCode: string; nation: Nation },
    now: Date,
  ): Promise<void>;
}
