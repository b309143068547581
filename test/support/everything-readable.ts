import type { DemonstrationServer } from './demonstration-server.js';
import { operationsOf } from './api-operations.js';

/** Deadlines by which a challenge may be asked, whether it has them or not. */
const rules = ['acknowledge', 'respond'];
const indicators = ['challenges-made'];

/** What a Compact publishes of itself to everybody, signed in or not: the same for all, and of no challenge. */
const aboutTheCompact = /^\/api\/v1\/compacts\/\{slug\}\/(agreements|calendar|commitments|procedure|process|process\.svg|redress)$/;

/** Addresses of every GET of the API that can tell of a challenge, from the API's own document: a new route is read without anybody remembering it. */
export function readableAddresses(
  server: DemonstrationServer,
  reference: string,
  ids: Readonly<Record<string, readonly string[]>> = {},
): string[] {
  const values: Readonly<Record<string, readonly string[]>> = {
    reference: [reference],
    slug: ['wolverhampton'],
    rule: rules,
    key: indicators,
    year: ['2025-26'],
    // Nobody's, so that nothing is there: documents that are there are tried by their own test.
    document: ['00000000-0000-7000-8000-000000000000'],
    ...ids,
  };
  const gets = operationsOf(server.document).filter(({ method, path }) => method === 'get' && !aboutTheCompact.test(path));
  return gets.flatMap(({ path, pathParameters }) => {
    // An `id` is that of an organisation, a person or another thing beside the challenge: see the lists.
    if (pathParameters.some((name) => name === 'id' && !values['id'])) return [];
    const unknown = pathParameters.find((name) => !values[name]);
    if (unknown) throw new Error(`Say in everything-readable.ts what stands for {${unknown}} of ${path}.`);
    return pathParameters.reduce(
      (addresses, name) => addresses.flatMap((address) => (values[name] ?? []).map((value) => address.replace(`{${name}}`, value))),
      [path],
    );
  });
}

/** What an account is shown at each address: status, headers and body, less what differs from one request to the next. */
export async function readEverything(
  server: DemonstrationServer,
  account: string,
  addresses: readonly string[],
): Promise<Map<string, string>> {
  const client = await server.as(account);
  const shown = new Map<string, string>();
  for (const address of addresses) {
    const { status, headers, text } = await client.get(address);
    const { date: _date, ...told } = headers as Record<string, string>;
    const body = status >= 400 ? text.replace(/"id":"[0-9a-f-]{36}"/, '"id":""') : text;
    shown.set(address, JSON.stringify([status, told, body]));
  }
  return shown;
}

/** Addresses that show something else than before. */
export function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after].filter(([address, shown]) => before.get(address) !== shown).map(([address]) => address);
}
