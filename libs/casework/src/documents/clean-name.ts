/** Longest name in bytes of UTF-8: file systems take 255, and whoever saves it twice gets a number added. */
const LONGEST = 200;

// Control characters, half characters, what turns the direction of writing round, and what cannot be seen; joiners of emoji stay.
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
const refusedByWindows = /[<>:"|?*]/g;
const devicesOfWindows = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** A name that every system can save under, and that looks like what it is: no folders, no tricks of writing direction. Never empty. */
export function cleanName(sent: string): string {
  const last = sent.split(/[\\/]/).findLast((part) => part.replaceAll(unseen, '').trim() !== '') ?? '';
  const clean = last
    .normalize('NFC')
    .replaceAll(unseen, '')
    .replaceAll(refusedByWindows, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
    .replace(devicesOfWindows, '_$1');
  return shortened(clean === '' ? 'document' : clean);
}

/** The name with its ending, if it has none of those that its content can have. */
export function nameEndingIn(name: string, endings: readonly string[]): string {
  const [usual] = endings;
  return usual === undefined || endings.includes(endingOf(name)) ? name : shortened(`${name}.${usual}`);
}

/** What stands after the last dot, in small letters. */
export function endingOf(name: string): string {
  return /\.([^.]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Shortens the name before its ending, by whole characters. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST) return name;
  const ending = /\.[^.]{1,12}$/.exec(name)?.[0] ?? '';
  const letters = Array.from(new Intl.Segmenter().segment(name.slice(0, name.length - ending.length)), ({ segment }) => segment);
  while (Buffer.byteLength(letters.join('') + ending) > LONGEST) letters.pop();
  return letters.join('').trimEnd() + ending;
}
