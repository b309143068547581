import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { inUseErrorOf } from './database-error.js';
import type { Statements } from './prepared-statement.js';

declare const brand: unique symbol;

/**
 * A running transaction of one acting person. Only UnitOfWork makes one, and there is no other way to reach the database, so a
 * query outside a transaction, or without a person for row-level security, does not compile. Statements run in the order in which
 * they are given; those that need nothing of each other's answers are given at once and waited for together, which saves the way to
 * the server and back. When one fails, those after it fail too.
 */
export class Tx {
  declare readonly [brand]: true;

  constructor(
    private readonly statements: Statements,
    private readonly manager: EntityManager,
  ) {}

  /** Rows of one statement; `columns as "camelCase"` in the SQL names the properties. */
  async rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.statements.execute(sql, parameters)).rows as Row[];
  }

  /** The first row, or undefined. */
  async row<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, parameters))[0];
  }

  /** Runs an update or delete; answers how many rows it changed. */
  async change(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    return (await this.statements.execute(sql, parameters)).rowCount ?? 0;
  }

  /**
   * Runs a delete; answers how many rows it removed.
   * @throws DomainError in-use when other rows refer to one of them
   */
  async remove(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    try {
      return await this.change(sql, parameters);
    } catch (error) {
      throw inUseErrorOf(error);
    }
  }

  /** Inserts rows of one table in one statement. Nothing is read back: the writer may not be allowed to read what it writes. */
  async insert<Row extends ObjectLiteral>(entity: EntityTarget<Row>, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const insert = this.manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values([...rows])
      .updateEntity(false);
    const [sql, parameters] = insert.getQueryAndParameters() as [string, unknown[]];
    await this.statements.execute(sql, parameters);
  }
}
