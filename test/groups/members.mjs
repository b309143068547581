import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** What takes long, kills processes or measures has a process to itself. */
const alone =
  /visibility|concurrency|documents|papers|bad-re|bad-in|every-route|embedded-postgres|relay\.spec|scanning|performance|every-transition|demonstration\.e2e|tenant-wall/;

/** How many groups there are of each kind, and where their test files lie. */
const kinds = {
  e2e: { groups: 3, folders: ['test/e2e'], deep: false },
  libs: { groups: 3, folders: ['libs', 'test/workflow'], deep: true },
};

/** Names of the groups, as `e2e-1`. */
export const groupNames = Object.entries(kinds).flatMap(([kind, { groups }]) =>
  Array.from({ length: groups }, (_, n) => `${kind}-${n + 1}`),
);

/**
 * Test files of a group, relative to the root. Loading the product takes longer than most of them run, so that in a run of everything they
 * share one load. A single file can still be run by its name.
 */
export function membersOf(name) {
  const [kind, number] = name.split('-');
  const { groups, folders, deep } = kinds[kind];
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: deep, encoding: 'utf8' })
      .map((file) => `${folder}/${file}`)
      .filter((file) => /\.(e2e-)?spec\.ts$/.test(file) && !alone.test(file)),
  );
  return files.sort().filter((_file, index) => index % groups === Number(number) - 1);
}
