import type { Reason } from './reason.js';

/** A file of which not a single row can be used, with the reason for whoever chose it. Its message is the English one. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
  constructor(readonly reason: Reason) {
    super(reason.sentence.en);
  }
}
