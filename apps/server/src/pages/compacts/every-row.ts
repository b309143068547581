import type { Page, PageRequest } from '#libs/persistence';

const AT_ONCE = 200;

/** A list from its first page to its last, for lists that are short by nature. */
export async function everyRow<Row>(fetch: (page: PageRequest) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  let after: PageRequest['after'];
  do {
    const page = await fetch({ limit: AT_ONCE, after });
    rows.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return rows;
}
