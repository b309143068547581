import type { DataSource } from 'typeorm';
import { pendingMigrations } from './migrate.js';

/** Whether the database that a program is connected to can be worked with. */
export class SchemaCheck {
  constructor(private readonly source: DataSource) {}

  /** Undefined when the database answers and is fully migrated, otherwise what the operator should know. Throws when it does not answer. */
  async problem(): Promise<string | undefined> {
    const pending = await pendingMigrations(this.source);
    return pending.length === 0 ? undefined : `${pending.length} migrations have not been applied`;
  }
}
