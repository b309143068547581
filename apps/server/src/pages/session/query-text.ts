/** One value of an address as text; nothing for one that is empty, repeated or made up of several. */
export function queryText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
