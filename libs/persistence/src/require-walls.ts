import type { DataSource } from 'typeorm';
import type { DatabaseRole } from './start-up.js';

/** The connection would read and write past row-level security. Trying again would not help. */
export class WallsMissing extends Error {
  override readonly name = 'WallsMissing';
}

/**
 * Makes sure that the connection acts as the role it asked for and that the role is bound: a connection pooler may drop start-up
 * options, and somebody may have given the role too much.
 * @throws WallsMissing
 */
export async function requireWalls(source: DataSource, role: DatabaseRole): Promise<void> {
  const [actual] = await source.query<{ name: string; unbound: boolean }[]>(
    'select rolname as name, rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user',
  );
  if (actual?.name !== role) throw new WallsMissing(`The database connection acts as ${actual?.name ?? 'nobody'} and not as ${role}`);
  if (actual.unbound) throw new WallsMissing(`The database role ${role} is not bound by row-level security`);
}
