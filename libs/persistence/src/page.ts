/** What a list is asked for: how many rows, and after which one. */
export interface PageRequest {
  readonly limit: number;
  /** The sort values of the last row of the page before, checked for their kind; undefined for the first page. */
  readonly after: readonly string[] | undefined;
}

/** One page of a list. */
export interface Page<Row> {
  readonly items: Row[];
  /** Sort values of the last row, when more rows follow. */
  readonly next: readonly string[] | undefined;
}

/** Makes a page of rows that were asked for with `limit + 1`: the row too many says that there are more. */
export function pageOf<Row>(rows: readonly Row[], limit: number, sortValuesOf: (row: Row) => readonly string[]): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items[items.length - 1];
  return { items, next: rows.length > limit && last !== undefined ? sortValuesOf(last) : undefined };
}
