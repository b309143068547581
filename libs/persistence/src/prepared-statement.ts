import { createHash } from 'node:crypto';
import type { PoolClient, QueryResult } from 'pg';

const REMEMBERED = 2_000;
const names = new Map<string, string>();

/** The same text always has the same name, so that each connection plans it once: row-level security makes planning dear. */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 32);
  if (names.size >= REMEMBERED) names.clear();
  names.set(sql, name);
  return name;
}

/** Runs one statement as a prepared one. */
export async function execute(client: PoolClient, sql: string, parameters: readonly unknown[]): Promise<QueryResult> {
  return client.query({ name: nameOf(sql), text: sql, values: [...parameters] });
}

/** The statements of one transaction. Once it is over none is taken: given late, it would run outside and as nobody. */
export class Statements {
  private over = false;

  constructor(private readonly client: PoolClient) {}

  async execute(sql: string, parameters: readonly unknown[]): Promise<QueryResult> {
    if (this.over) throw new Error('A statement was given after the end of its transaction.');
    return execute(this.client, sql, parameters);
  }

  end(): void {
    this.over = true;
  }
}
