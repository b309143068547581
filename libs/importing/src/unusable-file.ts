/** A file of which not a single row can be used, with the reason for whoever chose it. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}
