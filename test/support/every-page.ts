import { paths } from '../../apps/server/src/pages/paths.js';
import type { Path } from '../../apps/server/src/pages/path.js';
import { meetingListKeys } from '#libs/reporting';
import type { DemonstrationServer } from './demonstration-server.js';

/** What stands for the variable parts of an address; parts that name nothing of a challenge are left alone. */
const beside: readonly string[] = ['draft', 'step', 'id', 'number', 'compact'];
/** Some steps whose forms show much of a case. */
const steps = [
  'record-note',
  'attach-document',
  'respond',
  'settle',
  'decide',
  'withdraw',
  'stand-down',
  'make-offer',
  'answer-offer',
  'set-session',
];

/** Addresses of every page that can tell of a challenge, from the one list of addresses: a new page is read without anybody remembering it. */
export function everyPageOf(reference: string): string[] {
  const values: Readonly<Record<string, readonly string[]>> = {
    reference: [reference],
    slug: ['wolverhampton'],
    rule: ['respond'],
    type: steps,
    key: ['challenges-made'],
    year: ['2025-26'],
    list: meetingListKeys,
  };
  const found = Object.values<Path>(paths).flatMap(({ path }) => {
    const names = [...path.matchAll(/:(\w+)/g)].flatMap(([, name]) => name ?? []);
    if (names.some((name) => beside.includes(name))) return [];
    const unknown = names.find((name) => !values[name]);
    if (unknown) throw new Error(`Say in every-page.ts what stands for :${unknown} of ${path}.`);
    return names.reduce(
      (addresses, name) => addresses.flatMap((address) => (values[name] ?? []).map((value) => address.replace(`:${name}`, value))),
      [path],
    );
  });
  // A file that hangs on a page, and so is none itself.
  const calendar = `${paths.challengeMediation.to({ reference })}/session.ics`;
  return [...found, calendar, '/worklist?q=zebra', `/worklist?q=${reference}`];
}

/** What an account is shown on each page: status, headers and body, less what differs from one visit to the next. */
export async function readPages(server: DemonstrationServer, account: string, addresses: readonly string[]): Promise<Map<string, string>> {
  const shown = new Map<string, string>();
  for (const address of addresses) {
    const { status, headers, text } = await server.page(account, address);
    const { date: _date, etag: _etag, 'content-length': _length, ...told } = headers as Record<string, string>;
    shown.set(address, withoutChance(JSON.stringify([status, told, text ?? ''])));
  }
  return shown;
}

/** Nonces, tokens of forms and keys against sending twice are drawn anew for every visit. */
function withoutChance(page: string): string {
  return page
    .replaceAll(/nonce(-|=\\")[\w+/=-]+/g, 'nonce')
    .replaceAll(/_token\\" value=\\"[^"]*\\"/g, '_token')
    .replaceAll(/_token=[\w.%-]+/g, '_token')
    .replaceAll(/_(key|once)\\" value=\\"[^"]*\\"/g, '_key')
    .replaceAll(/"hash\\">[0-9a-f-]{36}/g, '"hash');
}

/** Pages that show something else than before, each with the words around the first difference. */
export function changesOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after].flatMap(([address, shown]) => {
    const old = before.get(address) ?? '';
    if (old === shown) return [];
    let at = 0;
    while (at < shown.length && shown[at] === old[at]) at += 1;
    return [`${address}: ${shown.slice(Math.max(0, at - 60), at + 60)}`];
  });
}
