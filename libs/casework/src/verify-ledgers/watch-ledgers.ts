import { nobody, type UnitOfWork } from '#libs/persistence';
import { verifyLedgers } from './verify-ledgers.js';

/** Where an alarm goes. */
interface AlarmLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A verification for the worker to run: quiet while every ledger is whole, an error in the log with the first bad record otherwise. */
export function watchLedgers(log: AlarmLog): (unitOfWork: UnitOfWork) => Promise<void> {
  return async (unitOfWork) => {
    const { fault, challenges, records } = await unitOfWork.read(nobody, (tx) => verifyLedgers(tx));
    if (fault) log.error({ ledgerFault: fault }, 'A ledger was tampered with or damaged');
    else log.info({ challenges, records }, 'Every ledger is whole');
  };
}
