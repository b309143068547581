import Sequencer from '@jest/test-sequencer';

/** Parts of paths of what takes longest, longest first. Begun last, they would leave the other processes with nothing to do. */
const long = [
  'test/browser/walk',
  'test/e2e/process-walk',
  'test/groups/e2e',
  'test/browser/',
  'test/e2e/visibility',
  'embedded-postgres',
  'test/integration/',
  'test/e2e/',
];

function place({ path }) {
  const found = long.findIndex((part) => path.includes(part));
  return found < 0 ? long.length : found;
}

/** Begins with what takes longest, and leaves the rest to Jest. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    return [...(await super.sort(tests))].sort((one, other) => place(one) - place(other));
  }
}
