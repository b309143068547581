/**
 * A short key for addresses made of a name: small letters, digits and single hyphens. A number at its end tells it from those that are
 * taken; `otherwise` stands for a name without any letter or digit.
 */
export function keyFromName(name: string, taken: ReadonlySet<string>, otherwise: string): string {
  const plain =
    name
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replaceAll(/^-|-$/g, '') || otherwise;
  let key = plain;
  for (let next = 2; taken.has(key); next += 1) key = `${plain}-${next}`;
  return key;
}
