import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { largestDocument } from '#libs/casework';
import { sha256Hex } from '#libs/kernel';
import { CaseClient } from '../support/case-client.js';
import { CaseJourney } from '../support/case-journey.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { attach, download, multipart } from '../support/multipart.js';

const eventually = async (check: () => Promise<boolean>) => {
  for (let tries = 0; tries < 50 && !(await check()); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await check()).toBe(true);
};

describe('documents', () => {
  let dataDir: string;
  let server: DemonstrationServer;
  let owner: pg.Client;
  let cases: CaseClient;
  let reference: string;
  const address = (id = '') => `/api/v1/challenges/${reference}/documents${id && `/${id}`}`;
  const rowCounts = async () =>
    (
      await owner.query<{ counts: string }>(
        `select concat_ws(' ', (select count(*) from document), (select count(*) from document_piece), (select count(*) from ledger_entry)) as counts`,
      )
    ).rows[0]?.counts;
  const filesUnderWay = () => readdir(path.join(dataDir, 'uploads'));

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'documents-'));
    server = await startDemonstration(undefined, { dataDir });
    owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    cases = new CaseClient(server);
    reference = await cases.lodge();
    await new CaseJourney(server, cases).toRespondent(reference);
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('come back byte for byte as they went, up to the limit, and the ledger vouches for them', async () => {
    for (const length of [1, 262_144, 262_145, largestDocument]) {
      const content = randomBytes(length).fill(0, 0, 1);
      const { body } = await attach(await server.as('challenger'), reference, { name: `recording ${length}.bin`, content }).expect(201);
      expect(body).toMatchObject({
        bytes: length,
        sha256: sha256Hex(content),
        audience: 'shared',
        scan: 'notScanned',
        attachedBy: 'challenger',
      });
      const { body: got, headers } = await download(await server.as('respondent'), address(body.id as string)).expect(200);
      expect(Buffer.compare(got as Buffer, content)).toBe(0);
      expect(headers['content-length']).toBe(String(length));
      const { rows } = await owner.query<{ payload: Record<string, unknown> }>(
        `select d.payload from ledger_detail d join ledger_entry l using (compact_id, challenge_id, stream, seq)
          where l.event_type = 'attach-document' order by l.seq desc limit 1`,
      );
      expect(rows[0]?.payload).toEqual({
        audience: 'shared',
        name: body.name as string,
        mediaType: 'application/octet-stream',
        document: body.id as string,
        bytes: length,
        sha256: sha256Hex(content),
      });
    }
    expect(await filesUnderWay()).toEqual([]);
  }, 60_000);

  it('of one byte too many are refused with the limit, and of far too many too', async () => {
    const before = await rowCounts();
    for (const length of [largestDocument + 1, 3 * largestDocument]) {
      const { body } = await attach(await server.as('challenger'), reference, {
        name: 'film.bin',
        content: Buffer.alloc(length, 7),
      }).expect(413);
      expect(body).toMatchObject({ code: 'body-too-large', largestBytes: largestDocument });
    }
    expect([await rowCounts(), await filesUnderWay()]).toEqual([before, []]);
  }, 60_000);

  it('that are broken off leave nothing, and what others send meanwhile is there', async () => {
    const before = await rowCounts();
    const { token } = await server.as('challenger');
    const { type, body } = multipart({ audience: 'shared' }, [{ name: 'half.bin', content: randomBytes(4_000_000) }]);
    const sending = httpRequest(`${server.baseUrl}${address()}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': type, 'Content-Length': String(body.length) },
    });
    sending.on('error', () => undefined);
    sending.write(body.subarray(0, 2_000_000));
    await eventually(async () => (await filesUnderWay()).length === 1);
    await attach(await server.as('respondent'), reference, { name: 'whole.txt', content: Buffer.from('All of it') }).expect(201);
    const [documents = 0, pieces = 0, entries = 0] = before?.split(' ').map(Number) ?? [];
    sending.destroy();
    await eventually(async () => (await filesUnderWay()).length === 0);
    expect(await rowCounts()).toBe(`${documents + 1} ${pieces + 1} ${entries + 1}`);
    await attach(await server.as('challenger'), reference, { name: 'half.bin', content: Buffer.from('again') }).expect(201);
  }, 30_000);

  it.each([
    ['CRLF and quotation marks', 'a%0D%0ASet-Cookie: x=1%0D%0A%22b%22.txt', 'aSet-Cookie_ x=1_b_.txt'],
    ['folders', '../../etc/passwd.txt', 'passwd.txt'],
    ['folders of Windows', 'C:\\\\temp\\\\letter.txt', 'letter.txt'],
    ['letters of all kinds', 'Llythyr tŷ 🏠 “adborth”.txt', 'Llythyr tŷ 🏠 “adborth”.txt'],
    ['writing turned round', 'annex\u202Etxt.exe', 'annextxt.exe.txt'],
    ['a device of Windows', 'CON.txt', '_CON.txt'],
    ['nothing but dots', '...', 'document.txt'],
    ['four hundred letters', `${'ŷ'.repeat(400)}.txt`, `${'ŷ'.repeat(98)}.txt`],
    ['an ending that is not its own', 'invoice.pdf', 'invoice.pdf.txt'],
  ])('with a name of %s are saved under a harmless one', async (_what, sent, saved) => {
    const { body } = await attach(await server.as('challenger'), reference, { name: sent, content: Buffer.from('Plain text.') }).expect(
      201,
    );
    expect([body.name, body.mediaType]).toEqual([saved, 'text/plain']);
    const { headers } = await download(await server.as('challenger'), address(body.id as string)).expect(200);
    const disposition = headers['content-disposition'] as string;
    expect(disposition).toMatch(/^attachment; filename=("[\x20-\x7e]+"|[\w.]+)(; filename\*=UTF-8''[\w%.~!#$&+^`|-]+)?$/);
    const encoded = /filename\*=UTF-8''(.+)$/.exec(disposition)?.[1];
    if (encoded !== undefined) expect(decodeURIComponent(encoded)).toBe(saved);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it.each([
    ['page.html', '<!DOCTYPE html><script>alert(1)</script>', 'text/html', 'page.html'],
    ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image/svg+xml', 'picture.svg'],
    ['letter.pdf', '<html><body onload=alert(1)>', 'text/html', 'letter.pdf.html'],
    ['photo.jpg', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0', 'image/png', 'photo.jpg.png'],
    ['report.pdf', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'application/pdf', 'report.pdf'],
    ['table.csv', 'name,sum\nMair,£3\n', 'text/csv', 'table.csv'],
    ['run.bat', '@echo off\r\ndel *', 'text/plain', 'run.bat.txt'],
    ['MZ letter.txt', 'MZ is how this letter begins.', 'text/plain', 'MZ letter.txt'],
  ])('like %s are what their content is, and come back only to be saved', async (sent, content, mediaType, name) => {
    const { body } = await attach(await server.as('challenger'), reference, { name: sent, content: Buffer.from(content, 'latin1') }).expect(
      201,
    );
    expect([body.mediaType, body.name]).toEqual([mediaType, name]);
    for (const prefix of ['/api/v1', '']) {
      const client = await server.as('respondent');
      const get = { get: (at: string) => client.get(at).set('Cookie', `compact_session=${client.token}`) };
      const { headers, body: got } = await download(get, `${prefix}/challenges/${reference}/documents/${body.id as string}`).expect(200);
      expect(headers).toMatchObject({
        'content-type': 'application/octet-stream',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      });
      expect(headers['content-disposition']).toMatch(/^attachment; /);
      expect((got as Buffer).toString('latin1')).toBe(content);
    }
  });

  it.each([
    ['setup.exe', `MZ\x90\0\x03\0\0\0${'\0'.repeat(200)}`],
    ['letter.pdf', `MZ\x90\0\x03\0\0\0${'\0'.repeat(200)}`],
    ['tool', `\x7fELF\x02\x01\x01${'\0'.repeat(60)}`],
    ['installer.msi', `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}`],
    ['nothing.txt', ''],
  ])('like %s are refused in words', async (name, content) => {
    const before = await rowCounts();
    const { body } = await attach(await server.as('challenger'), reference, { name, content: Buffer.from(content, 'latin1') }).expect(422);
    expect(body.errors).toEqual([{ field: 'file', code: content === '' ? 'emptyFile' : 'executable', message: expect.any(String) }]);
    expect(await rowCounts()).toBe(before);
  });

  it('sent twice with one key are one, and another with that key is refused', async () => {
    const client = await server.as('challenger');
    const send = (text: string) =>
      attach(client, reference, { name: 'once.txt', content: Buffer.from(text) }).set('Idempotency-Key', 'once');
    const first = await send('The same').expect(201);
    const before = await rowCounts();
    const second = await send('The same').expect(201);
    expect([second.text, second.headers['location']]).toEqual([first.text, first.headers['location']]);
    expect((await send('Another').expect(422)).body.code).toBe('idempotency-key-reused');
    expect(await rowCounts()).toBe(before);
    await download(client, first.headers['location'] as string).expect(200);
  });

  it('need an audience of one’s own, one file, and a form', async () => {
    const client = await server.as('challenger');
    const content = Buffer.from('x');
    expect((await attach(client, reference, { name: 'a.txt', content }, 'officers').expect(409)).body.guard).toBe('audienceIsYours');
    expect((await attach(client, reference, { name: 'a.txt', content }, 'everybody').expect(422)).body.errors[0].field).toBe('audience');
    const none = await client.post(address()).expect(422);
    expect((none.body as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual(['audience', 'file']);
    const two = multipart({ audience: 'shared' }, [
      { name: 'a.txt', content },
      { name: 'b.txt', content },
    ]);
    await client.post(address()).set('Content-Type', two.type).send(two.body).expect(422);
    await client.post(address()).send({ audience: 'shared' }).expect(415);
    await client.post(address()).set('Content-Type', 'multipart/form-data; boundary=x').send('--y nonsense').expect(400);
    await client.post(`/api/v1/challenges/${reference}/events`).set('Content-Type', two.type).send(two.body).expect(415);
  });

  it('are listed in their order, page by page', async () => {
    const client = await server.as('respondent');
    const all = (await client.get(`${address()}?limit=200`).expect(200)).body as { items: { id: string; attachedAt: string }[] };
    expect(all.items.length).toBeGreaterThan(10);
    const ids: string[] = [];
    for (let next: string | undefined = `${address()}?limit=7`; next;) {
      const { body, headers }: { body: unknown; headers: Record<string, string> } = await client.get(next).expect(200);
      ids.push(...(body as typeof all).items.map(({ id }) => id));
      next = /<([^>]+)>/.exec(headers['link'] ?? '')?.[1];
    }
    expect(ids).toEqual(all.items.map(({ id }) => id));
  });

  it('still come inside the event, when they are small', async () => {
    const content = Buffer.from('<html>small</html>').toString('base64');
    await cases.take('officer', reference, 'attach-document', {
      name: '../small.txt',
      mediaType: 'image/png',
      content,
      audience: 'officers',
    });
    const { body } = await (await server.as('officer')).get(`${address()}?limit=200`).expect(200);
    expect((body as { items: object[] }).items.at(-1)).toMatchObject({
      name: 'small.txt.html',
      mediaType: 'text/html',
      attachedBy: 'officer',
      audience: 'officers',
    });
    const unread = await cases.take(
      'officer',
      reference,
      'attach-document',
      { name: 'x', mediaType: 'x/y', content: 'not base64!', audience: 'shared' },
      422,
    );
    expect(unread.body.errors[0].field).toBe('content');
  });
});
