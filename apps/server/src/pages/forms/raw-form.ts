/** What a browser sent, field by field, as text. The address of a field in a list is like `answers[0].reason`. */
export type RawForm = Readonly<Record<string, readonly string[]>>;

/** The fields of a posted form; names beginning with `_` are the form's own and stay out. */
export function rawForm(body: unknown): RawForm {
  const entries = Object.entries((body ?? {}) as Readonly<Record<string, unknown>>).filter(([name]) => !name.startsWith('_'));
  return Object.fromEntries(
    entries.map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).map((one) => withUnixLines(one))]),
  );
}

// Browsers send lines as the network wants them; limits and comparisons count characters as people do.
function withUnixLines(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}

/** One value of a form as text, empty when there is none. */
export function valueOf(raw: RawForm, name: string): string {
  return raw[name]?.[0] ?? '';
}

/** Stands in every row of a list, so that a row of which nothing was filled in is there as well. */
export const ROW_MARK = '_row';

/** The rows of a list, each with the names of its own fields. */
export function rowsOf(raw: RawForm, list: string): readonly RawForm[] {
  const rows = new Map<number, Record<string, readonly string[]>>();
  for (const [name, values] of Object.entries(raw)) {
    const match = name.startsWith(`${list}[`) ? /^\[(\d{1,3})\]\.(.+)$/.exec(name.slice(list.length)) : null;
    if (!match) continue;
    const [, index, field = ''] = match;
    const row = rows.get(Number(index)) ?? {};
    row[field] = values;
    rows.set(Number(index), row);
  }
  return [...rows].sort(([one], [other]) => one - other).map(([, row]) => row);
}

/** The form with other rows in a list, numbered from 0. */
export function withRows(raw: RawForm, list: string, rows: readonly RawForm[]): RawForm {
  const others = Object.entries(raw).filter(([name]) => !name.startsWith(`${list}[`));
  const own = rows.flatMap((row, index) =>
    Object.entries({ [ROW_MARK]: ['1'], ...row }).map(([field, values]) => [`${list}[${index}].${field}`, values] as const),
  );
  return Object.fromEntries([...others, ...own]);
}
