// Cs is a surrogate without its partner, which UTF-8 cannot carry; NUL, which PostgreSQL text cannot hold, is among Cc.
const NOT_STORABLE = /\p{Cs}|(?![\t\n\r])\p{Cc}/u;

/** Whether text can be stored and shown as written: no NUL, no lone surrogate, no control character but tab and line ends. */
export function isStorableText(text: string): boolean {
  return !NOT_STORABLE.test(text);
}
