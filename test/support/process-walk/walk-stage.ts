import { londonDateOf, type LocalDate } from '#libs/kernel';
import { connect, UnitOfWork } from '#libs/persistence';
import pg from 'pg';
import type { SampleIds } from '../../workflow/world/samples.js';
import { CaseClient } from '../case-client.js';
import type { DemonstrationServer } from '../demonstration-server.js';
import { TerseClient } from '../terse-client.js';
import type { Account } from './accounts.js';
import { namedPeople, SampleNames, type NamedPerson, type NamedThings, type OfChallenge } from './sample-names.js';

interface Items {
  readonly items: readonly { readonly id: string; readonly key: string; readonly appliesTo: string }[];
}

/** Where the walk takes place: the demonstration with what samples speak of, the owner's view of the database, and the worker. */
export class WalkStage {
  readonly client: TerseClient;
  readonly owner: pg.Client;
  /** Steps after which everybody was asked already. */
  readonly checkedTrails = new Set<string>();
  private names: SampleNames;

  private constructor(
    readonly server: DemonstrationServer,
    private readonly workerSource: Awaited<ReturnType<typeof connect>>,
  ) {
    this.client = new TerseClient(server);
    this.owner = new pg.Client({ connectionString: server.database.ownerUrl });
  }

  static async open(server: DemonstrationServer): Promise<WalkStage> {
    const stage = new WalkStage(server, await connect(server.database.workerUrl, 'compact_worker', 2));
    await stage.owner.connect();
    const people = new Map<string, NamedPerson>();
    for (const account of namedPeople) people.set(account, await server.me(account));
    stage.names = new SampleNames(people, await stage.things());
    return stage;
  }

  async close(): Promise<void> {
    this.client.close();
    await this.owner.end();
    await this.workerSource.destroy();
  }

  get worker(): UnitOfWork {
    return new UnitOfWork(this.workerSource);
  }

  ids(account: Account, challenge: OfChallenge): SampleIds {
    return this.names.ids(account, challenge, this.today);
  }

  lodging(lodgedBy: Account): object {
    return this.names.lodging(lodgedBy, this.today);
  }

  private get today(): LocalDate {
    return londonDateOf(this.server.clock.now());
  }

  /** As the API tells them, with another open challenge against the same respondent. */
  private async things(): Promise<NamedThings> {
    const items = async (path: string) =>
      ((await this.client.get('officer', `compacts/wolverhampton/${path}`)).body as unknown as Items).items;
    const [cited, another] = (await items('commitments')).filter(({ appliesTo }) => appliesTo !== 'vcs');
    const [redressBody] = await items('redress');
    if (!cited || !another || !redressBody) throw new Error('The demonstration lacks what samples speak of.');
    const cases = new CaseClient(this.server);
    const otherChallenge = await cases.lodge({ commitments: [cited.id] }, 'challenger2');
    for (const officer of ['officer', 'officer2']) await cases.declare(officer, otherChallenge);
    return { cited: cited.id, another: another.id, otherChallenge, redressBody: redressBody.key };
  }
}
