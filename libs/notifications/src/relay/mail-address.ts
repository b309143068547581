// RFC 5322 dot-atom before the @, host names after it. No quoting, no comments, no line ends: what this admits cannot add a header.
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}))+$/;
const LONGEST = 254;

/** Whether mail may be sent to this text. Nodemailer would take a line end in an address as the end of a header. */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST && ADDRESS.test(text);
}
