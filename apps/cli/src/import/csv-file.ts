import fs from 'node:fs';
import { readCsv, UnusableFile, type CsvFile } from '#libs/importing';
import { Failure } from '../failure.js';

/** Reads a csv file of the machine. @throws Failure when it cannot be read as csv at all */
export function readCsvFile(file: string): CsvFile {
  const bytes = readBytes(file);
  try {
    return readCsv(bytes, file);
  } catch (error) {
    throw asFailure(error);
  }
}

/** What cannot be used is something that the operator can put right. */
export function asFailure(error: unknown): unknown {
  return error instanceof UnusableFile ? new Failure(error.message) : error;
}

function readBytes(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch {
    throw new Failure(`The file ${file} cannot be read.`);
  }
}
