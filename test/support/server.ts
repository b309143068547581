import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { systemClock, type Clock } from '#libs/kernel';
import { createLogger } from '#libs/platform';
import { createServer } from '../../apps/server/src/server-factory.js';
import { ApiContract, type Answer } from './api-contract.js';
import type { ApiDocument, Method } from './api-operations.js';
import { createTestDatabase, type Filling, type TestDatabase } from './database.js';

/** Sends requests as one person. */
export type Client = Readonly<Record<Method, (path: string) => supertest.Test>> & { readonly token: string };

/** The real server on a database of its own. */
export interface TestServer {
  readonly app: NestExpressApplication;
  readonly baseUrl: string;
  readonly database: TestDatabase;
  /** The API as it describes itself; every answer of the clients below is held against it. */
  readonly document: ApiDocument;
  /** Requests without a sign-in. */
  readonly anybody: ReturnType<typeof supertest>;
  /** Everything that was logged, one JSON object a line. */
  log(): string;
  signIn(email: string, password?: string): Promise<Client>;
  /** Requests with a token that was issued already. */
  withToken(token: string): Client;
  close(): Promise<void>;
}

/** What an operator may set, and most tests do not. */
export interface ServerSettings {
  readonly dataDir?: string;
  readonly clamdUrl?: string | undefined;
}

/** What the server of the tests encrypts secrets with. */
export const testSecretKey = 'the secret key of every server in the tests';

/** What every account that tests make has for a password. */
export const testPassword = 'correct horse battery';

/**
 * Starts the server that `npm start` starts, listening on a free port.
 * @param options.filling what the database holds, the same for every test file that names it
 * @param options.arrange fills the database before the server opens it
 */
export async function startServer(
  options: { clock?: Clock; filling?: Filling; arrange?: (database: TestDatabase) => Promise<void>; settings?: ServerSettings } = {},
): Promise<TestServer> {
  const database = await createTestDatabase(options.filling);
  await options.arrange?.(database);
  let log = '';
  const app = await createServer({
    databaseUrl: database.ownerUrl,
    configuration: { publicUrl: 'http://localhost', trustedProxies: 0, ...options.settings },
    logger: createLogger('info', { write: (line: string) => void (log += line) }),
    clock: options.clock ?? systemClock,
    secretKey: testSecretKey,
    poolSize: 8,
  });
  await app.listen(0, '127.0.0.1');
  const server = app.getHttpServer();
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const anybody = supertest(baseUrl);
  const document = (await anybody.get('/api/v1/openapi.json').expect(200)).body as ApiDocument;
  holdToContract(anybody, new ApiContract(document));

  async function signIn(email: string, password = testPassword): Promise<Client> {
    const { body } = await anybody.post('/api/v1/tokens').send({ email, password }).expect(201);
    return withToken((body as { token: string }).token);
  }

  function withToken(token: string): Client {
    const as = (method: Method) => (path: string) => anybody[method](path).set('Authorization', `Bearer ${token}`);
    return { token, get: as('get'), post: as('post'), put: as('put'), patch: as('patch'), delete: as('delete') };
  }

  async function close(): Promise<void> {
    await app.close();
    await database.drop();
  }

  return { app, baseUrl, database, document, anybody, log: () => log, signIn, withToken, close };
}

/** Every answer is checked before the test looks at it. */
function holdToContract(clients: Record<Method, (path: string) => supertest.Test>, contract: ApiContract): void {
  for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
    const send = clients[method].bind(clients);
    clients[method] = (path) => send(path).expect((answer) => contract.check(method, path, answer as unknown as Answer));
  }
}
