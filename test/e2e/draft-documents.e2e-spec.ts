import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ConfirmDraft, KeepDraftDocuments, KeepDrafts, LodgeDraft, type DraftHolder, type SentFile } from '#libs/casework';
import { DomainError, sha256Hex } from '#libs/kernel';
import { CaseClient } from '../support/case-client.js';
import { startDemonstration, type DemonstrationServer } from '../support/demonstration-server.js';
import { beginDraft, completeAnswers, personOf } from '../support/drafts.js';
import { download } from '../support/multipart.js';

const sent = (name: string, content = `This is ${name}.`): SentFile => ({
  name,
  bytes: Buffer.byteLength(content),
  signature: () => Promise.resolve(undefined),
  async *pieces() {
    await Promise.resolve();
    const bytes = Buffer.from(content);
    for (let start = 0; start < bytes.length; start += 262_144) yield bytes.subarray(start, start + 262_144);
  },
});
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) =>
      error instanceof DomainError ? ((error.details['errors'] as { code: string }[] | undefined)?.[0]?.code ?? error.code) : error,
  );

describe('documents of a draft', () => {
  let server: DemonstrationServer;
  let owner: pg.Client;
  let documents: KeepDraftDocuments;
  const counts = async () => {
    const { rows } = await owner.query<{ n: number }>(
      'select count(*)::integer as n from draft_document union all select count(*)::integer from draft_document_piece',
    );
    return rows.map(({ n }) => n);
  };

  beforeAll(async () => {
    server = await startDemonstration();
    owner = new pg.Client({ connectionString: server.database.ownerUrl });
    await owner.connect();
    documents = server.app.get(KeepDraftDocuments);
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await server.close();
  });

  it('are seen and changed by whoever holds the draft, and by nobody else', async () => {
    const { id, holder } = await beginDraft(server, undefined, await completeAnswers(server));
    const { id: file } = await documents.add(holder, id, sent('letter.txt'));
    expect(await documents.list(holder, id)).toMatchObject([{ name: 'letter.txt', mediaType: 'text/plain' }]);
    const others: DraftHolder[] = [
      { person: undefined, keys: ['x'.repeat(43)] },
      { person: await personOf(server, 'challenger'), keys: [] },
      { person: await personOf(server, 'officer'), keys: [] },
    ];
    for (const other of others) {
      expect(await refusal(documents.list(other, id))).toBe('not-found');
      expect(await refusal(documents.add(other, id, sent('mine.txt')))).toBe('not-found');
      expect(await refusal(documents.remove(other, id, file))).toBe('not-found');
    }
    await documents.remove(holder, id, file);
    expect([await documents.list(holder, id), await counts()]).toEqual([[], [0, 0]]);
  });

  it('are ten at most, and fifty megabytes; the same file sent twice is one', async () => {
    const { id, holder } = await beginDraft(server, 'challenger', await completeAnswers(server));
    for (let number = 0; number < 10; number += 1) await documents.add(holder, id, sent(`${number}.txt`));
    await documents.add(holder, id, sent('3.txt'));
    expect(await refusal(documents.add(holder, id, sent('one too many.txt')))).toBe('draftFull');
    expect(await documents.list(holder, id)).toHaveLength(10);
    await server.app.get(KeepDrafts).discard(holder, id);
    const { id: large, holder: author } = await beginDraft(server, 'challenger', await completeAnswers(server));
    const twenty = (letter: string) => sent(`${letter}.txt`, letter.repeat(20 * 1024 * 1024));
    for (const letter of ['a', 'b']) await documents.add(author, large, twenty(letter));
    expect(await refusal(documents.add(author, large, twenty('c')))).toBe('draftFull');
    await server.app.get(KeepDrafts).discard(author, large);
    expect(await counts()).toEqual([0, 0]);
  }, 60_000);

  it('go with the draft, also when it was forgotten', async () => {
    const { id, holder } = await beginDraft(server, undefined, await completeAnswers(server));
    await documents.add(holder, id, sent('letter.txt'));
    await owner.query(`select app.forget_drafts($1::timestamptz + interval '7 months')`, [server.clock.now()]);
    expect(await counts()).toEqual([0, 0]);
  });

  it('of somebody unknown become documents of the challenge when the officer confirms it, sealed with the submission', async () => {
    const answers = {
      ...(await completeAnswers(server)),
      ...{ organisationName: 'Example Sewing Circle', organisationSector: 'vcs' as const },
      ...{ contactName: 'Sian Sewing', contactEmail: 'sian@sewing.example' },
    };
    const { id, holder } = await beginDraft(server, undefined, answers);
    const content = 'The letter that ended it.\n'.repeat(20_000);
    await documents.add(holder, id, sent('letter.txt', content));
    await server.app.get(LodgeDraft).sendToOfficers(holder, id);
    expect(await refusal(documents.add(holder, id, sent('too late.txt')))).toBe('not-found');
    const officer = await personOf(server, 'officer');
    expect(await refusal(documents.list({ person: officer, keys: [] }, id))).toBe('not-found');
    const { reference } = await server.app.get(ConfirmDraft).confirm(officer, id, { organisationId: undefined, belongs: true });
    expect(await counts()).toEqual([0, 0]);
    // The officer has yet to declare, and reads nothing of it before.
    const client = await server.as('officer');
    expect((await client.get(`/api/v1/challenges/${reference}/documents`).expect(403)).body.code).toBe('conflict-declaration-needed');
    await new CaseClient(server).declare('officer', reference);
    const { body } = await client.get(`/api/v1/challenges/${reference}/documents`).expect(200);
    const [document] = (body as { items: { id: string }[] }).items;
    expect(document).toMatchObject({ name: 'letter.txt', audience: 'shared', attachedBy: 'challenger', sha256: sha256Hex(content) });
    const { body: got } = await download(client, `/api/v1/challenges/${reference}/documents/${document?.id ?? ''}`).expect(200);
    expect((got as Buffer).toString()).toBe(content);
    const { rows } = await owner.query<{ payload: { documents: object[] } }>(
      `select d.payload from ledger_detail d join ledger_entry l using (compact_id, challenge_id, stream, seq) join challenge x on x.id = l.challenge_id
        where x.reference = $1 and l.event_type = 'submit'`,
      [reference],
    );
    expect(rows[0]?.payload.documents).toEqual([
      expect.objectContaining({ name: 'letter.txt', mediaType: 'text/plain', bytes: content.length, sha256: sha256Hex(content) }),
    ]);
    await client.get(`/api/v1/challenges/${reference}/history`).expect((answer) => expect(answer.text).not.toContain('letter.txt'));
  }, 60_000);

  it('stay with the draft when it could not be lodged', async () => {
    const { id, holder } = await beginDraft(server, 'challenger', {
      ...(await completeAnswers(server)),
      respondentOrganisationId: (await server.me('challenger')).organisationId,
    });
    await documents.add(holder, id, sent('letter.txt'));
    expect(await refusal(server.app.get(LodgeDraft).execute(await personOf(server, 'challenger'), holder, id))).toBe('process-refused');
    expect(await documents.list(holder, id)).toHaveLength(1);
  });
});
