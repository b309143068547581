/**
 * Who acts, as row-level security needs to know it: ids only. Made by the people library from the person's roles; the database
 * works out the capacities on one case itself.
 */
export interface ActingPerson {
  readonly personId: string | null;
  /** Organisations that the person belongs to. */
  readonly organisations: readonly string[];
  /** Organisations with a tie that bars the person from impartial roles: employer, trusteeship, funding, family. */
  readonly tied: readonly string[];
  /** Compacts in which the person holds any role. */
  readonly memberOf: readonly string[];
  readonly officerOf: readonly string[];
  readonly maigOf: readonly string[];
  readonly administratorOf: readonly string[];
}

/** Somebody who has not signed in: sees what each Compact publishes. */
export const nobody: ActingPerson = Object.freeze({
  personId: null,
  organisations: [],
  tied: [],
  memberOf: [],
  officerOf: [],
  maigOf: [],
  administratorOf: [],
});
