import { seedDemonstration } from '#libs/demonstration';
import { connect, UnitOfWork } from '#libs/persistence';
import { FixedClock } from './fixed-clock.js';
import { startServer, type Client, type TestServer } from './server.js';

/** The server with the demonstration in it, and its people. */
export interface DemonstrationServer extends TestServer {
  readonly clock: FixedClock;
  /** Signs in `officer`, meaning officer@demo.example; once per person. */
  as(account: string): Promise<Client>;
  /** The person's id and organisation, as GET /me tells them. */
  me(account: string): Promise<{ personId: string; organisationId: string }>;
}

const password = 'compact-demo';

/** Starts a server with the demonstration at a fixed moment. */
export async function startDemonstration(now = '2026-11-23T10:00:00Z'): Promise<DemonstrationServer> {
  const clock = new FixedClock(now);
  const server = await startServer({
    clock,
    arrange: async (database) => {
      const source = await connect(database.appUrl, 'compact_app', 2);
      await seedDemonstration({ unitOfWork: new UnitOfWork(source), clock, password });
      await source.destroy();
    },
  });
  const clients = new Map<string, Promise<Client>>();
  const as = (account: string): Promise<Client> => {
    const email = account.includes('@') ? account : `${account}@demo.example`;
    const known = clients.get(email) ?? server.signIn(email, password);
    clients.set(email, known);
    return known;
  };
  return {
    ...server,
    clock,
    as,
    async me(account) {
      return (await (await as(account)).get('/api/v1/me').expect(200)).body as { personId: string; organisationId: string };
    },
  };
}
