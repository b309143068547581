import { csvRows } from './csv-rows.js';

type Column = 'local-authority-code' | 'official-name' | 'gss-code' | 'nation';

/** Name and GSS code of current local authorities. Local authority data by mySociety, CC BY 4.0. */
export function localAuthorities(codes: readonly string[]): { name: string; gssCode: string }[] {
  const rows = new Map(csvRows<Column>('uk-local-authorities.csv').map((row) => [row['local-authority-code'], row]));
  return codes.map((code) => {
    const row = rows.get(code);
    if (!row) throw new Error(`No local authority ${code} in data/uk-local-authorities.csv.`);
    return { name: row['official-name'], gssCode: row['gss-code'] };
  });
}
