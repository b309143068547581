import { isStorableText, parseLocalDate, type LocalDate } from '#libs/kernel';
import { fileReason } from './file-reasons.js';
import { columnKey, type CsvRow } from './read-csv.js';
import type { Reason } from './reason.js';

/** What UTF-8 looks like after it was read as Latin-1 and saved again: "MÃ´n" for "Môn". */
const MISREAD = /[\u00c2-\u00c5][\u0080-\u00bf]/;

/** Reads the cells of one row and collects all that is wrong with it. */
export class RowReader {
  readonly reasons: Reason[] = [];

  constructor(private readonly row: CsvRow) {}

  get line(): number {
    return this.row.line;
  }

  /** A text that must be there; the empty string when it is not. */
  required(column: string, longest: number): string {
    const text = this.optional(column, longest);
    if (text === undefined) this.empty(column);
    return text ?? '';
  }

  /** A text that may be missing, in any of the columns that it may stand in. */
  optional(column: string, longest: number, ...otherNames: string[]): string | undefined {
    const text = [column, ...otherNames].map((name) => this.row.cells.get(columnKey(name))).find((cell) => cell);
    if (!text) return undefined;
    if (text.length > longest) this.wrong(fileReason('isTooLong', { column, longest }));
    if (!isStorableText(text)) this.wrong(fileReason('isNotStorable', { column }));
    if (text.includes('\ufffd')) this.wrong(fileReason('hasLostCharacter', { column, text: shortened(text) }));
    if (MISREAD.test(text)) this.wrong(fileReason('wasMisread', { column, text: shortened(text) }));
    return text;
  }

  /** A real day in the form 2026-04-01. */
  date(column: string): LocalDate | undefined {
    const text = this.optional(column, 40);
    if (text === undefined) return undefined;
    const date = parseLocalDate(text);
    if (!date) this.wrong(fileReason('isNoDay', { column, text }));
    return date;
  }

  requiredDate(column: string): LocalDate {
    const date = this.date(column);
    if (!this.row.cells.get(columnKey(column))) this.empty(column);
    return date ?? ('0001-01-01' as LocalDate);
  }

  /** One of the given words, in any case; undefined when the cell is empty. */
  choice<Choice extends string>(column: string, choices: readonly Choice[]): Choice | undefined {
    const text = this.optional(column, 100);
    if (text === undefined) return undefined;
    const found = choices.find((choice) => columnKey(choice) === columnKey(text));
    if (!found) this.wrong(fileReason('isNoChoice', { column, text: shortened(text), choices: choices.join(', ') }));
    return found;
  }

  empty(column: string): void {
    this.wrong(fileReason('isEmpty', { column }));
  }

  wrong(reason: Reason): void {
    this.reasons.push(reason);
  }
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
