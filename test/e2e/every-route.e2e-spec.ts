import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { jsonBodyLimit } from '#libs/platform';
import { operationsOf, type Operation } from '../support/api-operations.js';
import { startServer, type Client, type TestServer } from '../support/server.js';
import { arrangeTwoCompacts } from '../support/two-compacts.js';

/** What every route has in common, tried on every route that the API documents. */
describe('every route', () => {
  let server: TestServer;
  let somebody: Client;
  let operations: readonly Operation[];

  beforeAll(async () => {
    server = await startServer({ arrange: async (database) => void (await arrangeTwoCompacts(database)) });
    somebody = await server.signIn('maig@wlv.example');
    operations = operationsOf(server.document);
  });
  afterAll(() => server.close());

  const addressOf = ({ path }: Operation) =>
    path
      .replace('{slug}', 'wolverhampton')
      .replace('{reference}', 'WLV-2026-27-0001')
      .replaceAll(/\{\w+\}/g, () => newId());
  const tooLarge = JSON.stringify({ text: 'x'.repeat(jsonBodyLimit) });
  /** What anybody may read, where the Compact publishes it; and signing in. */
  const publicPaths = /^\/api\/v1\/(tokens$|organisations|champions|compacts(?!\/\{slug\}\/(indicators|action-plan)))/;
  const isPublic = ({ path, method }: Operation) => publicPaths.test(path) && (method === 'get' || path === '/api/v1/tokens');

  it('needs a sign-in unless it is public, and refuses a token that has ended even then', async () => {
    let closed = 0;
    for (const operation of operations) {
      const send = () => server.anybody[operation.method](addressOf(operation));
      if (operation.path !== '/api/v1/tokens') {
        const { body, headers } = await send().set('Authorization', 'Bearer ended').expect(401);
        expect([operation.name, body.code, headers['www-authenticate']]).toEqual([operation.name, 'not-signed-in', 'Bearer']);
      }
      if (isPublic(operation)) continue;
      closed += 1;
      expect([operation.name, (await send().expect(401)).body.code]).toEqual([operation.name, 'not-signed-in']);
    }
    expect(closed).toBeGreaterThan(25);
  });

  it('refuses an address that is not text', async () => {
    for (const operation of operations) {
      const { body } = await somebody[operation.method](`${addressOf(operation)}?q=%00`).expect(400);
      expect([operation.name, body.code]).toEqual([operation.name, 'malformed-request']);
    }
  });

  it('that takes a body says so when it is broken, of another kind, or too large', async () => {
    const withBody = operations.filter(({ body }) => body !== undefined);
    for (const operation of withBody) {
      const send = (type: string, body: string) => somebody[operation.method](addressOf(operation)).set('Content-Type', type).send(body);
      expect((await send('application/json', '{"a":').expect(400)).body.code).toBe('malformed-request');
      expect((await send('text/plain', 'a').expect(415)).body.code).toBe('unsupported-media-type');
      expect((await send('application/json', tooLarge).expect(413)).body.code).toBe('body-too-large');
    }
    expect(withBody.length).toBeGreaterThan(15);
  });

  it('that lists refuses a page that cannot be', async () => {
    const lists = operations.filter(({ queryParameters }) => queryParameters.includes('limit'));
    for (const operation of lists) {
      const { body } = await somebody.get(`${addressOf(operation)}?limit=0`).expect(422);
      expect([operation.name, body.errors]).toEqual([operation.name, [expect.objectContaining({ field: 'limit' })]]);
    }
    expect(lists.length).toBeGreaterThan(8);
  });

  it('of a Compact that is not there answers 404', async () => {
    const ofCompacts = operations.filter(({ method, path }) => method === 'get' && path.includes('{slug}'));
    for (const operation of ofCompacts) {
      const address = addressOf(operation).replace('/wolverhampton', '/nowhere');
      const year = operation.queryParameters.includes('year') ? '?year=2026-27' : '';
      expect([operation.name, (await somebody.get(`${address}${year}`).expect(404)).body.code]).toEqual([operation.name, 'not-found']);
    }
    expect(ofCompacts.length).toBeGreaterThan(8);
  });

  it('tells caches to keep nothing', async () => {
    const { headers } = await server.anybody.get('/api/v1/compacts').expect(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(headers['x-powered-by']).toBeUndefined();
  });
});
