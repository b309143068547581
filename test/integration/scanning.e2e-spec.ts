import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { largestDocument, scanWith } from '#libs/casework';
import { startWorker, type RunningWorker } from '#libs/notifications';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import { eicar, startFakeScanner, startScanner, type TestScanner } from '../support/clamd.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { attach, download } from '../support/multipart.js';
import { unzipped } from '../support/unzipped.js';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A port that nobody listens on. */
async function nowhere(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => void server.close(() => resolve()));
  return `tcp://127.0.0.1:${port}`;
}

describe.each([
  ['the scanner of this machine', startScanner],
  ['a fake that speaks its language', startFakeScanner],
] as const)('documents with %s', (_what, start) => {
  let scanner: TestScanner;
  let server: DemonstrationServer;
  let worker: RunningWorker | undefined;
  let reference: string;
  const address = (id = '') => `/api/v1/challenges/${reference}/documents${id && `/${id}`}`;
  const work = (clamdUrl: string) => {
    const { database, clock } = server;
    const options = { databaseUrl: database.ownerUrl, smtpUrl: undefined, publicUrl: 'http://localhost', logger: silent, clock };
    return startWorker({ ...options, scanDocuments: scanWith(clamdUrl, silent, clock) });
  };
  const scanOf = async (account: string, id: string) => {
    const { body } = await (await server.as(account)).get(`${address()}?limit=200`).expect(200);
    return (body as { items: { id: string; scan: string }[] }).items.find((one) => one.id === id)?.scan;
  };
  const scanned = async (account: string, id: string) => {
    const end = Date.now() + 20_000;
    while ((await scanOf(account, id)) === 'waiting' && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
    return scanOf(account, id);
  };
  const add = async (account: string, content: Buffer, audience = 'shared', name = 'letter.txt') =>
    (await attach(await server.as(account), reference, { name, content }, audience).expect(201)).body.id as string;

  beforeAll(async () => {
    scanner = await start();
    process.stdout.write(`Documents are scanned by: ${scanner.kind}\n`);
    server = await startDemonstration(undefined, { clamdUrl: scanner.url });
    const cases = new CaseClient(server);
    const journey = new CaseJourney(server, cases);
    reference = await cases.lodge();
    await journey.toRespondent(reference);
    await journey.respond(reference);
    await journey.toMediator(reference);
    await journey.intoSession(reference);
  }, 90_000);
  afterAll(async () => {
    await worker?.stop();
    await server.close();
    await scanner.stop();
  });

  it('wait, locked away, while the scanner is down, and are scanned once it is there', async () => {
    const down = await work(await nowhere());
    const id = await add('challenger', Buffer.from('Waiting.'));
    const challenger = await server.as('challenger');
    expect((await challenger.get(address(id)).expect(409)).body.code).toBe('not-scanned-yet');
    const page = await challenger.get(`/challenges/${reference}`).set('Cookie', `compact_session=${challenger.token}`).expect(200);
    expect(page.text).toContain('Being checked');
    await down.stop();
    expect(await scanOf('challenger', id)).toBe('waiting');
    worker = await work(scanner.url);
    expect(await scanned('challenger', id)).toBe('clean');
    await download(challenger, address(id)).expect(200);
  }, 60_000);

  it('are there at once after they were attached, the largest too', async () => {
    const began = Date.now();
    const id = await add('respondent', Buffer.alloc(largestDocument, 'A line of text.\n'));
    expect(await scanned('respondent', id)).toBe('clean');
    expect(Date.now() - began).toBeLessThan(30_000);
  }, 60_000);

  it('with a virus are given to nobody, are marked, and the officer is told', async () => {
    const id = await add('challenger', eicar, 'shared', 'invoice.txt');
    expect(await scanned('challenger', id)).toBe('infected');
    for (const account of ['challenger', 'respondent', 'officer', 'mediator'])
      expect((await (await server.as(account)).get(address(id)).expect(403)).body.code).toBe('infected');
    const { body } = await (await server.as('officer')).get('/api/v1/messages?limit=200').expect(200);
    const { items } = body as { items: { template: string; recipientRole: string }[] };
    expect(items.filter(({ template }) => template === 'document-infected')).toHaveLength(1);
    const papers = await download(await server.as('officer'), `/api/v1/challenges/${reference}/papers`).expect(200);
    const files = unzipped(papers.body as Buffer);
    expect([...files.keys()].filter((name) => name.includes('invoice'))).toEqual([]);
    expect(files.get('Index.html')?.toString()).toContain('invoice.txt <strong>(not in this pack: Virus found: locked away)');
  }, 60_000);

  it('with a virus in a room are known to the room alone', async () => {
    const id = await add('mediator', eicar, 'mediation');
    expect(await scanned('respondent', id)).toBe('infected');
    const { text } = await (await server.as('officer')).get('/api/v1/messages?limit=200').expect(200);
    expect(text.match(/document-infected/g)).toHaveLength(1);
  }, 60_000);
});
