import fs from 'node:fs';
import { parse } from 'csv-parse/sync';
import { dataFile } from './data-file.js';

/** The rows of a csv file of the `data` folder by column name. */
export function csvRows<Column extends string>(name: string): Record<Column, string>[] {
  return parse(fs.readFileSync(dataFile(name)), { columns: true, bom: true, skip_empty_lines: true }) as Record<Column, string>[];
}
