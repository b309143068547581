import { nobody, type ActingPerson } from '#libs/persistence';

/**
 * Whoever runs the product, for set-up from the command line: no person, but the rights of officer and administrator in the given
 * Compacts. It stays behind row-level security, so a mistake cannot reach a Compact that was not named; of cases it sees references
 * and positions, and no file.
 */
export function operatorOf(compactIds: readonly string[]): ActingPerson {
  return { ...nobody, memberOf: compactIds, officerOf: compactIds, administratorOf: compactIds };
}
