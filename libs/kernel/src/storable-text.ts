// Cs is a surrogate without its partner, which UTF-8 cannot carry; NUL, which PostgreSQL text cannot hold, is among Cc.
const NOT_STORABLE = /\p{Cs}|(?![\t\n\r])\p{Cc}/u;
const EACH_NOT_STORABLE = new RegExp(NOT_STORABLE, 'gu');

/** Whether text can be stored and shown as written: no NUL, no lone surrogate, no control character but tab and line ends. */
export function isStorableText(text: string): boolean {
  return !NOT_STORABLE.test(text);
}

/** The text without what cannot be stored, to be shown to whoever wrote it: a control character cannot be seen, and so not taken out. */
export function storablePartOf(text: string): string {
  return text.replaceAll(EACH_NOT_STORABLE, '');
}
