import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';

const LOCK = 7_202_608;

async function asOwner<T>(ownerUrl: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTableName: 'migrations',
    synchronize: false,
    installExtensions: false,
    extra: { max: 2 },
  }).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/**
 * Brings the schema up to date, each migration in its own transaction. Several processes may call it at once: they take turns.
 * @param ownerUrl address with a user that may create tables and roles
 */
export async function migrate(ownerUrl: string): Promise<{ applied: string[] }> {
  return asOwner(ownerUrl, async (source) => {
    const turn = source.createQueryRunner();
    await turn.query('select pg_advisory_lock($1)', [LOCK]);
    try {
      const applied = await source.runMigrations({ transaction: 'each' });
      return { applied: applied.map((migration) => migration.name) };
    } finally {
      await turn.query('select pg_advisory_unlock($1)', [LOCK]);
      await turn.release();
    }
  });
}

/** Takes every migration back, newest first. For tests: it destroys all data. */
export async function unmigrate(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, async (source) => {
    for (let left = migrations.length; left > 0; left -= 1) await source.undoLastMigration({ transaction: 'each' });
  });
}

/** Names of the migrations that this build has and the database lacks. Works over any connection of the product. */
export async function pendingMigrations(source: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await source.query('select name from migrations');
  const applied = new Set(rows.map((row) => row.name));
  return migrations.map((migration) => migration.name).filter((name) => !applied.has(name));
}
