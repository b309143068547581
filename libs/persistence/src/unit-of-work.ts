import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { ActingPerson } from './acting-person.js';
import { domainErrorOf } from './database-error.js';
import { execute, Statements } from './prepared-statement.js';
import { Tx } from './transaction.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The only way to the data: one transaction, as one acting person, all or nothing. */
export class UnitOfWork {
  constructor(private readonly source: DataSource) {}

  /** Runs `work` in a read-write transaction and commits; any error rolls everything back. Known constraint violations become DomainErrors. */
  async run<Result>(acting: ActingPerson, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.transaction(`begin; ${settingsOf(acting)}`, work);
  }

  /** Runs `work` in a transaction that cannot write, with one consistent view of the data. */
  async read<Result>(acting: ActingPerson, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.transaction(`begin isolation level repeatable read read only; ${settingsOf(acting)}`, work);
  }

  /**
   * Like `read`, for a reading that leaves a note of itself. Who reads does not wait until the note is on the disk: a server that
   * loses its power may lose the notes of the last second.
   */
  async readNoted<Result>(acting: ActingPerson, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.transaction(`begin isolation level repeatable read; set local synchronous_commit = off; ${settingsOf(acting)}`, work);
  }

  /** Asks one question as nobody, for what must be known before anybody is: a transaction of one statement. */
  async ask<Row>(sql: string, parameters: readonly unknown[]): Promise<Row | undefined> {
    return this.withClient(async (client) => (await execute(client, sql, parameters)).rows[0] as Row | undefined);
  }

  private async transaction<Result>(begin: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.withClient(async (client) => {
      const statements = new Statements(client);
      try {
        // Sent together with the first statement of the work.
        const begun = client.query(begin);
        const [result] = await Promise.all([work(new Tx(statements, this.source.manager)), begun]);
        statements.end();
        await client.query('commit');
        return result;
      } catch (error) {
        statements.end();
        await client.query('rollback').catch(() => undefined);
        throw error;
      }
    });
  }

  private async withClient<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const runner = this.source.createQueryRunner();
    try {
      return await work((await runner.connect()) as PoolClient);
    } catch (error) {
      throw domainErrorOf(error);
    } finally {
      await runner.release();
    }
  }
}

/** Who acts, as settings of the transaction. In one message with `begin`, so without parameters: nothing but ids may come in. */
function settingsOf(acting: ActingPerson): string {
  const settings: Readonly<Record<string, string>> = {
    person_id: acting.personId === null ? '' : id(acting.personId),
    organisations: ids(acting.organisations),
    tied: ids(acting.tied),
    member_of: ids(acting.memberOf),
    officer_of: ids(acting.officerOf),
    maig_of: ids(acting.maigOf),
    administrator_of: ids(acting.administratorOf),
  };
  const calls = Object.entries(settings).map(([name, value]) => `set_config('app.${name}', '${value}', true)`);
  return `select ${calls.join(', ')}`;
}

function id(text: string): string {
  if (!UUID.test(text)) throw new TypeError('not an id');
  return text;
}

function ids(texts: readonly string[]): string {
  return `{${texts.map(id).join(',')}}`;
}
