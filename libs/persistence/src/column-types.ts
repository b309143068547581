import pg from 'pg';

const DATE = 1082;
const INT8 = 20;

/**
 * A calendar date stays the text that PostgreSQL holds: as a JavaScript Date it would shift with the server's time zone.
 * Counts come as bigint and are far below 2^53, so they become numbers.
 */
export function keepDatesAsText(): void {
  pg.types.setTypeParser(DATE, (text) => text);
  pg.types.setTypeParser(INT8, Number);
}
