import type pg from 'pg';
import type { Operation } from './api-operations.js';

/** Tables behind the collections of the API whose names differ. */
const tableOf: Readonly<Record<string, string>> = { people: 'person', champions: 'champion_appointment', agreements: 'agreement_version' };

/** Fills the variables of paths with things that are really there in one Compact. */
export class ThingsOfACompact {
  constructor(
    private readonly owner: pg.Client,
    private readonly values: Readonly<Record<string, readonly string[]>>,
  ) {}

  /** Addresses of the operation; several where a variable has several values. Fails for a variable that nobody knows. */
  async addresses({ path }: Pick<Operation, 'path'>): Promise<string[]> {
    const steps = path.split('/');
    let addresses = [''];
    for (const [index, step] of steps.entries()) {
      const name = /^\{(\w+)\}$/.exec(step)?.[1];
      const values = name === undefined ? [step] : await this.valuesOf(name, steps[index - 1] ?? '', path);
      addresses = addresses.flatMap((address) => values.map((value) => (index === 0 ? value : `${address}/${value}`)));
    }
    return addresses;
  }

  private async valuesOf(name: string, collection: string, path: string): Promise<readonly string[]> {
    const given = this.values[`${collection}/${name}`] ?? this.values[name];
    if (given) return given;
    if (name !== 'id') throw new Error(`Nobody knows what stands for {${name}} in ${path}: say it in the test.`);
    return [await this.idIn(collection)];
  }

  /** The id of something in a collection of the API, found in the table of that name. */
  async idIn(collection: string): Promise<string> {
    const table = tableOf[collection] ?? collection.replaceAll('-', '_').replace(/s$/, '');
    const where = table === 'person' ? 'id in (select person_id from role_assignment where compact_id = $1)' : 'compact_id = $1';
    const compact = await this.owner.query<{ id: string }>(`select id from compact where slug = 'wolverhampton'`);
    const { rows } = await this.owner.query<{ id: string }>(`select id from "${table}" where ${where} order by id limit 1`, [
      compact.rows[0]?.id,
    ]);
    if (!rows[0]) throw new Error(`There is nothing in ${table} to try ${collection} with.`);
    return rows[0].id;
  }
}
