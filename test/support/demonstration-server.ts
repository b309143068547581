import { seedDemonstration } from '#libs/demonstration';
import pg from 'pg';
import type supertest from 'supertest';
import { connect, UnitOfWork } from '#libs/persistence';
import { issueToken } from '../../libs/people/src/sign-in/issue-token.js';
import { FixedClock } from './fixed-clock.js';
import { startServer, type Client, type ServerSettings, type TestServer } from './server.js';

/** The server with the demonstration in it, and its people. */
export interface DemonstrationServer extends TestServer {
  readonly clock: FixedClock;
  /** Signs in `officer`, meaning officer@demo.example; once per person, and again when the clock was moved so far that it has run out. */
  as(account: string): Promise<Client>;
  /** A page as the server sends it to somebody who has signed in, or to nobody; without a browser. */
  page(account: string | undefined, address: string): Promise<supertest.Response>;
  /** The person's id and organisation, as GET /me tells them. */
  me(account: string): Promise<{ personId: string; organisationId: string }>;
}

/** Shorter than a sign-in lasts: a test that moves the clock signs in again. */
const SIGNED_IN_FOR_MS = 11 * 3_600_000;

/** Starts a server with the demonstration at a fixed moment. */
export async function startDemonstration(now = '2026-11-23T10:00:00Z', settings: ServerSettings = {}): Promise<DemonstrationServer> {
  const clock = new FixedClock(now);
  const server = await startServer({
    clock,
    settings,
    filling: {
      name: `demonstration_${now.replaceAll(/\D/g, '')}`,
      arrange: async (database) => {
        const source = await connect(database.appUrl, 'compact_app', 2);
        await seedDemonstration({ unitOfWork: new UnitOfWork(source), clock, password: 'compact-demo' });
        await source.destroy();
      },
    },
  });
  let people: Promise<ReadonlyMap<string, string>> | undefined;
  // A password takes long to check on purpose; that it is asked for is tested where people sign in.
  const signIn = async (email: string): Promise<Client> => {
    const personId = (await (people ??= peopleByEmail(server.database.ownerUrl))).get(email);
    if (personId === undefined) throw new Error(`The demonstration has nobody with the address ${email}`);
    return server.withToken((await issueToken(server.app.get(UnitOfWork), clock, personId)).token);
  };
  const clients = new Map<string, { client: Promise<Client>; since: number }>();
  const as = (account: string): Promise<Client> => {
    const email = account.includes('@') ? account : `${account}@demo.example`;
    const known = clients.get(email);
    const now = clock.now().getTime();
    if (known && now - known.since < SIGNED_IN_FOR_MS) return known.client;
    const client = signIn(email);
    clients.set(email, { client, since: now });
    return client;
  };
  return {
    ...server,
    clock,
    as,
    async page(account, address) {
      const asked = server.anybody.get(address).redirects(0).set('Accept', 'text/html');
      return account === undefined ? asked : asked.set('Cookie', `compact_session=${(await as(account)).token}`);
    },
    async me(account) {
      return (await (await as(account)).get('/api/v1/me').expect(200)).body as { personId: string; organisationId: string };
    },
  };
}

async function peopleByEmail(ownerUrl: string): Promise<ReadonlyMap<string, string>> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ id: string; email: string }>('select id, email from person where email is not null');
  await owner.end();
  return new Map(rows.map(({ id, email }) => [email, id]));
}
