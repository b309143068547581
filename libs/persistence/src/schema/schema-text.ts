import type { ClientBase } from 'pg';
import { readFunctions, readTables, type TableShape } from './schema-catalog.js';

const HEADING = `-- The schema as the migrations leave it, read from PostgreSQL's catalogue. Generated: do not edit.
-- For reading and for reviewing changes; the migrations are what runs.`;

/**
 * The whole schema as text: tables, columns, constraints, indexes, triggers, policies, grants and function signatures, always in
 * the same order. Two databases at the same migration, on the same major version of PostgreSQL, give the same text.
 * @param client connected to a migrated database; any role may read the catalogue
 */
export async function schemaText(client: ClientBase): Promise<string> {
  const tables = await readTables(client);
  const functions = await readFunctions(client);
  return `${[HEADING, ...tables.map(tableText), ['-- Functions', ...functions].join('\n')].join('\n\n')}\n`;
}

function tableText(table: TableShape): string {
  const body = [...table.columns, ...table.constraints].map((line) => `  ${line}`).join(',\n');
  const after = [...table.indexes, ...table.triggers, ...table.rowSecurity, ...table.grants].map((line) => `${line};`);
  return [`create table ${table.name} (\n${body}\n);`, ...after].join('\n');
}
