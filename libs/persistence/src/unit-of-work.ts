import type { DataSource, QueryRunner } from 'typeorm';
import type { ActingPerson } from './acting-person.js';
import { domainErrorOf } from './database-error.js';
import { Tx } from './transaction.js';

const SET_ACTING_PERSON = `select set_config('app.person_id', $1, true), set_config('app.organisations', $2, true), set_config('app.tied', $3, true),
  set_config('app.member_of', $4, true), set_config('app.officer_of', $5, true), set_config('app.maig_of', $6, true), set_config('app.administrator_of', $7, true)`;

const idArray = (ids: readonly string[]): string => `{${ids.join(',')}}`;

/** The only way to the data: one transaction, as one acting person, all or nothing. */
export class UnitOfWork {
  constructor(private readonly source: DataSource) {}

  /** Runs `work` in a read-write transaction and commits; any error rolls everything back. Known constraint violations become DomainErrors. */
  async run<Result>(acting: ActingPerson, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.transaction(acting, work, false);
  }

  /** Runs `work` in a read-only transaction with one consistent view of the data. */
  async read<Result>(acting: ActingPerson, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.transaction(acting, work, true);
  }

  private async transaction<Result>(acting: ActingPerson, work: (tx: Tx) => Promise<Result>, readOnly: boolean): Promise<Result> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction(readOnly ? 'REPEATABLE READ' : 'READ COMMITTED');
      await actAs(runner, acting);
      const result = await work(new Tx(runner));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw domainErrorOf(error);
    } finally {
      await runner.release();
    }
  }
}

async function actAs(runner: QueryRunner, acting: ActingPerson): Promise<void> {
  await runner.query(SET_ACTING_PERSON, [
    acting.personId ?? '',
    idArray(acting.organisations),
    idArray(acting.tied),
    idArray(acting.memberOf),
    idArray(acting.officerOf),
    idArray(acting.maigOf),
    idArray(acting.administratorOf),
  ]);
}
