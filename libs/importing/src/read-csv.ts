import { CsvError, parse } from 'csv-parse/sync';
import { fileReason } from './file-reasons.js';
import type { Reason } from './reason.js';
import { UnusableFile } from './unusable-file.js';

/** Why a row cannot be used, with the line of the file on which it starts. */
export interface RowProblem {
  readonly line: number;
  readonly reason: Reason;
}

/** A row of the file: its cells by column, and the line on which it starts. */
export interface CsvRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A file that could be read as csv. Rows that are no rows of this table are among the problems. */
export interface CsvFile {
  readonly columns: ReadonlySet<string>;
  readonly rows: readonly CsvRow[];
  readonly problems: readonly RowProblem[];
}

interface ParsedRecord {
  readonly record: string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/**
 * Reads a csv file as spreadsheets write it: UTF-8 with or without a byte order mark, any line ends, line breaks in quotes, commas,
 * semicolons or tabs. Column names are matched by their letters alone.
 * @param file what it is called, for the reasons
 * @throws UnusableFile when it cannot be read as csv at all
 */
export function readCsv(bytes: Buffer, file: string): CsvFile {
  const { text, problems } = decode(bytes, file);
  const records = parseRecords(text, file);
  const header = records[0];
  if (!header) throw new UnusableFile(fileReason('fileIsEmpty', { file }));
  const names = header.record.map(columnKey);
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice !== undefined) throw new UnusableFile(fileReason('fileHasColumnTwice', { file, column: twice }));
  const rows: CsvRow[] = [];
  const wrongLength: RowProblem[] = [];
  for (const { record, raw, info } of records.slice(1)) {
    const line = info.lines - newLinesIn(raw);
    if (record.every((cell) => cell.trim() === '')) continue;
    if (record.length !== names.length)
      wrongLength.push({ line, reason: fileReason('hasOtherCells', { cells: record.length, columns: names.length }) });
    else rows.push({ line, cells: new Map(names.map((name, index) => [name, record[index]?.trim() ?? ''])) });
  }
  return { columns: new Set(names), rows, problems: [...problems, ...wrongLength] };
}

/** What a column is called by its letters and digits: "Signed on", "signed_on" and "signedOn" are one. */
export function columnKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Bytes that are no UTF-8 are reported line by line; the rest of the file is read on, so that all problems come at once. */
function decode(bytes: Buffer, file: string): { text: string; problems: RowProblem[] } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new UnusableFile(fileReason('fileIsUtf16', { file }));
  }
  const problems: RowProblem[] = [];
  for (let line = 1, from = 0; from <= bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const part = bytes.subarray(from, end === -1 ? bytes.length : end);
    if (!isUtf8(part)) problems.push({ line, reason: fileReason('isNotUtf8') });
    if (end === -1) break;
    from = end + 1;
  }
  // csv-parse counts a Windows line break inside quotes as two lines.
  return { text: new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n'), problems };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function parseRecords(text: string, file: string): ParsedRecord[] {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as ParsedRecord[];
  } catch (error) {
    if (error instanceof CsvError)
      throw new UnusableFile(fileReason('fileIsNoCsv', { file, detail: error.message, line: Number(error['lines'] ?? 1) }));
    throw error;
  }
}

function delimiterOf(text: string): string {
  const heading = text.split('\n', 1)[0] ?? '';
  const counted = [',', ';', '\t'].map((sign) => ({ sign, times: heading.split(sign).length }));
  return counted.reduce((most, next) => (next.times > most.times ? next : most)).sign;
}

/** Line breaks inside the row, without the one that ends it. */
function newLinesIn(raw: string): number {
  return raw.trim().split('\n').length - 1;
}
