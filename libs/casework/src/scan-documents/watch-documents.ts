import { systemClock, type Clock } from '#libs/kernel';
import type { UnitOfWork } from '#libs/persistence';
import { scanDocuments, type ScanRound } from './scan-documents.js';

/** A round of scanning for the worker to run; undefined where no scanner is set, so that nothing is run at all. */
export function scanWith(
  clamdUrl: string | undefined,
  log: Parameters<typeof scanDocuments>[3],
  clock: Clock = systemClock,
): ((unitOfWork: UnitOfWork) => Promise<ScanRound>) | undefined {
  return clamdUrl === undefined ? undefined : (unitOfWork) => scanDocuments(unitOfWork, clamdUrl, clock, log);
}
