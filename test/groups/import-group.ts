import path from 'node:path';
import { membersOf } from './members.mjs';

/** Loads the test files of a group, one after the other: each declares its own tests. */
export async function importGroup(name: string): Promise<void> {
  for (const file of membersOf(name)) await import(path.resolve(file));
}
