/** What a name belongs to, and on which side. */
export interface KnownName {
  readonly name: string;
  readonly kind: 'party' | 'partyPerson' | 'person' | 'organisation';
  readonly side: 'challenger' | 'respondent' | 'other';
}

/** Something in a text by which a case could be recognised. `refuses`: it must go before anybody else reads the text. */
export interface FoundName {
  readonly found: string;
  readonly kind: KnownName['kind'] | 'reference' | 'partOfName' | 'initials' | 'day' | 'contact';
  readonly refuses: boolean;
}

const REFERENCE = /\b\p{Lu}{2,6}-\d{4}-\d{2}-\d{2,6}\b/gu;
const DAY =
  /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Ion|Chw|Maw|Ebr|Mai|Meh|Gor|Aws|Med|Hyd|Tac|Rha)\p{L}*|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/gu;
const CONTACT = /[^\s@]+@[^\s@]+\.[^\s@]+|\bhttps?:\/\/\S+|\b0\d{3,4}[ -]?\d{3}[ -]?\d{3,4}\b/gu;
const LEGAL_FORM = / (?:ltd|limited|plc|llp|cio|cic)$/;
const HELD_BACK: readonly FoundName['kind'][] = ['party', 'partyPerson', 'reference'];

/** Everything in the texts by which parties, people or the case could be recognised; what must go comes first. */
export function namesIn(texts: readonly string[], known: readonly KnownName[]): FoundName[] {
  const whole = texts.join('\n');
  const plain = ` ${plainWords(whole)} `;
  const words = wordsOf(whole);
  const found: [string, FoundName['kind']][] = [];
  for (const { name, kind } of known) {
    const isWhole = variantsOf(name).some((variant) => plain.includes(` ${variant} `));
    if (isWhole) found.push([name, kind]);
    for (const part of partsOf(name, kind))
      if (words.has(part.text) && !(isWhole && part.kind === 'partOfName')) found.push([part.text, part.kind]);
  }
  for (const [text] of whole.matchAll(REFERENCE)) found.push([text, 'reference']);
  for (const [text] of whole.matchAll(DAY)) found.push([text, 'day']);
  for (const [text] of whole.matchAll(CONTACT)) found.push([text, 'contact']);
  const once = new Map(found.map(([text, kind]) => [`${kind} ${text}`, { found: text, kind, refuses: HELD_BACK.includes(kind) }]));
  return [...once.values()].sort((one, other) => Number(other.refuses) - Number(one.refuses));
}

/** Words without accents, marks, case and what stands between them, so that no spelling of a name slips through. */
function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The name as it is, without "The", and without its legal form. */
function variantsOf(name: string): string[] {
  const plain = plainWords(name);
  const bare = plain.replace(/^the /, '').replace(LEGAL_FORM, '');
  return [...new Set([plain, bare])].filter((variant) => variant.length >= 3);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.replaceAll(/\p{Cf}/gu, '').match(/[\p{L}\p{N}’'-]+/gu) ?? []);
}

/** What of a name may give it away on its own: a person's surname, an organisation's initials. As written, with its capitals. */
function partsOf(name: string, kind: KnownName['kind']): { text: string; kind: 'partOfName' | 'initials' }[] {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  if (kind === 'person' || kind === 'partyPerson') {
    const last = words.length > 1 ? words.at(-1) : undefined;
    return last !== undefined && last.length >= 3 ? [{ text: last, kind: 'partOfName' }] : [];
  }
  const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0));
  return initials.length >= 3 ? [{ text: initials.join(''), kind: 'initials' }] : [];
}
