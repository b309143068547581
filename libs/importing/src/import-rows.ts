import { DomainError } from '#libs/kernel';
import type { ActingPerson, Tx, UnitOfWork } from '#libs/persistence';
import { fileReason } from './file-reasons.js';
import { columnKey, type CsvFile, type RowProblem } from './read-csv.js';
import type { Reason, Sentence } from './reason.js';
import { RowReader } from './row-reader.js';
import { UnusableFile } from './unusable-file.js';

/** How the rows of one kind of file get into the database. */
export interface Importer<Row> {
  /** What the rows are, for the summary: "organisations". */
  readonly what: string;
  /** Columns without which the file makes no sense. */
  readonly requiredColumns: readonly string[];
  /** Reads a row; what is wrong with it goes into the reader. */
  read(reader: RowReader): Row;
  /** What two rows may not share, for instance the name. */
  readonly identity: (row: Row) => string;
  /** Writes a row. Throws RowRefused or a DomainError for a row that cannot be used. */
  write(tx: Tx, row: Row, line: number): Promise<'written' | 'skipped'>;
  /** What remains to be done after the last row, in the same transaction. */
  readonly finish?: (tx: Tx) => Promise<void>;
}

/** A row that the register as it is does not allow. */
export class RowRefused extends Error {
  override readonly name = 'RowRefused';
  constructor(readonly reason: Reason) {
    super(reason.sentence.en);
  }
}

/** What an import did, or would have done. */
export interface ImportOutcome {
  readonly written: number;
  readonly skipped: number;
  readonly problems: readonly RowProblem[];
}

/** Nobody counts rows that are not committed, so plans made for a small table would read it whole after the thousandth row. */
const PLANS_KEPT = 250;

/** Ends a transaction without keeping anything. */
class NothingKept extends Error {
  constructor(readonly outcome: ImportOutcome) {
    super();
  }
}

/**
 * Writes all rows in one transaction, or none: when any row cannot be used, or in a dry run, everything is taken back. Rows after a
 * bad one are tried as well, so that every bad row is reported at once.
 */
export async function importRows<Row>(
  { columns, rows, problems: unreadable }: CsvFile,
  importer: Importer<Row>,
  options: { unitOfWork: UnitOfWork; acting: ActingPerson; dryRun: boolean; progress?: (what: string, done: number, all: number) => void },
): Promise<ImportOutcome> {
  const missing = importer.requiredColumns.filter((name) => !columns.has(columnKey(name)));
  if (missing.length > 0)
    throw new UnusableFile(fileReason('fileLacksColumns', { columns: missing.map((name) => `"${name}"`).join(', ') }));
  const linesById = new Map<string, number>();
  try {
    return await options.unitOfWork.run(options.acting, async (tx) => {
      const problems = [...unreadable];
      const counts = { written: 0, skipped: 0 };
      for (const [index, csvRow] of rows.entries()) {
        if (index % PLANS_KEPT === 0) await tx.rows('discard plans');
        options.progress?.(importer.what, index + 1, rows.length);
        const reader = new RowReader(csvRow);
        const row = importer.read(reader);
        const { line } = csvRow;
        const first = linesById.get(importer.identity(row));
        if (first !== undefined) reader.wrong(fileReason('isTheSameAs', { line: first }));
        else linesById.set(importer.identity(row), line);
        if (reader.reasons.length > 0) problems.push(...reader.reasons.map((reason) => ({ line, reason })));
        else await writeRow(tx, importer, row, line, counts, problems);
      }
      await importer.finish?.(tx);
      const outcome = { ...counts, problems: problems.toSorted((a, b) => a.line - b.line) };
      if (options.dryRun || problems.length > 0) throw new NothingKept(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof NothingKept) return error.outcome;
    throw error;
  }
}

async function writeRow<Row>(
  tx: Tx,
  importer: Importer<Row>,
  row: Row,
  line: number,
  counts: { written: number; skipped: number },
  problems: RowProblem[],
): Promise<void> {
  await tx.rows('savepoint import_row');
  try {
    counts[await importer.write(tx, row, line)] += 1;
  } catch (error) {
    const reasons = reasonsOf(error);
    if (!reasons) throw error;
    await tx.rows('rollback to savepoint import_row');
    problems.push(...reasons.map((reason) => ({ line, reason })));
  }
  await tx.rows('release savepoint import_row');
}

function reasonsOf(error: unknown): Reason[] | undefined {
  if (error instanceof RowRefused) return [error.reason];
  if (!(error instanceof DomainError)) return undefined;
  const { errors, sentence } = error.details as { errors?: { field: string; message: string }[]; sentence?: Sentence };
  if (errors) return errors.map(({ field, message }) => fileReason('hasWrongField', { field, message }));
  return [sentence ? fileReason('isRefusedByProcess', { sentence }) : fileReason('isRefused', { message: error.message })];
}
