import type { CalendarDivision } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { writeCompact } from './write-compact.js';

/** What an operator has to say to found a Compact; all of it can be changed later but the slug and the area code. */
export interface NewCompact {
  readonly slug: string;
  readonly name: string;
  /** Two to six capital letters, the beginning of every reference. */
  readonly areaCode: string;
  readonly nation: Nation;
}

/** The nations of the United Kingdom with the division whose bank holidays they keep. */
export const divisionOfNation = {
  England: 'england-and-wales',
  Wales: 'england-and-wales',
  Scotland: 'scotland',
  'Northern Ireland': 'northern-ireland',
} as const satisfies Record<string, CalendarDivision>;
/** The nation that a Compact is in: it decides which bank holidays count. */
export type Nation = keyof typeof divisionOfNation;

/**
 * Founds an empty Compact: its calendar, the procedure with the defaults, and the routes of redress of its nation. Agreements and
 * organisations come after, from a file or from its officers. The acting person must be the operator of that id.
 */
export async function foundCompact(tx: Tx, compactId: string, compact: NewCompact, now: Date): Promise<void> {
  const empty = { agreements: [], organisations: [], people: [], champions: [], engagements: [], indicators: [] };
  await writeCompact(
    tx,
    { ...compact, ...empty, nameCy: null, division: divisionOfNation[compact.nation], regionalLink: false },
    compactId,
    now,
  );
}
