/** Something that the operator can put right. The message is for them; it ends the program with exit code 1, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
