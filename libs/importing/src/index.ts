export { columnKey, readCsv, type CsvFile, type CsvRow, type RowProblem } from './read-csv.js';
export { importRows, RowRefused, type Importer, type ImportOutcome } from './import-rows.js';
export { reasonsFrom, type Reason, type Sentence } from './reason.js';
export { RowReader } from './row-reader.js';
export { UnusableFile } from './unusable-file.js';
