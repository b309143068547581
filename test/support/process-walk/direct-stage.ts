import pg from 'pg';
import { challengeNamed, declareConflict, submitChallenge } from '#libs/casework';
import { seedDemonstration } from '#libs/demonstration';
import { londonDateOf } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { connect, UnitOfWork, type Tx } from '#libs/persistence';
import { createTestDatabase, type TestDatabase } from '../database.js';
import { FixedClock } from '../fixed-clock.js';
import { namedPeople, SampleNames, type NamedPerson } from './sample-names.js';

const PEOPLE = `select p.email, p.id as "personId", p.name, p.language, '[]'::jsonb as ties,
    coalesce((select jsonb_agg(jsonb_build_object('compactId', r.compact_id, 'compact', c.slug, 'role', r.role))
      from role_assignment r join compact c on c.id = r.compact_id where r.person_id = p.id), '[]') as roles,
    coalesce((select jsonb_agg(jsonb_build_object('compactId', m.compact_id, 'organisationId', m.organisation_id))
      from membership m where m.person_id = p.id), '[]') as memberships
  from person p where p.email is not null`;
const COMMITMENTS = `select m.id from commitment m join compact c on c.id = m.compact_id join agreement_version v on v.compact_id = m.compact_id and v.id = m.agreement_version_id
  where c.slug = 'wolverhampton' and v.effective_before is null and m.applies_to <> 'vcs' order by m.ref limit 2`;
const REDRESS = `select r.key from redress_body r join compact c on c.id = r.compact_id where c.slug = 'wolverhampton' limit 1`;

type Source = Awaited<ReturnType<typeof connect>>;

/** The demonstration's database, with its people as the use cases take them: no server. */
export class DirectStage {
  readonly clock = new FixedClock('2026-11-23T10:00:00Z');
  readonly owner: pg.Client;
  names: SampleNames;
  private people: ReadonlyMap<string, SignedInPerson> = new Map();

  private constructor(
    private readonly database: TestDatabase,
    private readonly appSource: Source,
    private readonly workerSource: Source,
  ) {
    this.owner = new pg.Client({ connectionString: database.ownerUrl });
  }

  static async open(): Promise<DirectStage> {
    const database = await createTestDatabase();
    const sources = await Promise.all([connect(database.appUrl, 'compact_app', 2), connect(database.workerUrl, 'compact_worker', 2)]);
    const stage = new DirectStage(database, ...sources);
    await seedDemonstration({ unitOfWork: new UnitOfWork(sources[0]), clock: stage.clock, password: 'compact-demo' });
    await stage.owner.connect();
    await stage.learnNames();
    return stage;
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.appSource.destroy();
    await this.workerSource.destroy();
    await this.database.drop();
  }

  get worker(): UnitOfWork {
    return new UnitOfWork(this.workerSource);
  }

  /** Does something in a transaction as the person of an account. */
  async as<Result>(account: string, work: (tx: Tx, person: SignedInPerson) => Promise<Result>): Promise<Result> {
    const person = this.people.get(account);
    if (!person) throw new Error(`The demonstration has no account ${account}`);
    return new UnitOfWork(this.appSource).run(actingPersonOf(person), (tx) => work(tx, person));
  }

  private async learnNames(): Promise<void> {
    const { rows } = await this.owner.query<SignedInPerson & { email: string }>(PEOPLE);
    this.people = new Map(rows.map(({ email, ...person }) => [email.replace('@demo.example', ''), person]));
    const named = namedPeople.map((account): [string, NamedPerson] => {
      const person = this.people.get(account);
      return [account, { personId: person?.personId ?? '', organisationId: person?.memberships[0]?.organisationId ?? null }];
    });
    const [cited, another] = (await this.owner.query<{ id: string }>(COMMITMENTS)).rows;
    const [redressBody] = (await this.owner.query<{ key: string }>(REDRESS)).rows;
    if (!cited || !another || !redressBody) throw new Error('The demonstration lacks what samples speak of.');
    const otherChallenge = await this.lodgeOther(new Map(named).get('respondent')?.organisationId ?? '', cited.id);
    this.names = new SampleNames(new Map(named), { cited: cited.id, another: another.id, otherChallenge, redressBody: redressBody.key });
  }

  /** Another open challenge against the same respondent, to merge into. */
  private async lodgeOther(respondentOrganisationId: string, commitment: string): Promise<string> {
    const { reference } = await this.as('challenger2', (tx, person) =>
      submitChallenge(tx, person, this.clock, {
        compact: 'wolverhampton',
        respondentOrganisationId,
        title: 'The same decision',
        whatHappened: 'It ended our grant, too.',
        remedySought: 'Talks.',
        eventFrom: londonDateOf(this.clock.now()),
        commitments: [commitment],
      }),
    );
    for (const officer of ['officer', 'officer2'])
      await this.as(officer, async (tx, person) =>
        declareConflict(tx, person, await challengeNamed(tx, reference), { interest: false }, this.clock.now()),
      );
    return reference;
  }
}
