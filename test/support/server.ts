import 'reflect-metadata';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { systemClock, type Clock } from '#libs/kernel';
import { createLogger } from '#libs/platform';
import { createServer } from '../../apps/server/src/server-factory.js';
import { createTestDatabase, type TestDatabase } from './database.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Sends requests as one person. */
export type Client = Readonly<Record<Method, (path: string) => supertest.Test>> & { readonly token: string };

/** The real server on a database of its own. */
export interface TestServer {
  readonly app: NestExpressApplication;
  readonly baseUrl: string;
  readonly database: TestDatabase;
  /** Requests without a sign-in. */
  readonly anybody: ReturnType<typeof supertest>;
  /** Everything that was logged, one JSON object a line. */
  log(): string;
  signIn(email: string, password?: string): Promise<Client>;
  close(): Promise<void>;
}

/** What every account that tests make has for a password. */
export const testPassword = 'correct horse battery';

/**
 * Starts the server that `npm start` starts, listening on a free port.
 * @param options.arrange fills the database before the server opens it
 */
export async function startServer(options: { clock?: Clock; arrange?: (database: TestDatabase) => Promise<void> } = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  await options.arrange?.(database);
  let log = '';
  const app = await createServer({
    databaseUrl: database.ownerUrl,
    configuration: { publicUrl: 'http://localhost', trustedProxies: 0 },
    logger: createLogger('info', { write: (line: string) => void (log += line) }),
    clock: options.clock ?? systemClock,
    poolSize: 8,
  });
  await app.listen(0, '127.0.0.1');
  const server = app.getHttpServer() as Server;
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const anybody = supertest(baseUrl);

  async function signIn(email: string, password = testPassword): Promise<Client> {
    const { body } = await anybody.post('/api/v1/tokens').send({ email, password }).expect(201);
    const token = (body as { token: string }).token;
    const as = (method: Method) => (path: string) => anybody[method](path).set('Authorization', `Bearer ${token}`);
    return { token, get: as('get'), post: as('post'), put: as('put'), patch: as('patch'), delete: as('delete') };
  }

  async function close(): Promise<void> {
    await app.close();
    await database.drop();
  }

  return { app, baseUrl, database, anybody, log: () => log, signIn, close };
}
